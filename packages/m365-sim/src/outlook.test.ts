import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutlookPerson, type PersonEvent } from './client/outlook-person.ts';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';

// Journeys of the scripted person on a stepped clock, so that what is not there yet can be seen not to be there.
const START = new Date('2026-12-01T08:00:00Z');
const ROOM = 'harbour3@lanternbay.example';
const GUARDED = 'estuary@lanternbay.example';
const HOUR = 3_600_000;
let under: SimUnderTest;
let peter: OutlookPerson;
let ruth: OutlookPerson;
let desk: OutlookPerson;
let slot = 0;

beforeAll(async () => {
  under = await simUnderTest({
    clock: 'stepped',
    startAt: START,
    latency: { graph: 0, delivery: 100, attendant: 300, answer: 500, strip: 2000 },
  });
  const url = under.sim.url;
  peter = await OutlookPerson.signIn(url, 'peter.brook@lanternbay.example');
  ruth = await OutlookPerson.signIn(url, 'ruth.mason@lanternbay.example');
  desk = await OutlookPerson.signIn(url, 'room.desk@lanternbay.example');
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});

const after = (milliseconds: number): Promise<void> => under.sim.context.clock.advance(milliseconds);
const settle = (): Promise<void> => under.sim.context.scheduler.drain(60_000);

/** A new hour each time, so that meetings do not meet. */
function nextHour(): { start: Date; end: Date } {
  slot += 1;
  const start = new Date(START.getTime() + 24 * HOUR + slot * 2 * HOUR);
  return { start, end: new Date(start.getTime() + HOUR) };
}

async function copyIn(room: string, event: PersonEvent): Promise<PersonEvent | undefined> {
  const found = await under.graph.get<{ value: PersonEvent[] }>(
    `/users/${room}/events?$filter=iCalUId eq '${event.iCalUId}'`,
  );
  return found.body.value[0];
}

