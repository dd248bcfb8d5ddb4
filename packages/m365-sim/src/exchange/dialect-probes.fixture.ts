// For tests: a caller's view of each doubtful behaviour. A probe finds out over HTTP which way its switch goes; it must do so
// whatever the other switches say.
import type { GraphClient } from '../client/graph-client.ts';
import { useDirectory } from '../faults/directory-throttle.ts';
import type { Dialect } from './dialect.ts';
import { type Json, OTHER, PERSON, ROOM, type Stage } from './dialect-stage.fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PROPERTY = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name BookingId';

type Event = Json & { id: string; iCalUId: string; subject: string; responseStatus: { response: string } };

const time = (at: number): Json => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' });
const period = (at: number): Json => ({ start: time(at), end: time(at + HOUR) });
const window = (from: number, to: number): string =>
  `startDateTime=${new Date(from).toISOString()}&endDateTime=${new Date(to).toISOString()}`;
const invite = (...rooms: string[]): Json => ({
  attendees: rooms.map((address) => ({ type: 'resource', emailAddress: { address } })),
});

async function make(stage: Stage, body: Json, owner = PERSON): Promise<Event> {
  const { status, body: made } = await stage.graph.post<Event>(`/users/${owner}/events`, { subject: 'Probe', ...body });
  if (status !== 201) throw new Error(`Not made: ${status} ${JSON.stringify(made)}`);
  return made;
}

async function copyIn(stage: Stage, mailbox: string, at: number, query = ''): Promise<Event | undefined> {
  const path = `/users/${mailbox}/calendarView?${window(at, at + HOUR)}${query}`;
  return (await stage.graph.get<{ value: Event[] }>(path)).body.value[0];
}

/** Lets time pass in small steps until the copy is as wanted. */
async function copyOnce(stage: Stage, mailbox: string, at: number, isWanted: (copy: Event) => boolean): Promise<Event> {
  for (let steps = 0; steps < 500; steps++) {
    const copy = await copyIn(stage, mailbox, at);
    if (copy && isWanted(copy)) return copy;
    await stage.pass(1);
  }
  throw new Error(`The copy in ${mailbox} did not come to be.`);
}

/** The room's copy at the moment at which it waits for its delegate. */
async function pendingCopy(stage: Stage, at: number): Promise<Event> {
  const { id } = await make(stage, { ...period(at), ...invite(stage.waitingRoom) });
  await stage.pass(100);
  const { body } = await stage.graph.get<{ attendees: { status: { response: string } }[] }>(
    `/users/${PERSON}/events/${id}`,
  );
  if (body.attendees[0]?.status.response !== 'tentativelyAccepted') throw new Error('The room does not wait.');
  return copyOnce(stage, stage.waitingRoom, at, () => true);
}

async function subscribe(
  stage: Stage,
  mailbox: string,
  hours: number,
  client = stage.graph,
): Promise<{ status: number; id?: string }> {
  const expirationDateTime = new Date(stage.under.sim.context.clock.now() + hours * HOUR).toISOString();
  const resource = `/users/${mailbox}/events`;
  const wish = { changeType: 'updated', notificationUrl: stage.hook, resource, expirationDateTime };
  const { status, body } = await client.post<{ id?: string }>('/subscriptions', wish);
  return { status, ...(status === 201 && body.id ? { id: body.id } : {}) };
}

async function unsubscribe(client: GraphClient, ...made: readonly { id?: string }[]): Promise<void> {
  for (const { id } of made) if (id) await client.delete(`/subscriptions/${id}`);
}

const daily = (at: number, count: number): Json => ({
  ...period(at),
  recurrence: {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: new Date(at).toISOString().slice(0, 10), numberOfOccurrences: count },
  },
});

/** A delta round over a week of its own that holds a daily series. */
async function seriesInDelta(stage: Stage): Promise<readonly Json[]> {
  const at = stage.nextDay();
  const { id } = await make(stage, daily(at, 2));
  const path = `/users/${PERSON}/calendarView/delta?${window(at, at + 2 * DAY)}`;
  const { body } = await stage.graph.get<{ value: Json[] }>(path);
  return body.value.filter((one) => one.id === id || one.seriesMasterId === id);
}

type Way<K extends keyof Dialect> = Dialect[K] | `${number} ${string}`;
const refused = (status: number, what: unknown): `${number} ${string}` => `${status} ${JSON.stringify(what)}`;

