/** What identity needs from whoever keeps the connections: how each is signed in with. Implemented by the connection module. */
import type { CryptoKey } from 'jose';
import type { Tx } from '../../platform/db/index.ts';

export type SignInCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** An RSA-PSS key for PS256 and the certificate's SHA-256 thumbprint in base64url. */
  | { readonly kind: 'certificate'; readonly privateKey: CryptoKey; readonly thumbprint: string };

export interface SignInSettings {
  readonly connectionId: string;
  /** The tenant's own authority, for example `https://login.microsoftonline.com/<tenant>/v2.0`; discovery hangs below it. */
  readonly issuer: string;
  /** Names the same authority has elsewhere in its cloud. */
  readonly alsoIssuedBy?: readonly string[];
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: SignInCredential;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Whether the person is asked which account, though one is signed in already. */
  readonly choosesAccount?: boolean;
  /** What somebody belongs to who comes for the first time. */
  readonly defaultGroupIds?: readonly string[];
  /** Domains the tenant has proven, where we may know them: an address in one of them is vouched for. */
  readonly verifiedDomains?: readonly string[];
}

export interface SignInProvider {
  /** The connections one can sign in with, in the order of their buttons. */
  options(): Promise<readonly { readonly connectionId: string; readonly label: string }[]>;
  /** Null for a connection that does not exist or takes no sign-ins. */
  settings(connectionId: string): Promise<SignInSettings | null>;
  /** The connection an id token was made for (rule X6); null if none. */
  settingsForToken(token: { readonly tenantId: string; readonly clientId: string }): Promise<SignInSettings | null>;
  /** Keeps what a delegated connection works with, in the transaction that begins the session. Null where none was asked for. */
  signedIn?(
    tx: Tx,
    signedIn: { readonly connectionId: string; readonly personId: string; readonly refreshToken: string | null },
  ): Promise<void>;
}
