/** Reads who an id token speaks of, once its signature is checked. Pure. */
import type { JWTPayload } from 'jose';
import { SignInError } from './sign-in-error.ts';
import type { SignInSettings } from './sign-in-provider.ts';

/** Personal accounts: https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference (`tid`). */
const CONSUMER_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

export interface Identity {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** Entra's session, for its sign-out. */
  readonly providerSession: string | null;
}

/** The key is tenant and object id, never an address: https://learn.microsoft.com/entra/identity-platform/claims-validation */
export function identityOf(claims: JWTPayload, settings: SignInSettings): Identity {
  const tenantId = text(claims, 'tid')?.toLowerCase();
  const objectId = text(claims, 'oid');
  if (!tenantId || !objectId) throw new SignInError('failed', 'The id token names no tenant or no object id.');
  if (tenantId === CONSUMER_TENANT || tenantId !== settings.tenantId.toLowerCase()) {
    throw new SignInError('wrong-tenant', `The id token was made by tenant ${tenantId}.`);
  }
  const username = text(claims, 'preferred_username');
  const email = text(claims, 'email') ?? (username?.includes('@') ? username : null);
  return {
    tenantId,
    objectId,
    name: text(claims, 'name') ?? username ?? objectId,
    email,
    emailVerified: email !== null && isVouchedFor(email, claims, settings),
    providerSession: text(claims, 'sid'),
  };
}

/**
 * Entra does not check the address it hands out. It vouches for one whose domain owner it verified (`xms_edov`), and for a
 * member's own user name, whose domain the tenant must have proven; guests (`idp`) bring names of elsewhere.
 * https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
 */
function isVouchedFor(email: string, claims: JWTPayload, settings: SignInSettings): boolean {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (settings.verifiedDomains?.some((verified) => verified.toLowerCase() === domain)) return true;
  if (claims.xms_edov === true || claims.xms_edov === 1 || claims.xms_edov === '1') return true;
  return claims.idp === undefined && text(claims, 'preferred_username')?.toLowerCase() === address;
}

function text(claims: JWTPayload, name: string): string | null {
  const value = claims[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