/** Which way each behaviour goes, or what was seen that is neither. */
export const PROBES: { readonly [K in keyof Dialect]: (stage: Stage) => Promise<Way<K>> } = {
  pendingResponse: async (stage) => {
    const { responseStatus } = await pendingCopy(stage, stage.nextDay());
    return responseStatus.response as Dialect['pendingResponse'];
  },
  duplicateTransaction: async (stage) => {
    const at = stage.nextDay();
    const transactionId = `probe-${at}`;
    await make(stage, { transactionId, ...period(at) });
    const { status } = await stage.graph.post(`/users/${PERSON}/events`, {
      subject: 'else',
      transactionId,
      ...period(at),
    });
    return String(status) as Dialect['duplicateTransaction'];
  },
  ifMatch: async (stage) => {
    const { id } = await make(stage, period(stage.nextDay()));
    const stale = { 'if-match': 'W/"old"' };
    const { status, body } = await stage.graph.patch(`/users/${PERSON}/events/${id}`, { subject: 'else' }, stale);
    return status === 412 ? 'checked' : status === 200 ? 'ignored' : refused(status, body);
  },
  extendedProperties: async (stage) => {
    const at = stage.nextDay();
    const value = { id: PROPERTY, value: 'b1' };
    await make(stage, { ...period(at), ...invite(ROOM), singleValueExtendedProperties: [value] });
    await stage.pass(100);
    const expand = `&$expand=singleValueExtendedProperties($filter=${encodeURIComponent(`id eq '${PROPERTY}'`)})`;
    const copy = await copyIn(stage, ROOM, at, expand);
    const found = copy?.singleValueExtendedProperties as unknown[] | undefined;
    return copy === undefined ? '0 no copy' : (found?.length ?? 0) > 0 ? 'travel' : 'stay';
  },
  delegatedSubject: async (stage) => {
    const at = stage.nextDay();
    const { id } = await pendingCopy(stage, at);
    await stage.graph.post(`/users/${stage.waitingRoom}/events/${id}/accept`, { sendResponse: true });
    const { subject } = await copyOnce(stage, stage.waitingRoom, at, (copy) => copy.subject !== 'Probe');
    return subject.trim() === 'Peter Brook' ? 'organizer' : /desk/i.test(subject) ? 'delegate' : refused(200, subject);
  },
  unsharedRoom: async (stage) => {
    const { status } = await stage.person.get(`/users/${ROOM}/events`);
    return status === 404 ? 'notFound' : status === 403 ? 'forbidden' : refused(status, 'read');
  },
  sharedSubscription: async (stage) => {
    const made = await subscribe(stage, OTHER, 1, stage.person);
    await unsubscribe(stage.person, made);
    return made.status === 201 ? 'accepted' : made.status === 403 ? 'refused' : refused(made.status, 'subscription');
  },
  sharedDelta: async (stage) => {
    const at = stage.nextDay();
    for (const hour of [0, 1]) await make(stage, period(at + hour * HOUR), OTHER);
    const pages = { prefer: 'odata.maxpagesize=1' };
    const first = await stage.person.get(`/users/${OTHER}/calendarView/delta?${window(at, at + DAY)}`, pages);
    const { status } = await stage.person.get(String(first.body['@odata.nextLink']), pages);
    return status === 200 ? 'works' : status === 403 ? 'forbiddenOnNextLink' : refused(status, 'second page');
  },
  longSubscription: async (stage) => {
    const made = await subscribe(stage, ROOM, 30 * 24);
    await unsubscribe(stage.graph, made);
    return made.status === 201 ? 'shortened' : made.status === 400 ? 'refused' : refused(made.status, 'subscription');
  },
  sameSubscription: async (stage) => {
    const [one, two] = [await subscribe(stage, ROOM, 1), await subscribe(stage, ROOM, 1)];
    await unsubscribe(stage.graph, one, two);
    return two.status === 201 ? 'accepted' : two.status === 409 ? 'conflict' : refused(two.status, 'subscription');
  },
  oldDeltaToken: async (stage) => {
    const at = stage.nextDay();
    const { body } = await stage.graph.get(`/users/${OTHER}/calendarView/delta?${window(at, at + DAY)}`);
    stage.under.sim.context.exchange.calendarAt(OTHER)?.forgetChanges();
    const { status, headers } = await stage.graph.get(String(body['@odata.deltaLink']));
    return status === 410 && headers.has('location')
      ? 'gone'
      : status === 400
        ? 'badRequest'
        : refused(status, 'round');
  },
  directoryRetryAfter: async (stage) => {
    const { context } = stage.under.sim;
    const [tenant] = context.world.tenants;
    const app = [...context.world.apps.values()].find((one) => one.integrationType === 'application');
    if (!tenant || !app) return '0 no application';
    const dear = { method: 'GET', path: '/groups/x/transitiveMembers', query: '' };
    while ((useDirectory(context, tenant, app.clientId, dear)?.share ?? 2) <= 1);
    const { status, headers } = await stage.graph.get('/users?$top=5');
    await stage.pass(10_000);
    return status !== 429 ? refused(status, 'users') : headers.has('retry-after') ? 'sent' : 'missing';
  },
  placesRefusal: async (stage) => {
    const { status, body } = await stage.bare.get<{ error: { code: string } }>('/places/microsoft.graph.room');
    const codes: Readonly<Record<string, Dialect['placesRefusal']>> = {
      ErrorAccessDenied: 'exchange',
      Authorization_RequestDenied: 'directory',
    };
    return codes[body.error.code] ?? refused(status, body);
  },
  changedSeries: async (stage) => {
    const at = stage.nextDay();
    const { id } = await make(stage, daily(at, 4));
    const path = `/users/${PERSON}/events/${id}`;
    const instances = async (): Promise<{ id: string }[]> =>
      (await stage.graph.get<{ value: { id: string }[] }>(`${path}/instances?${window(at - DAY, at + 9 * DAY)}`)).body
        .value;
    await stage.graph.delete(`/users/${PERSON}/events/${(await instances())[1]?.id}`);
    await stage.graph.patch(path, daily(at + 2 * HOUR, 4));
    const { length } = await instances();
    return length === 4 ? 'dropsExceptions' : length === 3 ? 'keepsExceptions' : refused(length, 'instances');
  },
  allDayWindow: async (stage) => {
    const midnight = stage.nextDay() - 9 * HOUR;
    await make(stage, { isAllDay: true, start: time(midnight), end: time(midnight + DAY) }, stage.asian);
    // In Hong Kong the day is over by then, in UTC it is not.
    return (await copyIn(stage, stage.asian, midnight + 20 * HOUR)) ? 'utc' : 'mailbox';
  },
  silentComment: async (stage) => {
    const at = stage.nextDay();
    await make(stage, { ...period(at), attendees: [{ type: 'required', emailAddress: { address: OTHER } }] });
    const { id } = await copyOnce(stage, OTHER, at, () => true);
    const answer = { comment: 'Yes', sendResponse: false };
    const { status, body } = await stage.graph.post(`/users/${OTHER}/events/${id}/accept`, answer);
    return status === 400 ? 'refused' : status === 202 ? 'ignored' : refused(status, body);
  },
  selectedOnlineMeeting: async (stage) => {
    const at = stage.nextDay();
    await make(stage, { ...period(at), isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' });
    return (await copyIn(stage, PERSON, at, '&$select=onlineMeeting'))?.onlineMeeting ? 'sent' : 'missing';
  },
  shortMonth: async (stage) => {
    const at = Date.parse('2030-01-31T09:00:00Z');
    const pattern = { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 };
    const range = { type: 'numbered', startDate: '2030-01-31', numberOfOccurrences: 2 };
    const { id } = await make(stage, { ...period(at), recurrence: { pattern, range } });
    const path = `/users/${PERSON}/events/${id}`;
    const { body } = await stage.graph.get<{ value: { start: { dateTime: string } }[] }>(
      `${path}/instances?${window(at - DAY, at + 90 * DAY)}`,
    );
    await stage.graph.delete(path);
    const days = body.value.map((one) => one.start.dateTime.slice(5, 10)).sort();
    return days[1] === '02-28' ? 'lastDay' : days[1] === '03-31' ? 'skipped' : refused(200, days);
  },
  deltaMasters: async (stage) =>
    (await seriesInDelta(stage)).some((one) => one.type === 'seriesMaster') ? 'listed' : 'missing',
  deltaOccurrences: async (stage) => {
    const occurrences = (await seriesInDelta(stage)).filter((one) => one.type === 'occurrence');
    if (occurrences.length !== 2) return refused(200, occurrences);
    return occurrences.every((one) => 'subject' in one) ? 'full' : 'stubs';
  },
  strippedSubject: async (stage) => {
    const at = stage.nextDay();
    await make(stage, { ...period(at), ...invite(ROOM) });
    const { subject } = await copyOnce(stage, ROOM, at, (copy) => copy.responseStatus.response === 'accepted');
    return subject === 'Probe' ? 'later' : 'atOnce';
  },
  roomOnlineMeeting: async (stage) => {
    const at = stage.nextDay();
    await make(stage, {
      ...period(at),
      ...invite(ROOM),
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
    });
    const { onlineMeeting } = await copyOnce(stage, ROOM, at, (copy) => copy.subject !== 'Probe');
    return onlineMeeting ? 'kept' : 'deleted';
  },
};
