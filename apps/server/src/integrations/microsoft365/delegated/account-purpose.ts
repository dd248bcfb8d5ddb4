/** What an account signs in for on the wizard's pages: for all rooms, or for the domain that it represents (rule S19). Pure. */
const ROOMS = 'room-account';
const REPRESENTATIVE = 'representative ';

export function purposeFor(representative: string | undefined): string {
  return representative === undefined ? ROOMS : `${REPRESENTATIVE}${representative.toLowerCase()}`;
}

export function isAccountPurpose(purpose: string): boolean {
  return purpose === ROOMS || purpose.startsWith(REPRESENTATIVE);
}

/** null: it is the account for the rooms. */
export function representativeIn(purpose: string): string | null {
  return purpose.startsWith(REPRESENTATIVE) ? purpose.slice(REPRESENTATIVE.length) : null;
}

/** The wizard's page where it was begun, with what came of it. */
export function pageOf(connectionId: string, purpose: string, outcome: string): string {
  const page = purpose === ROOMS ? 'rooms' : 'server';
  const answer = purpose === ROOMS ? 'roomAccount' : 'representative';
  return `/console/connections/${connectionId}/edit/${page}?${new URLSearchParams({ [answer]: outcome })}`;
}
