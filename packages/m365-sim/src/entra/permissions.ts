// What the consent page says about a permission, and which delegated ones only an administrator may grant. Pure.
// Texts after https://learn.microsoft.com/graph/permissions-reference, shortened.

const WORDS: Record<string, string> = {
  'calendars.read': 'Read calendars',
  'calendars.readbasic': 'Read basic details of calendars',
  'calendars.readwrite': 'Read and write calendars',
  'calendars.read.shared': 'Read user and shared calendars',
  'calendars.readwrite.shared': 'Read and write user and shared calendars',
  'group.read.all': 'Read all groups',
  'groupmember.read.all': 'Read group memberships',
  'mail.send': 'Send mail',
  'mailboxsettings.read': 'Read mailbox settings',
  'place.read.all': 'Read all company places',
  'user.read': 'Sign in and read user profile',
  'user.read.all': 'Read all users’ full profiles',
  'user.readbasic.all': 'Read all users’ basic profiles',
  openid: 'Sign you in',
  profile: 'View your basic profile',
  email: 'View your email address',
  offline_access: 'Maintain access to data you have given it access to',
};

export function permissionWords(permission: string): string {
  return WORDS[permission.toLowerCase()] ?? permission;
}

/** Delegated permissions over everybody's data need an administrator; the basic profile does not. */
export function needsAdministrator(permission: string): boolean {
  const name = permission.toLowerCase();
  return name.endsWith('.all') && name !== 'user.readbasic.all';
}
