/** Whom a meeting concerns: those on whose schedule it is, and who may book in their place. */
import type { LiveDeps } from './deps.ts';

type PeopleOf = LiveDeps['peopleOf'];

export function withDelegates(peopleOf: PeopleOf, delegatesOf: PeopleOf): PeopleOf {
  return async (db, bookingIds) => {
    const people = await peopleOf(db, bookingIds);
    const delegates = await delegatesOf(db, [...new Set([...people.values()].flat())]);
    const all = (ids: readonly string[]) => new Set([...ids, ...ids.flatMap((id) => delegates.get(id) ?? [])]);
    return new Map([...people].map(([bookingId, ids]) => [bookingId, [...all(ids)]]));
  };
}
