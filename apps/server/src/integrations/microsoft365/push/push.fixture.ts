/** For unit tests of the push: a booking and its rooms, as objects. */
import type { BookableResource, StoredBooking } from '../../../modules/booking/index.ts';

export function resource(name: string): BookableResource {
  return {
    id: name,
    name,
    names: {},
    buildingNames: null,
    emailAddress: `${name.toLowerCase()}@example.com`,
    floorShortName: null,
    buildingName: null,
    timeZone: 'Europe/London',
    state: 'active',
    connectionId: 'connection',
    blocks: [name],
  };
}

export interface BookingShape {
  readonly states?: Readonly<Record<string, StoredBooking['occurrences'][number]['allocations'][number]['state']>>;
  readonly start?: string;
  readonly end?: string;
  readonly attendees?: readonly string[];
}

export function booking(shape: BookingShape = {}, more: Partial<StoredBooking> = {}): StoredBooking {
  const { states = { Harbour: 'confirmed' }, start = '2026-03-02T09:00:00Z', end = '2026-03-02T10:00:00Z' } = shape;
  const instant = new Date(start);
  return {
    id: '01a2020b-9dc4-70ec-8489-488a0629affe',
    version: 1,
    subject: 'Budget',
    private: false,
    organizer: { personId: 'ada', name: 'Ada', address: 'ada@example.com' },
    bookedBy: null,
    origin: 'web',
    timeZone: 'Europe/London',
    allDay: false,
    recurrence: null,
    connectionId: 'connection',
    cleanId: null,
    createdAt: instant,
    onlineMeeting: null,
    attendees: (shape.attendees ?? []).map((address) => ({
      address,
      name: null,
      type: 'required' as const,
      response: 'none' as const,
      person_id: null,
    })),
    occurrences: [
      {
        id: 'occurrence',
        originalStart: instant,
        subject: null,
        period: { start: instant, end: new Date(end) },
        allocations: Object.entries(states).map(([resourceId, state]) => ({
          id: resourceId,
          resourceId,
          state,
          exchange: 'queued' as const,
          exchangeSince: instant,
          exchangeDetail: null,
        })),
      },
    ],
    ...more,
  };
}
