import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutlookPerson, type PersonEvent } from './client/outlook-person.ts';
import { eventually, type SimUnderTest, simUnderTest } from './sim.fixture.ts';

interface Page {
  value: (PersonEvent & { '@removed'?: { reason: string } })[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

const ROOM = 'harbour3@lanternbay.example';
const OTHER = 'harbour1@lanternbay.example';
const FROM = new Date('2027-01-01T00:00:00Z');
const TO = new Date('2027-02-01T00:00:00Z');
const weekly = {
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
  range: { type: 'numbered', startDate: '2027-01-04', numberOfOccurrences: 4 },
};
const at = (text: string): Date => new Date(`2027-01-${text}:00Z`);

let under: SimUnderTest;
let peter: OutlookPerson;

beforeAll(async () => {
  under = await simUnderTest({ startAt: new Date('2026-12-20T08:00:00Z') });
  peter = await OutlookPerson.signIn(under.sim.url, 'peter.brook@lanternbay.example');
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});

async function bookSeries(hour: string, room = ROOM): Promise<PersonEvent> {
  const [start, end] = [at(`04T${hour}:00`), at(`04T${hour}:30`)];
  const series = await peter.book({ subject: 'Stand-up', start, end, rooms: [room], recurrence: weekly });
  await eventually(async () => (await peter.answerOf(series, room)) === 'accepted');
  return series;
}

async function round(link: string): Promise<{ value: Page['value']; link: string }> {
  const value: Page['value'] = [];
  let next = link;
  for (;;) {
    const page = (await under.graph.get<Page>(next)).body;
    value.push(...page.value);
    if (page['@odata.deltaLink']) return { value, link: page['@odata.deltaLink'] };
    next = page['@odata.nextLink'] ?? '';
  }
}

describe('series', () => {
  // https://learn.microsoft.com/graph/api/resources/recurrencepattern
  it('[T2] fills all members of the recurrence, tells occurrences apart by the date in iCalUId', async () => {
    const series = await bookSeries('09');
    const read = await under.graph.get(`/users/${peter.address}/events/${series.id}`);
    expect(read.body.recurrence).toEqual({
      pattern: {
        type: 'weekly',
        interval: 1,
        month: 0,
        dayOfMonth: 0,
        daysOfWeek: ['monday'],
        firstDayOfWeek: 'sunday',
        index: 'first',
      },
      range: {
        type: 'numbered',
        startDate: '2027-01-04',
        endDate: '0001-01-01',
        recurrenceTimeZone: 'UTC',
        numberOfOccurrences: 4,
      },
    });
    const [first, second] = await peter.occurrences(series, FROM, TO);
    expect(series.iCalUId.slice(32, 40)).toBe('00000000');
    expect(first?.iCalUId.slice(32, 40)).toBe('07EB0104');
    expect(second?.iCalUId.slice(32, 40)).toBe('07EB010B');
    expect(second?.seriesMasterId).toBe(series.id);
    const found = await under.graph.get<Page>(`/users/${ROOM}/events?$filter=iCalUId eq '${second?.iCalUId}'`);
    expect(found.body.value[0]).toMatchObject({
      type: 'occurrence',
      start: { dateTime: '2027-01-11T09:00:00.0000000' },
    });
  });

  // https://learn.microsoft.com/graph/delta-query-events
  it('[T2] brings masters whole and occurrences as stubs, page by page, then only what changed', async () => {
    const series = await bookSeries('10', OTHER);
    const path = `/users/${OTHER}/calendarView/delta?startDateTime=${FROM.toISOString()}&endDateTime=${TO.toISOString()}`;
    const first = await under.graph.get<Page>(path, { prefer: 'odata.maxpagesize=2, IdType="ImmutableId"' });
    expect(first.body.value).toHaveLength(2);
    const full = await round(path);
    expect(full.value.map((one) => one.type)).toEqual([
      'seriesMaster',
      'occurrence',
      'occurrence',
      'occurrence',
      'occurrence',
    ]);
    expect(Object.keys(full.value[1] ?? {}).sort()).toEqual([
      '@odata.etag',
      '@odata.type',
      'end',
      'id',
      'seriesMasterId',
      'start',
      'type',
    ]);

    const [, second, third] = await peter.occurrences(series, FROM, TO);
    if (!second || !third) throw new Error('The series has no third occurrence.');
    await peter.move(second, at('12T10:00'), at('12T10:30'));
    await peter.cancel(third);
    const changed = await eventually(async () => {
      const now = await round(full.link);
      const moved = now.value.find((one) => one.type === 'exception' && one.start.dateTime.startsWith('2027-01-12'));
      return moved?.responseStatus.response === 'accepted' && now.value.some((one) => one.isCancelled) && now;
    });
    expect(changed.value.filter((one) => one.type === 'occurrence')).toHaveLength(0);
    const again = await round(full.link);
    expect(again.value.map((one) => one.id).sort()).toEqual(changed.value.map((one) => one.id).sort());
  });

  // https://learn.microsoft.com/graph/api/resources/event
  it('[T2] names cancelled and changed occurrences on the master only', async () => {
    const series = await bookSeries('11');
    const [first, second] = await peter.occurrences(series, FROM, TO);
    if (!first || !second) throw new Error('The series has no second occurrence.');
    await peter.remove(first);
    await peter.rename(second, 'Special');
    const query = '$select=subject,cancelledOccurrences&$expand=exceptionOccurrences';
    const master = await under.graph.get<{
      cancelledOccurrences: string[];
      exceptionOccurrences: { subject: string; originalStart: string }[];
    }>(`/users/${peter.address}/events/${series.id}?${query}`);
    expect(master.body.cancelledOccurrences).toEqual([`OID.${series.id}.2027-01-04`]);
    expect(master.body.exceptionOccurrences[0]).toMatchObject({
      subject: 'Special',
      originalStart: '2027-01-11T11:00:00.0000000Z',
    });
    await expect(peter.read(first)).resolves.toBeUndefined();
  });

  // https://learn.microsoft.com/graph/api/event-update
  it('[T2] refuses to move an occurrence past its neighbour', async () => {
    const series = await bookSeries('12');
    const [, second] = await peter.occurrences(series, FROM, TO);
    const path = `/users/${peter.address}/events/${second?.id}`;
    const times = {
      start: { dateTime: '2027-01-18T14:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-01-18T14:30:00', timeZone: 'UTC' },
    };
    const answer = await under.graph.patch<{ error: { code: string } }>(path, times);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'ErrorOccurrenceCrossingBoundary']);
  });

  // https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
  it('[T3] accepts a series in part and declines the occurrences that meet something else', async () => {
    const room = 'harbour2@lanternbay.example';
    await setRoom(room, { conflictPercentageAllowed: 50, maximumConflictInstances: 2 });
    const single = await peter.book({
      subject: 'In the way',
      start: at('18T13:00'),
      end: at('18T14:00'),
      rooms: [room],
    });
    await eventually(async () => (await peter.answerOf(single, room)) === 'accepted');
    const series = await bookSeries('13', room);
    const third = await eventually(async () => {
      const [, , one] = await peter.occurrences(series, FROM, TO);
      return one?.attendees[0]?.status.response === 'declined' && one;
    });
    expect(third.type).toBe('exception');
    const view = await under.graph.get<Page>(
      `/users/${room}/calendarView?startDateTime=${FROM.toISOString()}&endDateTime=${TO.toISOString()}`,
    );
    expect(view.body.value.filter((one) => one.seriesMasterId)).toHaveLength(3);
  });

  // https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
  it('[T3] silently shortens a series where the horizon is not enforced', async () => {
    const room = 'lighthouse@lanternbay.example';
    await setRoom(room, { enforceSchedulingHorizon: false, bookingWindowInDays: 30 });
    const series = await bookSeries('14', room);
    const mine = await peter.occurrences(series, FROM, TO);
    const view = await under.graph.get<Page>(
      `/users/${room}/calendarView?startDateTime=${FROM.toISOString()}&endDateTime=${TO.toISOString()}`,
    );
    expect([mine.length, view.body.value.length]).toEqual([4, 3]);
  });

  // https://learn.microsoft.com/graph/api/resources/patternedrecurrence
  it('[T3] drops exceptions and asks the room again when the whole series moves', async () => {
    const series = await bookSeries('15');
    const [first] = await peter.occurrences(series, FROM, TO);
    if (first) await peter.rename(first, 'Special');
    await peter.move(series, at('04T16:00'), at('04T16:30'));
    await eventually(async () => (await peter.answerOf(series, ROOM)) === 'accepted');
    const now = await peter.occurrences(series, FROM, TO);
    expect(now.map((one) => `${one.type} ${one.start.dateTime.slice(8, 16)}`)).toEqual(
      ['04', '11', '18', '25'].map((day) => `occurrence ${day}T16:00`),
    );
  });

  // https://learn.microsoft.com/graph/api/resources/event
  it('[S4] gives a room invited to one occurrence an orphan with that date in its iCalUId, and cancels it with the series', async () => {
    const series = await bookSeries('17');
    const room = 'compass@lanternbay.example';
    const [, second] = await peter.occurrences(series, FROM, TO);
    if (!second) throw new Error('The series has no second occurrence.');
    await peter.invite(second, [ROOM, room]);
    const copy = await eventually(async () => {
      const found = await under.graph.get<Page>(`/users/${room}/events`);
      return found.body.value.find((one) => one.responseStatus.response === 'accepted');
    });
    expect(copy).toMatchObject({ iCalUId: second.iCalUId, start: { dateTime: '2027-01-11T17:00:00.0000000' } });
    await eventually(async () => (await peter.answerOf(second, room)) === 'accepted');
    await peter.cancel(series);
    await eventually(async () => {
      const found = await under.graph.get<Page>(`/users/${room}/events`);
      return found.body.value.every((one) => one.isCancelled);
    });
  });
});

async function setRoom(room: string, settings: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${under.sim.url}/sim/rooms/${room}/calendar-processing`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
  expect(answer.status).toBe(200);
}
