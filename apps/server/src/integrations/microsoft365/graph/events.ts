/** Acts on events: https://learn.microsoft.com/graph/api/resources/event */
import type { GraphClient } from './graph-client.ts';
import { isGraphError } from './graph-error.ts';
import { allItems } from './pages.ts';
import type { GraphEvent } from './types.ts';

function eventPath(mailbox: string, id: string): string {
  return `/users/${encodeURIComponent(mailbox)}/events/${encodeURIComponent(id)}`;
}

const UTC = 'outlook.timezone="UTC"';

export async function getEvent(client: GraphClient, mailbox: string, id: string): Promise<GraphEvent | null> {
  try {
    const path = eventPath(mailbox, id);
    return (await client.send<GraphEvent>({ method: 'GET', path, mailbox, prefer: [UTC] })).body;
  } catch (error) {
    if (isGraphError(error, 'not-found')) return null;
    throw error;
  }
}

/** https://learn.microsoft.com/graph/api/user-list-events, filtered by iCalUId; occurrences are not listed. */
export async function findByICalUId(client: GraphClient, mailbox: string, iCalUId: string): Promise<GraphEvent | null> {
  const filter = encodeURIComponent(`iCalUId eq '${iCalUId.replaceAll("'", "''")}'`);
  const path = `/users/${encodeURIComponent(mailbox)}/events?$filter=${filter}`;
  const request = { method: 'GET' as const, path, mailbox, prefer: [UTC], together: true as const };
  const { body } = await client.send<{ value: GraphEvent[] }>(request);
  return body.value[0] ?? null;
}

/** https://learn.microsoft.com/graph/api/event-list-instances */
export function listInstances(
  client: GraphClient,
  mailbox: string,
  masterId: string,
  window: { readonly start: Date; readonly end: Date },
): Promise<GraphEvent[]> {
  const query = `startDateTime=${window.start.toISOString()}&endDateTime=${window.end.toISOString()}&$top=500`;
  const path = `${eventPath(mailbox, masterId)}/instances?${query}`;
  return allItems<GraphEvent>(client, { method: 'GET', path, mailbox, prefer: [UTC] });
}

export async function createEvent(client: GraphClient, mailbox: string, body: object): Promise<GraphEvent> {
  const path = `/users/${encodeURIComponent(mailbox)}/events`;
  return (await client.send<GraphEvent>({ method: 'POST', path, mailbox, body, prefer: [UTC] })).body;
}

export async function updateEvent(
  client: GraphClient,
  mailbox: string,
  id: string,
  body: object,
  ifMatch?: string,
): Promise<GraphEvent> {
  const path = eventPath(mailbox, id);
  return (await client.send<GraphEvent>({ method: 'PATCH', path, mailbox, body, ifMatch, prefer: [UTC] })).body;
}

/** By the organizer only; everybody invited is told. https://learn.microsoft.com/graph/api/event-cancel */
export async function cancelEvent(client: GraphClient, mailbox: string, id: string, comment: string): Promise<void> {
  await client.send<null>({ method: 'POST', path: `${eventPath(mailbox, id)}/cancel`, mailbox, body: { comment } });
}

/** By somebody invited, for example a room; the organizer is told. https://learn.microsoft.com/graph/api/event-decline */
export async function declineEvent(client: GraphClient, mailbox: string, id: string, comment: string): Promise<void> {
  const body = { comment, sendResponse: true };
  await client.send<null>({ method: 'POST', path: `${eventPath(mailbox, id)}/decline`, mailbox, body });
}

/** By somebody invited; the organizer is told. https://learn.microsoft.com/graph/api/event-accept */
export async function acceptEvent(client: GraphClient, mailbox: string, id: string, comment: string): Promise<void> {
  const body = { comment, sendResponse: true };
  await client.send<null>({ method: 'POST', path: `${eventPath(mailbox, id)}/accept`, mailbox, body });
}

/** Without a word to anybody: for an event nobody was invited to. */
export async function deleteEvent(client: GraphClient, mailbox: string, id: string): Promise<void> {
  await client.send<null>({ method: 'DELETE', path: eventPath(mailbox, id), mailbox });
}
