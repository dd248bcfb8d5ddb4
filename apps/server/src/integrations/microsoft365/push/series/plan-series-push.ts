/** The next single act that brings a series to Exchange, or nothing. Pure. */
import type { OrganizerBase } from '../organizer-base.ts';
import {
  type KnownCopy,
  namesOtherPlaces,
  type PushAct,
  type PushFacts,
  planPush,
  wishesOnline,
} from '../plan-push.ts';

export type SeriesAct =
  | Extract<PushAct, { kind: 'nothing' | 'impossible' | 'create' | 'cancel' | 'remove' }>
  /** Dates that do not take place are removed first, so that no room ever sees them. */
  | { readonly kind: 'invite-series'; readonly copy: KnownCopy }
  | {
      readonly kind: 'update-series';
      readonly copy: KnownCopy;
      readonly base: OrganizerBase;
      readonly range: boolean;
      readonly subject: boolean;
      readonly people: boolean;
      readonly online: boolean;
    }
  | { readonly kind: 'update-dates'; readonly copy: KnownCopy; readonly base: OrganizerBase };

export function planSeriesPush(facts: PushFacts): SeriesAct {
  const { copy, wanted } = facts;
  if (!copy || wanted.cancelled) {
    const act = planPush(facts);
    return act.kind === 'invite' || act.kind === 'update' ? { kind: 'nothing' } : act;
  }
  const { base } = copy;
  if (base === null) return { kind: 'invite-series', copy };
  const range = base.recurrence !== wanted.recurrence;
  const subject = wanted.subject !== null && base.subject !== wanted.subject;
  const people = base.people.join() !== wanted.people.join() || namesOtherPlaces(base, wanted);
  const online = wishesOnline(facts.booking);
  if (range || subject || people || online)
    return { kind: 'update-series', copy, base, range, subject, people, online };
  return datesThatDiffer(base, wanted).length > 0 ? { kind: 'update-dates', copy, base } : { kind: 'nothing' };
}

/** Original starts of the dates that are not as they were agreed. */
export function datesThatDiffer(base: OrganizerBase | null, wanted: OrganizerBase): string[] {
  const [before, after] = [base?.exceptions ?? {}, wanted.exceptions ?? {}];
  const dates = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return dates.filter((date) => before[date] !== after[date]);
}
