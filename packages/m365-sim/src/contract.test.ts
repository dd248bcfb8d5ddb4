// What a caller may rely on, run against the simulator always and against a real tenant when the environment names one. Meetings
// are made 150 days ahead in one person's calendar, invite two rooms that accept by themselves, and are removed again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, type Caller, type Json, type Target, targets } from './contract.fixture.ts';
import {
  DAY,
  DELTA,
  Diary,
  daily,
  EVENT,
  EVENTS,
  type Event,
  HOUR,
  invited,
  START,
  time,
  VIEW,
  window,
} from './contract-diary.fixture.ts';

const PROPERTY = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name ContractId';

describe.each(targets())('the contract, with $name', { timeout: 400_000 }, ({ open }) => {
  let target: Target;
  let caller: Caller;
  let diary: Diary;

  beforeAll(async () => {
    diary = await Diary.open(open);
    ({ caller, target } = diary);
  });
  afterAll(() => diary.close());

  it('[T8] brings the room’s copy by iCalUId, with another id: learn.microsoft.com/graph/api/resources/event', async () => {
    const [room] = target.rooms;
    const event = await diary.book(diary.slot(), invited(room));
    const copy = await caller.until(() => diary.copyIn(room, event.iCalUId));
    expect(copy.id).not.toBe(event.id);
    expect(copy.isOrganizer).toBe(false);
  });

  it('[T8] has each of two rooms accept by itself: learn.microsoft.com/exchange/set-calendarprocessing', async () => {
    const { id } = await diary.book(diary.slot(), invited(...target.rooms));
    for (const room of target.rooms) await caller.until(async () => (await diary.answerOf(id, room)) === 'accepted');
    expect(await diary.answerOf(id, target.rooms[1])).toBe('accepted');
  });

  it('[T8] declines the second meeting of a room at one time', async () => {
    const [room] = target.rooms;
    const instant = diary.slot();
    const first = await diary.book(instant, invited(room));
    await caller.until(async () => (await diary.answerOf(first.id, room)) === 'accepted');
    const second = await diary.book(instant, invited(room));
    await caller.until(async () => (await diary.answerOf(second.id, room)) === 'declined');
    expect(await diary.answerOf(first.id, room)).toBe('accepted');
  });

  it('[T8] lets a program decline for a room, whose copy goes: learn.microsoft.com/graph/api/event-decline', async () => {
    const [room] = target.rooms;
    const event = await diary.book(diary.slot(), invited(room));
    await caller.until(async () => (await diary.answerOf(event.id, room)) === 'accepted');
    const copy = await caller.until(() => diary.copyIn(room, event.iCalUId));
    const answer = { comment: 'Closed for cleaning.', sendResponse: true };
    expect((await caller.ask('POST', `${EVENT}/decline`, `${diary.at(copy.id, room)}/decline`, answer)).status).toBe(
      202,
    );
    await caller.until(async () => (await diary.answerOf(event.id, room)) === 'declined');
    await caller.until(async () => (await diary.copyIn(room, event.iCalUId)) === undefined);
  });

  it('[T8] takes a cancelled meeting out of the room: learn.microsoft.com/graph/api/event-cancel', async () => {
    const [room] = target.rooms;
    const event = await diary.book(diary.slot(), invited(room));
    await caller.until(() => diary.copyIn(room, event.iCalUId));
    const path = `${diary.at(event.id)}/cancel`;
    expect((await caller.ask('POST', `${EVENT}/cancel`, path, { comment: 'No more.' })).status).toBe(202);
    diary.forget(event.id);
    await caller.until(async () => {
      const copy = await diary.copyIn(room, event.iCalUId);
      return copy === undefined || copy.isCancelled === true;
    });
    expect((await caller.ask('GET', EVENT, diary.at(event.id))).status).toBe(404);
  });

  it('[T8] creates once for a transaction id: learn.microsoft.com/graph/api/user-post-events', async () => {
    const transactionId = crypto.randomUUID();
    const instant = diary.slot();
    const one = await diary.book(instant, { transactionId });
    expect((await diary.book(instant, { transactionId })).id).toBe(one.id);
    const times = { start: time(instant), end: time(instant + HOUR) };
    const other = await diary.post({ subject: 'Another', transactionId, ...times });
    expect([400, 409]).toContain(other.status);
    expect(other.code).toBe('ErrorDuplicateTransactionId');
  });

  it('[T8] reads a delta round to its link, with a fixed window: learn.microsoft.com/graph/api/event-delta', async () => {
    const instant = diary.slot();
    const first = await caller.round(
      DELTA,
      `/users/${target.person}/calendarView/delta?${window(START, START + 30 * DAY)}`,
    );
    const event = await diary.book(instant);
    let link = first.link;
    const next = async (): Promise<readonly Json[]> => {
      const round = await caller.round(DELTA, link);
      link = round.link;
      return round.items;
    };
    const found = await caller.until(async () => (await next()).find((one) => one.id === event.id));
    expect(found.subject).toBe('Contract');
    await caller.ask('DELETE', EVENT, diary.at(event.id));
    diary.forget(event.id);
    const gone = await caller.until(async () => (await next()).find((one) => one.id === event.id));
    expect(gone).toHaveProperty('@removed');
  });

  it('[T8] pages a delta round as asked and takes no query options: learn.microsoft.com/graph/delta-query-events', async () => {
    const instant = diary.slot();
    for (const minutes of [0, 1, 2]) await diary.book(instant + minutes * 60_000);
    const path = `/users/${target.person}/calendarView/delta?${window(instant, instant + HOUR)}`;
    const { items, pages } = await caller.round(DELTA, path, { prefer: 'odata.maxpagesize=1' });
    expect(items.length).toBeGreaterThanOrEqual(3);
    expect(pages).toBeGreaterThanOrEqual(3);
    const { status } = await caller.ask('GET', DELTA, `${path}&$filter=${encodeURIComponent("subject eq 'x'")}`);
    expect(status).toBe(400);
  });

  it('[T8] shows a series by its occurrences in a view, in pages: learn.microsoft.com/graph/api/calendar-list-calendarview', async () => {
    const instant = diary.slot() + 7 * DAY;
    const { id } = await diary.book(instant, daily(instant, 3));
    const path = `/users/${target.person}/calendarView?${window(instant, instant + 3 * DAY)}&$top=2&$orderby=start/dateTime`;
    const { items, pages } = await caller.round(VIEW, path);
    const own = items.filter((one) => one.seriesMasterId === id);
    expect(own.map((one) => one.type)).toEqual(['occurrence', 'occurrence', 'occurrence']);
    expect(new Set(own.map((one) => one.iCalUId)).size).toBe(3);
    expect(pages).toBeGreaterThanOrEqual(2);
    expect((await caller.ask('GET', VIEW, `/users/${target.person}/calendarView`)).status).toBe(400);
  });

  it('[T8] fills all members of a recurrence, keeps exceptions apart: learn.microsoft.com/graph/api/resources/recurrencepattern', async () => {
    const instant = diary.slot() + 7 * DAY;
    const { id, recurrence } = await diary.book(instant, daily(instant, 4));
    expect(recurrence).toMatchObject({
      pattern: { type: 'daily', interval: 1, month: 0, dayOfMonth: 0, index: 'first' },
      range: { type: 'numbered', numberOfOccurrences: 4 },
    });
    const [, second, third] = await diary.instancesOf(id);
    expect((await caller.ask('PATCH', EVENT, diary.at(second?.id ?? ''), { subject: 'Other' })).status).toBe(200);
    expect((await caller.ask('DELETE', EVENT, diary.at(third?.id ?? ''))).status).toBe(204);
    expect((await diary.instancesOf(id)).map((one) => one.type).sort()).toEqual([
      'exception',
      'occurrence',
      'occurrence',
    ]);
    const over = { start: time(instant + 3 * DAY), end: time(instant + 3 * DAY + HOUR) };
    const crossing = await caller.ask('PATCH', EVENT, diary.at(second?.id ?? ''), over);
    expect([crossing.status, crossing.code]).toEqual([400, 'ErrorOccurrenceCrossingBoundary']);
  });

  it('[T8] gives ids that stay, with the header only: learn.microsoft.com/graph/outlook-immutable-id', async () => {
    const event = await diary.book(diary.slot());
    const plain = await caller.ask('GET', EVENT, diary.at(event.id), undefined, { prefer: 'outlook.timezone="UTC"' });
    const again = await caller.ask('GET', EVENT, diary.at(String(plain.body.id)));
    expect(plain.body.id).not.toBe(event.id);
    expect(again.body).toMatchObject({ id: event.id, iCalUId: event.iCalUId });
  });

  it('[T8] changes the etag with the event, and heeds If-Match where it heeds it at all', async () => {
    const event = await diary.book(diary.slot());
    const stale = { 'if-match': String(event['@odata.etag']) };
    const changed = await caller.ask('PATCH', EVENT, diary.at(event.id), { subject: 'Once' }, stale);
    expect(changed.status).toBe(200);
    expect(changed.body['@odata.etag']).not.toBe(event['@odata.etag']);
    const late = await caller.ask('PATCH', EVENT, diary.at(event.id), { subject: 'Twice' }, stale);
    const { body } = await caller.ask('GET', EVENT, diary.at(event.id));
    expect([`412 Once`, `200 Twice`]).toContain(`${late.status} ${body.subject}`);
  });

  it('[T8] answers in the zone that is asked for: learn.microsoft.com/graph/api/event-get', async () => {
    const event = await diary.book(diary.slot(), {
      start: time(START, 'Asia/Hong_Kong'),
      end: time(START + HOUR, 'Asia/Hong_Kong'),
    });
    const inZone = async (zone: string): Promise<Asked> =>
      caller.ask('GET', EVENT, diary.at(event.id), undefined, {
        prefer: `IdType="ImmutableId", outlook.timezone="${zone}"`,
      });
    expect(Date.parse(`${event.start.dateTime.slice(0, 19)}Z`)).toBe(START - 8 * HOUR);
    const { start } = (await inZone('China Standard Time')).body as Event;
    expect(Date.parse(`${start.dateTime.slice(0, 19)}Z`)).toBe(START);
    expect((await inZone('Middle-earth Standard Time')).status).toBe(400);
  });

  it('[T8] holds all-day events to midnights and ends after starts', async () => {
    const instant = diary.slot();
    const halfDay = await diary.post({ subject: 'x', isAllDay: true, start: time(instant), end: time(instant + DAY) });
    expect(halfDay.status).toBe(400);
    const backwards = await diary.post({ subject: 'x', start: time(instant), end: time(instant - HOUR) });
    expect(backwards.status).toBe(400);
    expect(
      (await diary.post({ subject: 'x', start: time(instant, 'Nowhere'), end: time(instant, 'Nowhere') })).status,
    ).toBe(400);
  });

  it('[T8] finds an event by a property of one’s own: learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get', async () => {
    const value = crypto.randomUUID();
    const { id } = await diary.book(diary.slot(), { singleValueExtendedProperties: [{ id: PROPERTY, value }] });
    const test = `singleValueExtendedProperties/Any(ep: ep/id eq '${PROPERTY}' and ep/value eq '${value}')`;
    const found = await caller.all(EVENTS, `/users/${target.person}/events?$filter=${encodeURIComponent(test)}`);
    expect(found.map((one) => one.id)).toEqual([id]);
  });

  it('[T8] tells when a room is taken: learn.microsoft.com/graph/api/calendar-getschedule', async () => {
    const [room] = target.rooms;
    const instant = diary.slot();
    await diary.book(instant, invited(room));
    const template = '/users/{user-id}/calendar/getSchedule';
    const wish = { schedules: [room], startTime: time(instant), endTime: time(instant + HOUR) };
    const view = async (): Promise<unknown> => {
      const { body } = await caller.ask('POST', template, `/users/${target.person}/calendar/getSchedule`, wish);
      return (body.value as { availabilityView: string }[])[0]?.availabilityView;
    };
    expect(await caller.until(async () => (await view()) === '22')).toBe(true);
  });

  it('[T8] answers a batch item by item, in order where asked: learn.microsoft.com/graph/json-batching', async () => {
    const event = await diary.book(diary.slot());
    const url = diary.at(event.id);
    const json = { 'content-type': 'application/json' };
    const requests = [
      { id: 'a', method: 'PATCH', url, headers: json, body: { subject: 'From a batch' } },
      { id: 'b', method: 'GET', url: `${url}?$select=subject`, dependsOn: ['a'] },
      { id: 'c', method: 'GET', url: diary.at('AAMkADAwATM3') },
      { id: 'd', method: 'GET', url, dependsOn: ['c'] },
    ];
    const { status, body } = await caller.ask('POST', '/$batch', '/$batch', { requests });
    const answers = new Map(
      (body.responses as { id: string; status: number; body: Json }[]).map((one) => [one.id, one]),
    );
    expect(status).toBe(200);
    expect(['a', 'b', 'c', 'd'].map((id) => answers.get(id)?.status)).toEqual([200, 200, 400, 424]);
    expect(answers.get('b')?.body.subject).toBe('From a batch');
    const many = Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url }));
    expect((await caller.ask('POST', '/$batch', '/$batch', { requests: many })).status).toBe(400);
  });

  it('[T8] pages through places and finds both rooms: learn.microsoft.com/graph/api/place-list', async () => {
    const template = '/places/microsoft.graph.room';
    const { items, pages } = await caller.round(template, `${template}?$top=1`);
    const addresses = items.map((one) => String(one.emailAddress).toLowerCase());
    expect(addresses).toEqual(expect.arrayContaining(target.rooms.map((room) => room.toLowerCase())));
    expect(pages).toBeGreaterThanOrEqual(items.length);
  });

  it('[T8] tells refusals apart by status and code: learn.microsoft.com/graph/errors', async () => {
    const refusal = ({ status, code }: Asked): unknown[] => [status, code];
    expect(refusal(await caller.ask('GET', EVENT, diary.at('AAMkADAwATM3')))).toEqual([400, 'ErrorInvalidIdMalformed']);
    expect((await caller.ask('GET', EVENT, diary.at('AAMkADAwATM3', 'nobody.at.all@contract.invalid'))).status).toBe(
      404,
    );
    const { id } = await diary.book(diary.slot());
    const own = await caller.ask('POST', `${EVENT}/accept`, `${diary.at(id)}/accept`, {});
    expect(refusal(own)).toEqual([400, 'ErrorInvalidRequest']);
    await caller.ask('DELETE', EVENT, diary.at(id));
    diary.forget(id);
    expect(refusal(await caller.ask('GET', EVENT, diary.at(id)))).toEqual([404, 'ErrorItemNotFound']);
  });

  const subscription = (url: string): Json => ({
    changeType: 'created',
    notificationUrl: url,
    resource: `/users/${target.person}/events`,
    expirationDateTime: new Date(Date.now() + 2 * HOUR).toISOString(),
    clientState: 'contract',
  });
  const subscribe = (url: string): Promise<Asked> =>
    caller.ask('POST', '/subscriptions', '/subscriptions', subscription(url));

  it('[T8] takes no subscription whose address does not shake hands: learn.microsoft.com/graph/change-notifications-delivery-webhooks', async () => {
    const { status, code } = await subscribe('https://127.0.0.1:1/hook');
    expect([status, code]).toEqual([400, 'ValidationError']);
  });

  it('[T8] notifies of a new meeting, where it can reach this machine', async () => {
    const { notifications } = target;
    const made = await subscribe(notifications?.url ?? 'https://127.0.0.1:1/hook');
    expect(made.status).toBe(notifications ? 201 : 400);
    if (!notifications) return;
    const id = String(made.body.id);
    const template = '/subscriptions/{subscription-id}';
    const later = { expirationDateTime: new Date(Date.now() + 3 * HOUR).toISOString() };
    const renewed = await caller.ask('PATCH', template, `/subscriptions/${id}`, later);
    expect(Date.parse(String(renewed.body.expirationDateTime))).toBe(Date.parse(later.expirationDateTime));
    const event = await diary.book(diary.slot());
    const told = await caller.until(async () => notifications.told.find((one) => one.subscriptionId === id));
    expect(told).toMatchObject({ changeType: 'created', clientState: 'contract', resourceData: { id: event.id } });
    expect((await caller.ask('DELETE', template, `/subscriptions/${id}`)).status).toBe(204);
    expect((await caller.ask('GET', template, `/subscriptions/${id}`)).status).toBe(404);
  });
});
