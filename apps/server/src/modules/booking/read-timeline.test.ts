import { testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { makeOffice } from './booking.fixture.ts';
import { cancelBooking } from './cancel-booking.ts';
import { changeBooking } from './change-booking.ts';
import { readTimeline } from './read-timeline.ts';

const host = await testDatabase();
const office = await makeOffice(host, testClock());
const { deps, ada, bo } = office;
const viewer = { personId: ada.personId, manages: false };

async function made(...args: Parameters<typeof office.book>) {
  const result = await office.book(...args);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

describe('the timeline', () => {
  const [one, three] = [office.room('Harbour 1'), office.room('Harbour 3')];
  const day = 24 * 60;
  const { start, end } = office.period(day, 8 * 60);
  const asked = { resourceIds: [one, three], from: start.toISOString(), to: end.toISOString() };

  it('[B11] has an entry for each resource of a booking, in order of time, and goes on from page to page', async () => {
    const both = await made('Harbour 1', day, 30, { subject: 'Both', resourceIds: [one, three] });
    await made('Harbour 3', day - 15, 15, { subject: 'Over by then' });
    const late = await made('Harbour 3', day + 60, 30, { subject: 'Late' });
    await cancelBooking(deps, { bookingId: (await made('Harbour 1', day + 90, 30)).id, viewer, actor: ada });
    const pages = [];
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const page = await readTimeline(deps, { ...asked, limit: 2, ...(cursor ? { cursor } : {}) }, viewer);
      pages.push(page.items.map(({ subject, resourceId, bookingId }) => ({ subject, resourceId, bookingId })));
      cursor = page.nextCursor;
    }
    const entry = (subject: string, resourceId: string, { id: bookingId }: { id: string }) => ({
      ...{ subject, resourceId, bookingId },
    });
    expect(pages.map((page) => page.length)).toEqual([2, 1]);
    expect(pages.flat()).toHaveLength(3);
    expect(pages[0]).toEqual(expect.arrayContaining([entry('Both', one, both), entry('Both', three, both)]));
    expect(pages[1]).toEqual([entry('Late', three, late)]);
  });

  it('[B9] tells the title of a private meeting to those who take part, and that of a date that has its own', async () => {
    const email = `${bo.label.toLowerCase()}@example.com`;
    const attendees = [{ email, type: 'required' as const }];
    await made('Harbour 1', day + 120, 30, { subject: 'Secret', private: true, attendees });
    const range = { type: 'numbered', startDate: asked.from.slice(0, 10), numberOfOccurrences: 2 } as const;
    const series = await made('Harbour 1', day + 180, 30, {
      ...{ subject: 'Daily', timeZone: 'UTC' },
      recurrence: { pattern: { type: 'daily', interval: 1 }, range },
    });
    const occurrenceId = series.occurrences[0]?.id ?? '';
    const named = { bookingId: series.id, body: { occurrenceId, subject: 'First' }, viewer, actor: ada };
    expect(await changeBooking(deps, named)).toMatchObject({ ok: true });
    const titles = async (personId: string | null) => {
      const { items } = await readTimeline(deps, asked, { personId, manages: personId === null });
      return items.map(({ subject }) => subject).filter((subject) => !['Both', 'Late'].includes(subject ?? ''));
    };
    expect(await titles(ada.personId)).toEqual(['Secret', 'First']);
    expect(await titles(bo.personId)).toEqual(['Secret', 'First']);
    expect(await titles(null)).toEqual([null, 'First']);
  });
});
