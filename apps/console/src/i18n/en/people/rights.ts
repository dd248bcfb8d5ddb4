/** Texts of the console: roles with limits, and ending somebody's sessions. */
export const rights = {
  everywhere: 'Everywhere',
  title: 'Roles with limits',
  hint: 'To look only, or only in one building or on one floor. They add up with the roles above.',
  none: 'None.',
  add: 'Add a role',
  remove: 'Remove the role {{role}}',
  removeShort: 'Remove',
  role: 'Role {{number}}',
  access: 'Access of role {{number}}',
  place: 'Place of role {{number}}',
  write: 'Read and write',
  read: 'Read only',
  wholeBuilding: '{{name}}: whole building',
  notInPlaces: 'This role holds everywhere.',
  once: 'This role is there twice.',
  signOut: 'Sign out everywhere',
  signOutAsk: 'Sign {{name}} out everywhere?',
  signOutText:
    'All of their sessions end now, on each device. They can sign in again; disable the account in Microsoft 365 to prevent that.',
  keep: 'Keep signed in',
  signedOut: '{{name}} was signed out everywhere',
};
