// "Outlook as a person uses it": a scripted person for journeys. Works over HTTP only, with a delegated token from the simulator's own
// sign-in, and speaks in a person's acts: book, move, cancel, answer.
import type { GraphReply } from './graph-client.ts';
import { PatientGraphClient } from './patient-graph-client.ts';

export interface PersonEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly subject: string;
  readonly type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';
  readonly seriesMasterId: string | null;
  readonly isCancelled: boolean;
  readonly isAllDay: boolean;
  readonly isOrganizer: boolean;
  readonly isOnlineMeeting: boolean;
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly body: { readonly contentType: string; readonly content: string };
  readonly sensitivity: string;
  readonly showAs: string;
  readonly lastModifiedDateTime: string;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly end: { readonly dateTime: string; readonly timeZone: string };
  readonly responseStatus: { readonly response: string };
  readonly organizer: { readonly emailAddress: { readonly name: string; readonly address: string } };
  readonly attendees: readonly {
    readonly type: string;
    readonly emailAddress: { readonly name: string; readonly address: string };
    readonly status: { readonly response: string };
  }[];
  readonly locations: readonly { readonly displayName: string }[];
}

export interface PendingRequest {
  readonly room: string;
  readonly roomAddress: string;
  readonly roomName: string;
  /** The id of the room's copy, which is the one to answer. */
  readonly eventId: string;
  readonly subject: string;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly start: number;
  readonly end: number;
}

export interface Booking {
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  /** E-mail addresses. */
  readonly rooms?: readonly string[];
  readonly invite?: readonly string[];
  readonly isPrivate?: boolean;
  /** Dates count, times do not. */
  readonly allDay?: boolean;
  /** The zone the person's Outlook works in; a series repeats in its wall time. */
  readonly timeZone?: string;
  /** Graph's patternedRecurrence. */
  readonly recurrence?: Readonly<Record<string, unknown>>;
  readonly body?: string;
  /** With a Teams meeting, where the calendar allows it. */
  readonly online?: boolean;
}

export class OutlookPerson {
  private constructor(
    readonly address: string,
    private readonly graph: PatientGraphClient,
  ) {}

  /** Signs in as this person (or room) at the simulator's own Outlook page. */
  static async signIn(origin: string, address: string): Promise<OutlookPerson> {
    const answer = await fetch(`${origin}/sim/token?as=${encodeURIComponent(address)}`);
    const { accessToken } = (await answer.json()) as { accessToken?: string };
    if (!accessToken) throw new Error(`${address} cannot sign in (${answer.status}).`);
    return new OutlookPerson(address, new PatientGraphClient(origin, accessToken));
  }

  async book(booking: Booking): Promise<PersonEvent> {
    return taken(await this.graph.post<PersonEvent>('/me/events', eventOf(booking)));
  }

  /** @param timeZone the zone the person's Outlook works in: a series goes on in its wall time. */
  async move(event: Pick<PersonEvent, 'id'>, start: Date, end: Date, timeZone?: string): Promise<PersonEvent> {
    const times = { start: inZone(start, timeZone), end: inZone(end, timeZone) };
    return taken(await this.graph.patch<PersonEvent>(`/me/events/${event.id}`, times));
  }

  async rename(event: Pick<PersonEvent, 'id'>, subject: string): Promise<PersonEvent> {
    return taken(await this.graph.patch<PersonEvent>(`/me/events/${event.id}`, { subject }));
  }

  /** Another text in place of all that stands there: a Teams meeting whose block goes is none any more. */
  async rewrite(event: Pick<PersonEvent, 'id'>, text: string): Promise<PersonEvent> {
    const body = { contentType: 'html', content: text };
    return taken(await this.graph.patch<PersonEvent>(`/me/events/${event.id}`, { body }));
  }

  /** Adds a Teams meeting. */
  async meetOnline(event: Pick<PersonEvent, 'id'>): Promise<PersonEvent> {
    return taken(await this.graph.patch<PersonEvent>(`/me/events/${event.id}`, ONLINE));
  }

  /** Other rooms and people in place of those invited before. */
  async invite(
    event: Pick<PersonEvent, 'id'>,
    rooms: readonly string[],
    people: readonly string[] = [],
  ): Promise<PersonEvent> {
    const { attendees, locations } = eventOf({
      subject: '',
      start: new Date(),
      end: new Date(),
      rooms,
      invite: people,
    });
    return taken(await this.graph.patch<PersonEvent>(`/me/events/${event.id}`, { attendees, locations }));
  }

  async cancel(event: Pick<PersonEvent, 'id'>, comment = ''): Promise<void> {
    taken(await this.graph.post(`/me/events/${event.id}/cancel`, { comment }));
  }

  /** Removes it from this person's calendar; of an organizer's event this tells everybody. */
  async remove(event: Pick<PersonEvent, 'id'>): Promise<void> {
    taken(await this.graph.delete(`/me/events/${event.id}`));
  }

  /** The occurrences of a series between two instants, in order. */
  async occurrences(series: Pick<PersonEvent, 'id'>, from: Date, to: Date): Promise<readonly PersonEvent[]> {
    const path = `/me/events/${series.id}/instances?startDateTime=${from.toISOString()}&endDateTime=${to.toISOString()}`;
    const { value } = taken(await this.graph.get<{ value: PersonEvent[] }>(path));
    return value.sort((one, other) => one.start.dateTime.localeCompare(other.start.dateTime));
  }

