// Which events a change of one record touched: the event itself, or single occurrences of a series.
import type { Change } from '../exchange/calendar.ts';
import { etagOf, idOf } from '../exchange/event-identity.ts';
import { type Instance, instanceFrom, wholeOf } from '../exchange/instances.ts';
import type { CalendarItem } from '../exchange/item.ts';

export type ChangeType = 'created' | 'updated' | 'deleted';

export interface EventChange {
  readonly type: ChangeType;
  readonly etag?: string;
  id(immutable: boolean): string;
}

export function changesOf({ before, after }: Change): EventChange[] {
  if (!before && after) return [told('created', wholeOf(after))];
  if (before && !after) return [told('deleted', wholeOf(before))];
  if (!before || !after) return [];
  const occurrences = changedOccurrences(before, after);
  return occurrences.length > 0 && isSameSeries(before, after) ? occurrences : [told('updated', wholeOf(after))];
}

function told(type: ChangeType, instance: Instance): EventChange {
  const id = (immutable: boolean): string => idOf(instance, immutable);
  return type === 'deleted' ? { type, id } : { type, id, etag: etagOf(instance) };
}

function changedOccurrences(before: CalendarItem, after: CalendarItem): EventChange[] {
  const changes: EventChange[] = [];
  for (const [start, exception] of after.exceptions) {
    if (before.exceptions.get(start) === exception) continue;
    const instance = instanceFrom(exception.removed ? before : after, start);
    if (instance) changes.push(told(exception.removed ? 'deleted' : 'updated', instance));
  }
  return changes;
}

/** Nothing but exceptions differs. */
function isSameSeries(before: CalendarItem, after: CalendarItem): boolean {
  const ignored = new Set(['exceptions', 'version', 'modifiedAt', 'sequence']);
  return Object.entries(after).every(
    ([name, value]) => ignored.has(name) || before[name as keyof CalendarItem] === value,
  );
}
