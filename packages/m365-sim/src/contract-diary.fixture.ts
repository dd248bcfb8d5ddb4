// For the contract: one person's calendar at the target, in which meetings are made and from which they are removed again.
import { expect } from 'vitest';
import { type Asked, Caller, type Json, type Target } from './contract.fixture.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday at six in the morning, UTC; in winter or summer, as it falls. */
export const START = Math.ceil((Date.now() + 145 * DAY) / (7 * DAY)) * 7 * DAY + 4 * DAY + 6 * HOUR;

export const EVENTS = '/users/{user-id}/events';
export const EVENT = `${EVENTS}/{event-id}`;
export const VIEW = '/users/{user-id}/calendarView';
export const DELTA = `${VIEW}/delta`;

export type Event = Json & { id: string; iCalUId: string; type: string; start: { dateTime: string; timeZone: string } };

export class Diary {
  private readonly made: string[] = [];
  private slots = 0;

  private constructor(
    readonly target: Target,
    readonly caller: Caller,
  ) {}

  static async open(open: () => Promise<Target>): Promise<Diary> {
    const target = await open();
    const caller = new Caller(target);
    await caller.signIn();
    return new Diary(target, caller);
  }

  async close(): Promise<void> {
    for (const id of this.made) await this.caller.ask('DELETE', EVENT, this.at(id));
    await this.target.close();
  }

  at(id: string, owner = this.target.person): string {
    return `/users/${owner}/events/${id}`;
  }

  /** An hour of its own. */
  slot(): number {
    return START + 2 * HOUR * this.slots++;
  }

  post(body: Json): Promise<Asked> {
    return this.caller.ask('POST', EVENTS, `/users/${this.target.person}/events`, body);
  }

  async book(instant: number, more: Json = {}): Promise<Event> {
    const times = { start: time(instant), end: time(instant + HOUR) };
    const { status, body } = await this.post({ subject: 'Contract', ...times, ...more });
    expect(status).toBe(201);
    if (!this.made.includes(String(body.id))) this.made.push(String(body.id));
    return body as Event;
  }

  /** A meeting that the test itself took away. */
  forget(id: string): void {
    this.made.splice(this.made.indexOf(id), 1);
  }

  async instancesOf(id: string): Promise<readonly Event[]> {
    const path = `${this.at(id)}/instances?${window(START - DAY, START + 30 * DAY)}&$top=50`;
    return (await this.caller.all(`${EVENT}/instances`, path)) as readonly Event[];
  }

  async answerOf(id: string, address: string): Promise<unknown> {
    const { body } = await this.caller.ask('GET', EVENT, this.at(id));
    const attendees = body.attendees as { emailAddress: { address: string }; status: { response: string } }[];
    return attendees.find((one) => one.emailAddress.address.toLowerCase() === address.toLowerCase())?.status.response;
  }

  async copyIn(room: string, iCalUId: string): Promise<Event | undefined> {
    const path = `/users/${room}/events?$filter=${encodeURIComponent(`iCalUId eq '${iCalUId}'`)}`;
    return ((await this.caller.ask('GET', EVENTS, path)).body.value as Event[])[0];
  }
}

export const time = (instant: number, timeZone = 'UTC'): Json => ({
  dateTime: new Date(instant).toISOString().slice(0, 19),
  timeZone,
});

export const window = (from: number, to: number): string =>
  `startDateTime=${new Date(from).toISOString()}&endDateTime=${new Date(to).toISOString()}`;

export const invited = (...addresses: string[]): Json => ({
  attendees: addresses.map((address) => ({ type: 'resource', emailAddress: { address } })),
});

export const daily = (instant: number, count: number): Json => ({
  recurrence: {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: new Date(instant).toISOString().slice(0, 10), numberOfOccurrences: count },
  },
});
