/** Looks up what a request names: its resources and its people. */
import type { AttendeeInput, CreateBooking } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { StoredBooking } from './booking.repository.ts';
import {
  type BookableResource,
  type BookingDeps,
  type BookingRefusal,
  type BookingResult,
  done,
  type KnownPerson,
  refused,
} from './deps.ts';
import type { NewAttendee } from './hold.repository.ts';

export async function resolveResources(
  deps: BookingDeps,
  ids: readonly string[],
): Promise<BookingResult<readonly BookableResource[]>> {
  const found = new Map((await deps.resources(deps.host.db, ids)).map((resource) => [resource.id, resource]));
  const wanted: BookableResource[] = [];
  for (const [index, id] of ids.entries()) {
    const resource = found.get(id);
    if (resource?.state !== 'active') {
      const message = resource ? `${resource.name} cannot be booked any more.` : 'There is no such resource.';
      return refused({ code: 'unknown-resource', path: `/body/resourceIds/${index}`, message });
    }
    wanted.push(resource);
  }
  return done(wanted);
}

/** Those of a booking that stands already, absent ones too. */
export function resolveKnown(
  deps: BookingDeps,
  allocations: readonly { readonly resourceId: string }[],
): Promise<readonly BookableResource[]> {
  return deps.resources(
    deps.host.db,
    allocations.map((allocation) => allocation.resourceId),
  );
}

/** Addresses without regard to case; one who is named twice comes once. */
export async function resolveAttendees(deps: BookingDeps, inputs: readonly AttendeeInput[]): Promise<NewAttendee[]> {
  if (inputs.length === 0) return [];
  const byAddress = new Map(inputs.map((input) => [input.email.toLowerCase(), input]));
  const people = await deps.peopleByAddress(deps.host.db, [...byAddress.keys()]);
  return [...byAddress].map(([address, input]) => {
    const person = people.get(address);
    return { address, name: person?.name ?? input.name ?? null, type: input.type, personId: person?.id ?? null };
  });
}

/** What stands in the way outside of booking these for somebody; nothing does where no connection keeps them. */
export async function refusedOutside(
  deps: BookingDeps,
  resources: readonly BookableResource[],
  { organizer: { id, name, email }, actor, series }: BookedFor,
): Promise<BookingRefusal | null> {
  const unreachable = withoutConnection(resources, email);
  if (unreachable) return unreachable;
  const synced = resources.filter((resource) => resource.connectionId !== null);
  const connectionId = synced[0]?.connectionId ?? null;
  if (connectionId === null) return null;
  const resourceIds = synced.map((resource) => resource.id);
  const organizer = { personId: id, address: email };
  const about = { madeOutside: false, series, bookingId: null, resourceIds };
  return saidTo(
    actor,
    { personId: id, name },
    await deps.refusalOutside({ act: 'book', connectionId, organizer, ...about }),
  );
}

interface BookedFor {
  readonly organizer: KnownPerson;
  readonly actor: Actor;
  readonly series: boolean;
}

/** Nobody else can sign in for the organizer: whoever acts for them is told who has to. */
function saidTo(
  actor: Actor,
  organizer: { readonly personId: string | null; readonly name: string },
  refusal: BookingRefusal | null,
): BookingRefusal | null {
  if (refusal?.code !== 'connection-sign-in-required' || actor.personId === organizer.personId) return refusal;
  const message = `${organizer.name} has to sign in with Microsoft once before others book for them.`;
  return { code: 'organizer-sign-in-required', path: '/body/organizerId', message };
}

interface ChangedTo {
  readonly resources: readonly BookableResource[];
  /** Of a series, or of a date of it, what it does not have yet, and is to have beside or instead of the others. */
  readonly joining: readonly string[];
  readonly actor: Actor;
}

/** The same of a booking that stands already. */
export async function changeRefusedOutside(
  deps: BookingDeps,
  { id, connectionId: before, organizer, origin, recurrence }: StoredBooking,
  { resources, joining, actor }: ChangedTo,
): Promise<BookingRefusal | null> {
  const unreachable = withoutConnection(resources, organizer.address);
  if (unreachable) return unreachable;
  const synced = resources.filter((resource) => resource.connectionId !== null);
  const connectionId = before ?? synced[0]?.connectionId ?? null;
  if (connectionId === null) return null;
  const resourceIds = synced.map((resource) => resource.id);
  const refusal = await deps.refusalOutside({
    act: 'change',
    connectionId,
    organizer,
    madeOutside: origin === 'outlook',
    series: recurrence !== null,
    bookingId: id,
    resourceIds,
    joining,
  });
  return saidTo(actor, organizer, refusal);
}

/** A Teams meeting stands in a person's own calendar: of these, at least one room is written there, and none into its own. */
export async function refusedOnline(
  deps: BookingDeps,
  resources: readonly BookableResource[],
  wish: CreateBooking['onlineMeeting'],
): Promise<BookingRefusal | null> {
  if (wish === undefined) return null;
  const refusal = (message: string): BookingRefusal => ({
    ...{ code: 'online-meeting-not-possible', path: '/body/onlineMeeting', message },
  });
  const connectionIds = [...new Set(resources.flatMap(({ connectionId }) => connectionId ?? []))];
  if (connectionIds.length === 0) return refusal('No connection keeps these: no calendar is written at all.');
  for (const connectionId of connectionIds) {
    if (!(await deps.holdsOnlineMeetings(connectionId)))
      return refusal('Bookings of these rooms stand in the rooms’ own calendars, not in a person’s.');
  }
  return null;
}

/** A mailbox of another company that no connection reaches: nobody there would hear of the booking (rule S19). */
function withoutConnection(resources: readonly BookableResource[], email: string | null): BookingRefusal | null {
  const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const at = resources.findIndex(
    ({ connectionId, emailAddress }) =>
      connectionId === null && emailAddress !== null && email !== null && domainOf(emailAddress) !== domainOf(email),
  );
  if (at < 0) return null;
  const message = `No connection reaches ${resources[at]?.name}.`;
  return { code: 'room-without-connection', path: `/body/resourceIds/${at}`, message };
}
