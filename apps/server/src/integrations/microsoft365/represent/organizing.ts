/** Who organizes a booking made in ONES (rule S19): the person, or the representative of the rooms' domain. Pure. */
import type { Representative } from '@ones/contract';

export type Organizing =
  | { readonly kind: 'own' }
  | { readonly kind: 'representative'; readonly mailbox: string }
  | { readonly kind: 'two-domains' }
  /** `at`: which of the rooms. */
  | { readonly kind: 'nobody'; readonly at: number; readonly domain: string };

export interface Meeting {
  /** null: nobody who has a mailbox. */
  readonly organizer: string | null;
  /** Of the rooms that a connection keeps. */
  readonly rooms: readonly (string | null)[];
  readonly representatives: readonly Representative[];
}

export function domainOf(address: string | null): string | null {
  const at = address?.lastIndexOf('@') ?? -1;
  return address === null || at < 0 ? null : address.slice(at + 1).toLowerCase();
}

export function organizingOf({ organizer, rooms, representatives }: Meeting): Organizing {
  const own = domainOf(organizer);
  const domains = [...new Set(rooms.flatMap((address) => domainOf(address) ?? []))];
  const [domain] = domains;
  if (own === null || domain === undefined || domains.every((one) => one === own)) return { kind: 'own' };
  if (domains.length > 1) return { kind: 'two-domains' };
  const speaker = representatives.find((one) => one.domain.toLowerCase() === domain);
  if (speaker) return { kind: 'representative', mailbox: speaker.address.toLowerCase() };
  return { kind: 'nobody', at: rooms.findIndex((address) => domainOf(address) === domain), domain };
}
