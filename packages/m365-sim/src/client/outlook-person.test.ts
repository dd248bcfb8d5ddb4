// The scripted person does what a person does in Outlook: series, several rooms, single occurrences, a delegate's requests.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { meetingRooms } from '../world/world.ts';
import { OutlookPerson } from './outlook-person.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ROOM = 'harbour3@lanternbay.example';
const SECOND = 'harbour1@lanternbay.example';
// A Monday.
const MONDAY = Date.parse('2027-01-04T09:00:00Z');
const WEEKLY = {
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'sunday' },
  range: { type: 'numbered', startDate: '2027-01-04', numberOfOccurrences: 6, recurrenceTimeZone: 'UTC' },
};

let under: SimUnderTest;
let person: OutlookPerson;
beforeAll(async () => {
  under = await simUnderTest();
  person = await OutlookPerson.signIn(under.sim.url, 'peter.brook@lanternbay.example');
});
afterAll(async () => {
  await under.sim.stop();
});

const inRoom = async (room: string): Promise<number[]> => {
  const events = under.sim.context.exchange.calendarAt(room)?.view(MONDAY - DAY, MONDAY + 60 * DAY) ?? [];
  return events.filter((one) => !one.content.isCancelled).map((one) => one.start);
};

// https://learn.microsoft.com/graph/api/resources/event
// https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
describe('Outlook as a person uses it, scripted', () => {
  it('[T7] books a series in two rooms, moves one, cancels one, and the rest from a date on', async () => {
    const series = await person.book({
      subject: 'Weekly',
      start: new Date(MONDAY),
      end: new Date(MONDAY + HOUR),
      rooms: [ROOM, SECOND],
      recurrence: WEEKLY,
    });
    for (const room of [ROOM, SECOND])
      await eventually(async () => (await person.answerOf(series, room)) === 'accepted');
    const all = await person.occurrences(series, new Date(MONDAY - DAY), new Date(MONDAY + 60 * DAY));
    expect(all).toHaveLength(6);
    const [, second, third, , fifth] = all;
    if (!second || !third || !fifth) throw new Error('The series is too short.');
    await person.cancelFrom(series, fifth);
    await eventually(async () => (await inRoom(ROOM)).length === 4);
    await person.move(second, new Date(MONDAY + 7 * DAY + HOUR), new Date(MONDAY + 7 * DAY + 2 * HOUR));
    await person.cancel(third);
    const expected = [MONDAY, MONDAY + 7 * DAY + HOUR, MONDAY + 21 * DAY];
    for (const room of [ROOM, SECOND]) {
      await eventually(async () => JSON.stringify(await inRoom(room)) === JSON.stringify(expected));
    }
    expect(await inRoom(SECOND)).toEqual(expected);
  });

  it('[T7] lets a delegate accept one request and decline another', async () => {
    const [tenant] = under.sim.context.world.tenants;
    const room = tenant && meetingRooms(tenant).find((one) => !one.processing.allBookInPolicy)?.emailAddress;
    const desk = await OutlookPerson.signIn(under.sim.url, 'room.desk@lanternbay.example');
    const wish = (at: number): Parameters<OutlookPerson['book']>[0] => ({
      subject: `At ${at}`,
      start: new Date(at),
      end: new Date(at + HOUR),
      rooms: [room ?? ''],
    });
    const [yes, no] = [await person.book(wish(MONDAY + DAY)), await person.book(wish(MONDAY + 2 * DAY))];
    const waiting = await eventually(async () => {
      const found = await desk.requests();
      return found.length === 2 && found;
    });
    await desk.answerForRoom(room ?? '', waiting[0]?.eventId ?? '', 'accept');
    await desk.answerForRoom(room ?? '', waiting[1]?.eventId ?? '', 'decline');
    await eventually(async () => (await person.answerOf(yes, room ?? '')) === 'accepted');
    await eventually(async () => (await person.answerOf(no, room ?? '')) === 'declined');
    expect(await desk.requests()).toEqual([]);
  });
});