// https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
describe('a meeting with a room', () => {
  it('[T3] arrives tentative, is accepted, answered and only then stripped, each in its time', async () => {
    const made = await peter.book({ subject: 'Secret plan', ...nextHour(), rooms: [ROOM], body: 'Agenda' });
    expect(await copyIn(ROOM, made)).toBeUndefined();
    await after(150);
    expect(await copyIn(ROOM, made)).toMatchObject({ showAs: 'tentative', subject: 'Secret plan', isOrganizer: false });
    await after(400);
    expect(await copyIn(ROOM, made)).toMatchObject({
      showAs: 'busy',
      subject: 'Secret plan',
      responseStatus: { response: 'accepted' },
    });
    expect(await peter.answerOf(made, ROOM)).toBe('none');
    await after(600);
    expect(await peter.answerOf(made, ROOM)).toBe('accepted');
    await after(2500);
    expect(await copyIn(ROOM, made)).toMatchObject({ subject: 'Peter Brook', bodyPreview: '' });
    expect((await peter.read(made))?.subject).toBe('Secret plan');
  });

  it('[T3] declines the second who asks, whose copy leaves the room', async () => {
    const when = nextHour();
    const first = await peter.book({ subject: 'First', ...when, rooms: [ROOM] });
    await settle();
    const second = await ruth.book({ subject: 'Second', ...when, rooms: [ROOM] });
    await settle();
    expect([await peter.answerOf(first, ROOM), await ruth.answerOf(second, ROOM)]).toEqual(['accepted', 'declined']);
    expect(await copyIn(ROOM, second)).toBeUndefined();
  });

  it('[T3] is asked again when moved, and an answer to the old time does not count', async () => {
    const made = await peter.book({ subject: 'Talk', ...nextHour(), rooms: [ROOM] });
    await after(450);
    const { start, end } = nextHour();
    await peter.move(made, start, end);
    await after(550);
    expect(await peter.answerOf(made, ROOM)).toBe('none');
    await settle();
    expect(await peter.answerOf(made, ROOM)).toBe('accepted');
    expect((await copyIn(ROOM, made))?.start.dateTime).toBe(`${start.toISOString().slice(0, 19)}.0000000`);
  });

  it('[T3] keeps the room while an update of it is looked at again', async () => {
    const when = nextHour();
    const made = await peter.book({ subject: 'Mine', ...when, rooms: [ROOM] });
    await settle();
    await peter.rename(made, 'Mine, renamed');
    const rival = await ruth.book({ subject: 'Rival', ...when, rooms: [ROOM] });
    await settle();
    expect([await peter.answerOf(made, ROOM), await ruth.answerOf(rival, ROOM)]).toEqual(['accepted', 'declined']);
  });

  it('[T3] stays in the room as cancelled and frees it, or goes where the room removes such meetings', async () => {
    const when = nextHour();
    const made = await peter.book({ subject: 'Off', ...when, rooms: [ROOM] });
    await settle();
    await peter.cancel(made, 'Sorry');
    await settle();
    expect(await copyIn(ROOM, made)).toMatchObject({ isCancelled: true, showAs: 'free' });
    const next = await ruth.book({ subject: 'Instead', ...when, rooms: [ROOM] });
    await settle();
    expect(await ruth.answerOf(next, ROOM)).toBe('accepted');
    await setRoom({ removeCanceledMeetings: true });
    await ruth.cancel(next);
    await settle();
    expect(await copyIn(ROOM, next)).toBeUndefined();
    await setRoom({ removeCanceledMeetings: false });
  });

  it('[T3] loses its private mark in the room unless the room keeps it', async () => {
    const made = await peter.book({ subject: 'Doctor', ...nextHour(), rooms: [ROOM], isPrivate: true });
    await settle();
    expect((await copyIn(ROOM, made))?.sensitivity).toBe('normal');
    expect((await peter.read(made))?.sensitivity).toBe('private');
    const kept = await peter.book({ subject: 'Doctor', ...nextHour(), rooms: [GUARDED], isPrivate: true });
    await settle();
    expect(await copyIn(GUARDED, kept)).toMatchObject({ sensitivity: 'private', subject: 'Doctor' });
  });

  it('[T3] may last the whole day', async () => {
    const start = new Date(START.getTime() + 40 * 24 * HOUR);
    const made = await peter.book({
      subject: 'Open day',
      start,
      end: new Date(start.getTime() + 24 * HOUR),
      rooms: [ROOM],
      allDay: true,
    });
    await settle();
    expect(await peter.answerOf(made, ROOM)).toBe('accepted');
    expect(await copyIn(ROOM, made)).toMatchObject({
      isAllDay: true,
      start: { dateTime: '2027-01-10T00:00:00.0000000' },
    });
  });

  it('[T3] swaps rooms: the new one is asked, the old one told', async () => {
    const made = await peter.book({ subject: 'Move rooms', ...nextHour(), rooms: [ROOM] });
    await settle();
    await peter.invite(made, ['harbour1@lanternbay.example']);
    await settle();
    expect(await peter.answerOf(made, 'harbour1@lanternbay.example')).toBe('accepted');
    expect((await copyIn(ROOM, made))?.isCancelled).toBe(true);
  });
});

// https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
describe('a room with a delegate', () => {
  it('[T3] waits, forwards the request, and takes the delegate’s answer', async () => {
    const made = await peter.book({ subject: 'May I?', ...nextHour(), rooms: [GUARDED] });
    await settle();
    expect(await peter.answerOf(made, GUARDED)).toBe('tentativelyAccepted');
    const copy = await copyIn(GUARDED, made);
    expect(copy).toMatchObject({ showAs: 'tentative', responseStatus: { response: 'notResponded' } });
    const inbox = (await (await fetch(`${under.sim.url}/sim/mailboxes/room.desk@lanternbay.example/inbox`)).json()) as {
      requests: { subject: string }[];
    };
    expect(inbox.requests.at(-1)?.subject).toBe('May I?');
    await expect(ruth.answerForRoom(GUARDED, copy?.id ?? '', 'accept')).rejects.toThrow('404');
    await desk.answerForRoom(GUARDED, copy?.id ?? '', 'accept', 'Welcome');
    await settle();
    expect(await peter.answerOf(made, GUARDED)).toBe('accepted');
    expect(await copyIn(GUARDED, made)).toMatchObject({ showAs: 'busy', subject: 'May I?' });
  });

  it('[T3] frees the room when the delegate declines', async () => {
    const made = await peter.book({ subject: 'And now?', ...nextHour(), rooms: [GUARDED] });
    await settle();
    await desk.answerForRoom(GUARDED, (await copyIn(GUARDED, made))?.id ?? '', 'decline', 'No');
    await settle();
    expect([await peter.answerOf(made, GUARDED), await copyIn(GUARDED, made)]).toEqual(['declined', undefined]);
  });
});

