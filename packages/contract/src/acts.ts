/** What a route needs its caller to be allowed: every route names exactly one act (rule X2). */

export const acts = [
  'anyone',
  'signed-in',
  'device',
  'resource.read',
  'resource.manage',
  'booking.create',
  'booking.read',
  'booking.change',
  'booking.manage',
  'directory.read',
  'directory.manage',
  'permission.manage',
  'connection.manage',
  'player.manage',
  'policy.read',
  'policy.manage',
  'audit.read',
  'mail.read',
  'api.manage',
] as const;
export type Act = (typeof acts)[number];

export const roles = [
  'global-administrator',
  'manager',
  'user-manager',
  'setting-manager',
  'booking-manager',
  'player-manager',
  'user',
] as const;
export type Role = (typeof roles)[number];

const everybody: readonly Act[] = [
  'anyone',
  'signed-in',
  'resource.read',
  'booking.create',
  'booking.read',
  'booking.change',
];

/** What each role may do; a person's acts are the union over all roles held. */
export const actsOfRole: Readonly<Record<Role, readonly Act[]>> = {
  'global-administrator': acts.filter((act) => act !== 'device'),
  manager: [
    ...everybody,
    'resource.manage',
    'booking.manage',
    'directory.read',
    'player.manage',
    'policy.read',
    'policy.manage',
  ],
  'user-manager': [...everybody, 'directory.read', 'directory.manage'],
  'setting-manager': [...everybody, 'directory.read', 'connection.manage', 'mail.read'],
  'booking-manager': [...everybody, 'booking.manage', 'directory.read'],
  'player-manager': [...everybody, 'player.manage'],
  user: everybody,
};

/** Acts that change nothing of others': all that is left of a role given to look only. */
export const readingActs: ReadonlySet<Act> = new Set([
  ...everybody,
  'directory.read',
  'policy.read',
  'audit.read',
  'mail.read',
]);

/** What a service token can be given. The rest is for everybody, for displays, or for the administrator alone. */
export type TokenScope = Exclude<Act, 'anyone' | 'signed-in' | 'device' | 'api.manage'>;
const notForTokens: ReadonlySet<Act> = new Set<Act>(['anyone', 'signed-in', 'device', 'api.manage']);
export const tokenScopes: readonly TokenScope[] = acts.filter((act): act is TokenScope => !notForTokens.has(act));

/** Scopes that go together with a limit to buildings: these acts ask where a thing stands; reading names is for everybody. */
export const scopesInPlaces: ReadonlySet<TokenScope> = new Set<TokenScope>([
  'resource.read',
  'resource.manage',
  'player.manage',
  'policy.manage',
]);

/** Roles that can be given for one building or one floor; the others hold everywhere or not at all. */
export const rolesInPlaces: ReadonlySet<Role> = new Set(['manager', 'booking-manager', 'player-manager']);

/** Roles that a group can give; Global Administrator is given to people one by one. */
export type RoleOfGroups = Exclude<Role, 'global-administrator'>;
export const rolesOfGroups: readonly RoleOfGroups[] = roles.filter((role) => role !== 'global-administrator');
