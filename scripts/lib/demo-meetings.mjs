// What people of the made-up company do by themselves on a day, so that every screen has something to show: in Outlook and, for
// a room out of service, in the console. Once for each day on which the demo is started; relative to now.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const GAP = 15 * MINUTE;

/** As the script of the console's room settings leaves a room: requests wait for ONES to answer. */
const LEFT_TO_ONES = {
  allBookInPolicy: false,
  allRequestInPolicy: true,
  enforceSchedulingHorizon: false,
  bookingWindowInDays: 1080,
  maximumDurationInMinutes: 0,
  deleteSubject: false,
  addOrganizerToSubject: false,
  deleteComments: false,
  removePrivateProperty: false,
};

/**
 * @param {{ origin: string, simOrigin: string, details: { apiToken?: string } }} product
 * @param {Date} now
 */
export async function bookDemoMeetings({ origin, simOrigin, details }, now) {
  if (!details.apiToken) return;
  const day = Math.floor(now.getTime() / DAY) * DAY;
  const people = await featuredPeople(simOrigin);
  const peter = await outlook(simOrigin, people.person);
  if ((await peter.between(day, day + 3 * DAY)).some(({ subject }) => subject === TO_COMPLETE)) return;
  const ones = api(origin, details.apiToken);
  const rooms = await roomsWith(ones);
  for (const address of Object.values(rooms.byRule)) await leaveToOnes(simOrigin, address, people.delegate);
  const { completion, approval, 'check-in': checkIn } = rooms.byRule;
  const free = (address, from) => freeHour(simOrigin, address, from);
  if (completion) await peter.book(TO_COMPLETE, await free(completion, day + DAY + 9 * HOUR), completion);
  if (approval) {
    const ruth = await outlook(simOrigin, people.manager);
    await ruth.book('Budget for next year', await free(approval, day + DAY + 10 * HOUR), approval);
    const chan = await outlook(simOrigin, people.abroad);
    await chan.book('董事會簡報', await free(approval, day + 2 * DAY + 2 * HOUR), approval);
  }
  // Booked before check-in opens, else none is asked for. If nobody comes, it is a no-show half an hour from now.
  if (checkIn) await peter.book('Stand-up', await free(checkIn, nextMinute(now) + 12 * MINUTE), checkIn);
  const [crowded, broken] = rooms.plain;
  if (crowded) await overlap(simOrigin, crowded.emailAddress, day + DAY + 9 * HOUR);
  if (broken) await takeOutOfService(ones, broken.id, day);
}

const TO_COMPLETE = 'Product film, first cut';

function nextMinute(now) {
  return Math.ceil(now.getTime() / MINUTE) * MINUTE;
}

/** Two meetings at one time, written straight into a room's calendar: Exchange lets whoever may write there do so. */
async function overlap(simOrigin, room, from) {
  const calendar = await outlook(simOrigin, room);
  const start = await freeHour(simOrigin, room, from);
  await calendar.book('Vendor visit', start);
  await calendar.book('Quarterly review', start + 30 * MINUTE);
}

async function takeOutOfService(ones, resourceId, day) {
  if ((await ones('GET', '/api/out-of-service')).items.length > 0) return;
  const [start, end] = [day + DAY, day + 3 * DAY].map((at) => new Date(at).toISOString());
  await ones('POST', '/api/out-of-service', { resourceId, start, end, remark: 'The projector is replaced.' });
}

async function leaveToOnes(simOrigin, address, delegate) {
  const body = { ...LEFT_TO_ONES, resourceDelegates: [delegate] };
  await json('PATCH', `${simOrigin}/sim/rooms/${encodeURIComponent(address)}/calendar-processing`, { body });
}

/** For each rule the room of the policy that has it, and some rooms without any. */
async function roomsWith(ones) {
  const [{ items: policies }, { items: resources }] = await Promise.all([
    ones('GET', '/api/policies'),
    ones('GET', '/api/resources?limit=100'),
  ]);
  const synced = new Map(resources.filter(({ emailAddress }) => emailAddress).map((one) => [one.id, one]));
  const bound = new Set(policies.flatMap(({ resourceIds }) => resourceIds));
  const byRule = {};
  for (const rule of ['completion', 'approval', 'check-in']) {
    const ids = policies.filter(({ rules }) => rule in rules).flatMap(({ resourceIds }) => resourceIds);
    const room = ids.map((id) => synced.get(id)).find((one) => one !== undefined);
    if (room) byRule[rule] = room.emailAddress;
  }
  // The first stays as free as it is.
  return { byRule, plain: [...synced.values()].slice(1).filter(({ id }) => !bound.has(id)) };
}

async function featuredPeople(simOrigin) {
  const { people } = await json('GET', `${simOrigin}/sim/state`);
  const all = (as) => people.filter(({ featuredAs }) => featuredAs === as).map((one) => one.userPrincipalName);
  const [person, abroad] = all('person');
  return { person, abroad: abroad ?? person, manager: all('room manager')[0], delegate: all('rooms’ delegate')[0] };
}

/** The first hour from then on that stands free in this calendar, with time for the buffers of a policy around it. */
async function freeHour(simOrigin, address, from) {
  const taken = (await (await outlook(simOrigin, address)).between(from, from + DAY))
    .map(({ start, end }) => [start, end].map(({ dateTime }) => Date.parse(`${dateTime.slice(0, 19)}Z`)))
    .sort(([one = 0], [other = 0]) => one - other);
  return taken.reduce((at, [start = 0, end = 0]) => (start - GAP < at + HOUR && end + GAP > at ? end + GAP : at), from);
}

/** A mailbox as its owner uses it in Outlook. */
async function outlook(simOrigin, address) {
  const { accessToken: token } = await json('GET', `${simOrigin}/sim/token?as=${encodeURIComponent(address)}`);
  const graph = (method, path, body) => json(method, `${simOrigin}/v1.0/me${path}`, { token, body });
  const iso = (at) => new Date(at).toISOString();
  const utc = (at) => ({ dateTime: iso(at).slice(0, 19), timeZone: 'UTC' });
  return {
    between: async (from, to) =>
      (await graph('GET', `/calendarView?startDateTime=${iso(from)}&endDateTime=${iso(to)}&$top=100`)).value,
    book: (subject, start, room) =>
      graph('POST', '/events', {
        subject,
        start: utc(start),
        end: utc(start + HOUR),
        attendees: room ? [{ type: 'resource', emailAddress: { address: room } }] : [],
      }),
  };
}

function api(origin, token) {
  return (method, path, body) => json(method, `${origin}${path}`, { token, body });
}

async function json(method, url, { token, body } = {}) {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
