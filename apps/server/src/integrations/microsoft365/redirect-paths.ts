/** The addresses of ours to which Microsoft's pages send people back. An administrator enters them in the registration. Pure. */

export const SIGN_IN_PATH = '/signin/microsoft365/callback';
export const ROOM_ACCOUNT_PATH = '/console/room-account';

export interface RedirectPath {
  readonly purpose: 'sign-in' | 'room-account' | 'consent';
  readonly path: string;
}

export const redirectPaths: readonly RedirectPath[] = [
  { purpose: 'sign-in', path: SIGN_IN_PATH },
  { purpose: 'room-account', path: `${ROOM_ACCOUNT_PATH}/callback` },
  { purpose: 'consent', path: '/console/consent/callback' },
];