describe('other acts', () => {
  // https://learn.microsoft.com/graph/api/user-post-events
  it('[T3] does not ask the attendant about what is written straight into the room’s calendar', async () => {
    const when = nextHour();
    const made = await peter.book({ subject: 'Proper', ...when, rooms: [ROOM] });
    await settle();
    const direct = await under.graph.post<PersonEvent>(`/users/${ROOM}/events`, {
      subject: 'Walk-in',
      start: { dateTime: when.start.toISOString().slice(0, 19), timeZone: 'UTC' },
      end: { dateTime: when.end.toISOString().slice(0, 19), timeZone: 'UTC' },
      attendees: [{ type: 'required', emailAddress: { address: ruth.address } }],
    });
    await settle();
    expect(direct.body).toMatchObject({ isOrganizer: true, organizer: { emailAddress: { address: ROOM } } });
    expect(await peter.answerOf(made, ROOM)).toBe('accepted');
    const invited = await copyIn(ruth.address, direct.body);
    if (invited) await ruth.answer(invited, 'decline');
    await settle();
    const now = await under.graph.get<PersonEvent>(`/users/${ROOM}/events/${direct.body.id}`);
    expect(now.body).toMatchObject({ subject: 'Walk-in', attendees: [{ status: { response: 'declined' } }] });
  });

  // https://learn.microsoft.com/graph/api/resources/event
  it('[T3] forwards to a colleague, whose answer reaches the organizer', async () => {
    const made = await peter.book({ subject: 'Come along', ...nextHour(), invite: [ruth.address] });
    await settle();
    const invited = await copyIn(ruth.address, made);
    if (invited) await ruth.forward(invited, ['ada.hartley@lanternbay.example']);
    await settle();
    const ada = await OutlookPerson.signIn(under.sim.url, 'ada.hartley@lanternbay.example');
    const copy = await copyIn(ada.address, made);
    if (copy) await ada.answer(copy, 'accept');
    await settle();
    expect(await peter.answerOf(made, ada.address)).toBe('accepted');
  });

  // https://learn.microsoft.com/graph/api/event-update
  it('[T3] changes only its own copy when an attendee writes, until the organizer’s next update', async () => {
    const made = await peter.book({ subject: 'Ours', ...nextHour(), rooms: [ROOM] });
    await settle();
    const copy = await copyIn(ROOM, made);
    const early = { end: { dateTime: copy?.start.dateTime.slice(0, 14).concat('30:00'), timeZone: 'UTC' } };
    await under.graph.patch(`/users/${ROOM}/events/${copy?.id}`, early);
    expect((await peter.read(made))?.end.dateTime).toBe(made.end.dateTime);
    await peter.rename(made, 'Ours, renamed');
    await settle();
    expect((await copyIn(ROOM, made))?.end.dateTime).toBe(made.end.dateTime);
  });

  // https://learn.microsoft.com/graph/api/user-post-events
  it('[T3] writes to people outside by mail', async () => {
    await peter.book({ subject: 'With a guest', ...nextHour(), invite: ['guest@elsewhere.example'] });
    await settle();
    expect(under.sim.context.mail.list().at(-1)).toMatchObject({
      to: ['guest@elsewhere.example'],
      via: 'exchange',
      subject: 'With a guest',
    });
  });
});

async function setRoom(settings: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${under.sim.url}/sim/rooms/${ROOM}/calendar-processing`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
  expect(answer.ok).toBe(true);
}
