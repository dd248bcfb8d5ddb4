/**
 * Rooms that are named by their addresses, where a type may not list them: each is proved by reading its calendar.
 * https://learn.microsoft.com/graph/api/calendar-get
 */
import { inParallel } from '../in-parallel.ts';
import type { GraphClient } from './graph-client.ts';
import { isGraphError } from './graph-error.ts';
import type { GraphRoom } from './types.ts';

export interface ProvedRoom {
  readonly address: string;
  /** null: its calendar cannot be read; the code says why. */
  readonly room: GraphRoom | null;
  readonly code: string | null;
}

const AT_ONCE = 4;

export function proveRooms(client: GraphClient, addresses: readonly string[]): Promise<ProvedRoom[]> {
  return inParallel(addresses, AT_ONCE, (address) => proveRoom(client, address));
}

async function proveRoom(client: GraphClient, address: string): Promise<ProvedRoom> {
  const path = `/users/${encodeURIComponent(address)}/calendar?$select=id,owner`;
  try {
    const { body } = await client.send<{ owner?: { name?: string } }>({ method: 'GET', path, mailbox: address });
    const displayName = body.owner?.name ?? address.slice(0, address.indexOf('@'));
    return { address, room: { id: address, emailAddress: address, displayName }, code: null };
  } catch (error) {
    if (!isGraphError(error, 'forbidden', 'not-found', 'invalid')) throw error;
    return { address, room: null, code: error.details.code };
  }
}
