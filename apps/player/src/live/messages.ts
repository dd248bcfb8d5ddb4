/** Reads what the server says; anything this version of the player does not know is null and ignored. */
import type { ServerMessage } from '@ones/contract';

const known: ReadonlySet<string> = new Set<ServerMessage['type']>([
  'welcome',
  'pong',
  'snapshot',
  'changed',
  'unpaired',
  'refused',
]);

export function readMessage(text: string): ServerMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || typeof value.type !== 'string' || !known.has(value.type)) return null;
  if (value.type === 'snapshot' && !(Number.isInteger(value.version) && isRecord(value.display))) return null;
  return value as ServerMessage;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