  async answer(
    event: Pick<PersonEvent, 'id'>,
    answer: 'accept' | 'decline' | 'tentativelyAccept',
    comment = '',
  ): Promise<void> {
    taken(await this.graph.post(`/me/events/${event.id}/${answer}`, { comment, sendResponse: true }));
  }

  /** Ends a series before this occurrence, as Outlook's "this and all following" does. */
  async cancelFrom(series: Pick<PersonEvent, 'id'>, first: PersonEvent): Promise<void> {
    const { body } = await this.graph.get<{ recurrence: { pattern: unknown; range: Record<string, unknown> } }>(
      `/me/events/${series.id}`,
    );
    const { pattern, range } = body.recurrence;
    const day = Date.parse(`${first.start.dateTime.slice(0, 10)}T00:00:00Z`);
    const endDate = new Date(day - 86_400_000).toISOString().slice(0, 10);
    const recurrence = { pattern, range: { ...range, type: 'endDate', endDate, numberOfOccurrences: 0 } };
    taken(await this.graph.patch(`/me/events/${series.id}`, { recurrence }));
  }

  /** Requests that wait for this person to decide for a room: the room's address and the id of its copy. */
  async requests(): Promise<readonly PendingRequest[]> {
    const answer = await fetch(`${this.graph.origin}/sim/mailboxes/${this.address}/inbox`);
    const { requests } = (await answer.json()) as { requests: (PendingRequest & { isPending: boolean })[] };
    return requests.filter((one) => one.isPending);
  }

  /** A delegate with Full Access answers for a room. */
  async answerForRoom(room: string, eventId: string, answer: 'accept' | 'decline', comment = ''): Promise<void> {
    taken(await this.graph.post(`/users/${room}/events/${eventId}/${answer}`, { comment, sendResponse: true }));
  }

  async forward(event: Pick<PersonEvent, 'id'>, to: readonly string[]): Promise<void> {
    const toRecipients = to.map((address) => ({ emailAddress: { address } }));
    taken(await this.graph.post(`/me/events/${event.id}/forward`, { toRecipients }));
  }

  /** Asks to be notified, as a delegated application would; the status of the answer. */
  async subscribe(wanted: { notificationUrl: string; resource: string; expiresAt: Date }): Promise<number> {
    const { notificationUrl, resource, expiresAt } = wanted;
    const body = { changeType: 'updated', notificationUrl, resource, expirationDateTime: expiresAt.toISOString() };
    return (await this.graph.post('/subscriptions', body)).status;
  }

  async read(event: Pick<PersonEvent, 'id'>): Promise<PersonEvent | undefined> {
    const answer = await this.graph.get<PersonEvent>(`/me/events/${event.id}`);
    return answer.status === 404 ? undefined : taken(answer);
  }

  /** What stands in a calendar: this person's, or one that is shared with them. */
  async calendar(from: Date, to: Date, mailbox = this.address): Promise<readonly PersonEvent[]> {
    const query = `startDateTime=${from.toISOString()}&endDateTime=${to.toISOString()}&$top=1000`;
    return taken(await this.graph.get<{ value: PersonEvent[] }>(`/users/${mailbox}/calendarView?${query}`)).value;
  }

  /** What a room (or person) answered, as this organizer's copy shows it; "none" before it did. */
  async answerOf(event: Pick<PersonEvent, 'id'>, address: string): Promise<string> {
    const found = (await this.read(event))?.attendees.find(
      (one) => one.emailAddress.address.toLowerCase() === address.toLowerCase(),
    );
    return found?.status.response ?? 'none';
  }
}

const ONLINE = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } as const;

function eventOf(booking: Booking): Record<string, unknown> {
  const { subject, start, end, rooms = [], invite = [], isPrivate, allDay, recurrence, body, timeZone } = booking;
  const { online = false } = booking;
  return {
    subject,
    ...(allDay
      ? { isAllDay: true, start: midnight(start), end: midnight(end) }
      : { start: inZone(start, timeZone), end: inZone(end, timeZone) }),
    ...(isPrivate ? { sensitivity: 'private' } : {}),
    ...(body ? { body: { contentType: 'text', content: body } } : {}),
    ...(recurrence ? { recurrence } : {}),
    ...(online ? ONLINE : {}),
    locations: rooms.map((address) => ({
      displayName: address,
      locationType: 'conferenceRoom',
      locationEmailAddress: address,
      locationUri: address,
    })),
    attendees: [
      ...rooms.map((address) => ({ type: 'resource', emailAddress: { address } })),
      ...invite.map((address) => ({ type: 'required', emailAddress: { address } })),
    ],
  };
}

function utc(at: Date): { dateTime: string; timeZone: string } {
  return { dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' };
}

/** Wall time in a zone, as Outlook sends it. */
function inZone(at: Date, timeZone: string | undefined): { dateTime: string; timeZone: string } {
  if (timeZone === undefined) return utc(at);
  const text = at.toLocaleString('sv-SE', { timeZone });
  return { dateTime: text.replace(' ', 'T'), timeZone };
}

function midnight(at: Date): { dateTime: string; timeZone: string } {
  return { dateTime: `${at.toISOString().slice(0, 10)}T00:00:00`, timeZone: 'UTC' };
}

function taken<T>(answer: GraphReply<T>): T {
  if (answer.status < 300) return answer.body;
  throw new Error(`Graph answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}
