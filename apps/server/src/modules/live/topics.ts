/** Which event concerns which topic of a browser, and who may watch what. Adding an event needs a line here at most. */
import type { Act, ServerMessage } from '@ones/contract';

export type Topic = Extract<ServerMessage, { type: 'changed' }>['topic'];

/** What a caller must be allowed to do to be told of changes. */
export const actOfTopic: Readonly<Record<Topic, Act>> = {
  resources: 'resource.read',
  'my-schedule': 'booking.read',
  connections: 'connection.manage',
  players: 'player.manage',
};

const topicsOfPrefix: Readonly<Record<string, readonly Topic[]>> = {
  booking: ['resources', 'my-schedule'],
  resource: ['resources'],
  connection: ['connections'],
  player: ['players'],
};

/** By the part of the event's type before the dot. */
export function topicsOf(eventType: string): readonly Topic[] {
  return topicsOfPrefix[eventType.split('.', 1)[0] ?? eventType] ?? [];
}

export const allTopics: readonly Topic[] = ['resources', 'my-schedule', 'connections', 'players'];

/** Ids under `name` of an event's payload, or the one under its singular; null when it names none. */
export function idsIn(
  payload: Readonly<Record<string, unknown>> | null,
  name: 'resourceIds' | 'bookingIds',
): string[] | null {
  const many = payload?.[name];
  if (Array.isArray(many) && many.every((item) => typeof item === 'string')) return many;
  const one = payload?.[name.slice(0, -1)];
  return typeof one === 'string' ? [one] : null;
}
