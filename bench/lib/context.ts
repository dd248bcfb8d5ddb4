/** What every bench is handed: the server with its generated company, and the bare one beside it on the same database. */
import type { House } from './house.ts';
import type { Slot } from './slots.ts';

export interface Context {
  readonly house: House;
  readonly reference: { readonly port: number };
  readonly rooms: readonly string[];
  readonly nextSlot: () => Slot;
}

export function bookingOf({ resourceId, start, end }: Slot) {
  return { resourceIds: [resourceId], start, end, timeZone: 'UTC', subject: 'Bench', attendees: [] };
}
