/** For tests of who is offered what before they book: asks everything that says so. */
import type { Availability, Problem, SeriesAvailability, SeriesPreview, Together } from '@ones/contract';

type Answer = Partial<Availability & Together & SeriesAvailability & SeriesPreview & Problem>;

type Ask = (who: string, method: string, path: string, body?: object) => Promise<{ readonly body: unknown }>;

interface Asked {
  readonly roomId: string;
  /** A room that is taken then. */
  readonly taken: string;
  readonly start: string;
  readonly end: string;
}

/** Whether this room is offered: by the finder, for a series, in a set, by the dry run, in place of one that is taken. */
export function offeringOf(ask: Ask, { roomId, taken, ...period }: Asked) {
  const range = { type: 'numbered', startDate: period.start.slice(0, 10), numberOfOccurrences: 2 };
  const series = { ...period, timeZone: 'UTC', recurrence: { pattern: { type: 'daily', interval: 1 }, range } };
  const booking = { ...period, resourceIds: [taken], subject: 'X', attendees: [] };
  const isOffered = ({ code, items, sets, conflicts, alternatives }: Answer) =>
    items?.some((found) => found.resource.id === roomId && ('freeOn' in found ? found.freeOn === 2 : true)) ||
    (sets?.length ?? 0) > 0 ||
    (code === undefined && conflicts?.length === 0) ||
    alternatives?.some(({ resourceId }) => resourceId === roomId);
  return async (who: string, asked: { organizerId?: string }) => {
    const answers = await Promise.all([
      ask(who, 'GET', `/api/availability?${new URLSearchParams({ ...period, ...asked })}`),
      ask(who, 'POST', '/api/availability/series', { ...series, ...asked }),
      ask(who, 'POST', '/api/availability/together', { ...period, wanted: [{ resourceId: roomId }], ...asked }),
      ask(who, 'POST', '/api/bookings/preview', { ...series, resourceIds: [roomId], ...asked }),
      ask(who, 'POST', '/api/bookings', { ...booking, ...asked }),
    ]);
    return answers.map(({ body }) => {
      const answer = body as Answer;
      if (answer.code !== undefined && answer.code !== 'slot-taken') return answer.code;
      return isOffered(answer) ? 'yes' : 'no';
    });
  };
}
