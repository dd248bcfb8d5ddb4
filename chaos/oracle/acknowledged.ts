/**
 * (e) What ONES acknowledged is so, at every rest and at the end: the last act on a field counts, unless somebody acted outside
 * on that field of the same meeting, which may have been seen here only later.
 */
import type { Acknowledged, Field, MadeHere, Story } from '../acts/story.ts';
import { type Here, LIVE } from './here.ts';

const FIELDS: readonly Field[] = ['time', 'title', 'life'];

export function acknowledgedActs(story: Story, here: readonly Here[]): readonly string[] {
  return story.here.flatMap((made) => {
    const rows = here.filter((row) => row.bookingId === made.id);
    return FIELDS.flatMap((field) => {
      const last = made.acknowledged.filter((one) => one.field === field).at(-1);
      if (!last || isSuperseded(made, last)) return [];
      const is = stateOf(field, rows);
      return is === null || is === last.wanted
        ? []
        : [`(e) Act ${last.act} made ${field} of "${rows[0]?.subject}" ${last.wanted}; it is ${is}.`];
    });
  });
}

/** null: there is nothing to compare any more, which is a matter of its life. */
function stateOf(field: Field, rows: readonly Here[]): string | null {
  const live = rows.filter((row) => LIVE.includes(row.state));
  if (field === 'life') {
    if (live.length > 0) return 'alive';
    // A room that said no, or was taken out, was told to the person.
    return rows.every((row) => row.state === 'cancelled') ? 'cancelled' : null;
  }
  const [row] = live;
  if (!row) return null;
  return field === 'title' ? (row.subject ?? '') : `${iso(row.start)}–${iso(row.end)}`;
}

function iso(text: string): string {
  return new Date(text).toISOString();
}

function isSuperseded(made: MadeHere, last: Acknowledged): boolean {
  return made.outside.some(({ field }) => field === last.field || field === 'life');
}
