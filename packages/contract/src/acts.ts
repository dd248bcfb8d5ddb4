/** What a route needs its caller to be allowed: every route names exactly one act (rule X2). */

export const acts = [
  'anyone',
  'signed-in',
  'device',
  'resource.read',
  'booking.create',
  'booking.read',
  'booking.change',
  'directory.read',
  'connection.manage',
  'player.manage',
  'policy.read',
  'policy.manage',
  'audit.read',
  'mail.read',
] as const;
export type Act = (typeof acts)[number];

export const roles = ['global-administrator', 'manager', 'user'] as const;
export type Role = (typeof roles)[number];

/** What each role may do; a person's acts are the union over all roles held. */
export const actsOfRole: Readonly<Record<Role, readonly Act[]>> = {
  'global-administrator': acts.filter((act) => act !== 'device'),
  manager: [
    'anyone',
    'signed-in',
    'resource.read',
    'booking.create',
    'booking.read',
    'booking.change',
    'directory.read',
    'player.manage',
    'policy.read',
    'policy.manage',
  ],
  user: ['anyone', 'signed-in', 'resource.read', 'booking.create', 'booking.read', 'booking.change'],
};
