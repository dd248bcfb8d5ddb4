/** What cannot be booked across domains, said before a slot is held (rule S19). */
import {
  type BookingRefusal,
  findBooking,
  isLive,
  type OutsideAct,
  type StoredBooking,
} from '../../../modules/booking/index.ts';
import type { StoredConnection } from '../../../modules/connection/index.ts';
import { type Resource, resourcesByIds } from '../../../modules/resource/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Capabilities, capabilitiesOf } from '../capabilities.ts';
import type { Connections } from '../context.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { domainOf, type Organizing, organizingOf } from './organizing.ts';
import { representativeOf } from './represented.repository.ts';

export interface Crossing {
  readonly db: Db;
  readonly all: Connections;
  readonly connection: StoredConnection;
  readonly act: OutsideAct;
}

const PATH = '/body/resourceIds';

/** `represented`: somebody else's calendar is written, so nothing more is asked of the person. */
export type Crossed = { readonly refusal: BookingRefusal } | { readonly refusal: null; readonly represented: boolean };

export async function acrossDomains(crossing: Crossing): Promise<Crossed> {
  const { db, connection, act } = crossing;
  const own = { refusal: null, represented: false };
  if (capabilitiesOf(connection.type)?.representatives === 'none' || act.madeOutside) return own;
  if (act.organizer.personId === null) return own;
  const resources = await inOrder(db, act.resourceIds);
  if (resources.some((one) => one.connectionId !== connection.id)) return { refusal: twoDomains() };
  const rooms = resources.map((one) => one.emailAddress);
  const before = act.bookingId === null ? null : await findBooking(db, act.bookingId);
  const { address } = act.organizer;
  const wanted = organizingOf({ organizer: address, rooms, representatives: connection.representatives });
  const organizing = before ? await keeping(crossing, before, { wanted, resources }) : wanted;
  if (organizing.kind === 'own') return own;
  if (organizing.kind === 'two-domains') return { refusal: twoDomains() };
  if (organizing.kind === 'nobody') return { refusal: nobody(resources[organizing.at], organizing) };
  const signedOut = await signedOutRefusal(crossing, capabilitiesOf(connection.type), organizing.mailbox);
  return signedOut ? { refusal: signedOut } : { refusal: null, represented: true };
}

/** As they were asked for: a refusal names one by its place. */
async function inOrder(db: Db, ids: readonly string[]): Promise<Resource[]> {
  const found = new Map((await resourcesByIds(db, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

interface Changing {
  readonly wanted: Organizing;
  readonly resources: readonly Resource[];
}

/** A booking keeps whoever organizes it: its event stands there, or is about to. */
async function keeping(
  { db, connection: { representatives } }: Crossing,
  booking: StoredBooking,
  { wanted, resources }: Changing,
): Promise<Organizing> {
  const had = new Set(
    booking.occurrences.flatMap((one) => one.allocations.flatMap((a) => (isLive(a.state) ? [a.resourceId] : []))),
  );
  const rooms = (await inOrder(db, [...had])).map((one) => one.emailAddress);
  const begun = organizingOf({ organizer: booking.organizer.address, rooms, representatives });
  const decided = await representativeOf(db, booking.id);
  const mailbox = decided ?? (begun.kind === 'representative' ? begun.mailbox : null);
  if (mailbox !== null) {
    const fits = resources.every((one) => domainOf(one.emailAddress) === domainOf(mailbox));
    return fits ? { kind: 'representative', mailbox } : { kind: 'two-domains' };
  }
  if (wanted.kind === 'own' || booking.connectionId === null) return wanted;
  return resources.every(({ id }) => had.has(id)) ? { kind: 'own' } : { kind: 'two-domains' };
}

function twoDomains(): BookingRefusal {
  const message = 'Rooms of two domains, or of another domain than before, are booked one by one.';
  return { code: 'rooms-in-two-domains', path: PATH, message };
}

function nobody(room: Resource | undefined, { at, domain }: Extract<Organizing, { kind: 'nobody' }>): BookingRefusal {
  const message = `${room?.name ?? 'A room'} is in ${domain}, where nobody books for people of other domains.`;
  return { code: 'no-representative', path: `${PATH}/${at}`, message };
}

/** Their token writes into their calendar: refreshed now, so that nothing is held in vain. */
async function signedOutRefusal(
  { all, connection }: Crossing,
  capabilities: Capabilities | null,
  mailbox: string,
): Promise<BookingRefusal | null> {
  if (capabilities?.representatives !== 'signed-in') return null;
  const context = await all.of(connection.id);
  try {
    await context.ofRepresentative(mailbox).get();
    return null;
  } catch (error) {
    if (!isGraphError(error, 'forbidden')) throw error;
    const message = `${mailbox} books here for people of other domains, and has to sign in again.`;
    return { code: 'no-representative', path: PATH, message };
  }
}
