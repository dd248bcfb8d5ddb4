/** Rooms, people and groups of a tenant, page by page. */
import type { GraphClient } from './graph-client.ts';
import { isGraphError } from './graph-error.ts';
import { allItems } from './pages.ts';
import type { GraphPage, GraphRoom, GraphUser } from './types.ts';

/** https://learn.microsoft.com/graph/api/place-list */
export function listRooms(client: GraphClient): Promise<GraphRoom[]> {
  const path = '/places/microsoft.graph.room?$top=100';
  return allItems<GraphRoom>(client, { method: 'GET', path, mailbox: null });
}

export interface PlaceMailbox {
  readonly emailAddress?: string | null;
  readonly displayName: string;
}

/** Pools of desks and single desks with mailboxes of their own; nowhere the same in all clouds, so what is not there is none. */
export async function listDeskMailboxes(client: GraphClient): Promise<PlaceMailbox[]> {
  const all = async <T>(kind: string): Promise<T[]> => {
    const path = `/places/microsoft.graph.${kind}?$top=100`;
    return allItems<T>(client, { method: 'GET', path, mailbox: null }).catch((error: unknown) => {
      if (isGraphError(error, 'not-found', 'invalid')) return [];
      throw error;
    });
  };
  const pools = await all<PlaceMailbox>('workspace');
  const desks = await all<PlaceMailbox & { mailboxDetails?: { emailAddress?: string | null } | null }>('desk');
  const withMailbox = desks.map(({ displayName, mailboxDetails }) => ({
    displayName,
    emailAddress: mailboxDetails?.emailAddress ?? null,
  }));
  return [...pools, ...withMailbox].filter((one) => one.emailAddress);
}

const USER_PROPERTIES = [
  'id',
  'displayName',
  'mail',
  'userPrincipalName',
  'proxyAddresses',
  'department',
  'accountEnabled',
  'preferredLanguage',
  'userType',
];

/** What is asked of each person; `more` names the attribute that holds card numbers. */
export function userSelection(more: string | null): string {
  return [...USER_PROPERTIES, ...(more === null ? [] : [more])].join(',');
}

export const GROUP_SELECTION = 'id,displayName,members';

/** Lists are read in pages as large as they come: a delta's are a tenth of that, and cannot be asked for. */
export function firstUsersPath(selection: string): string {
  return `/users?$select=${selection}&$top=999`;
}

/**
 * Where changes from now on can be read; taken before a list, so that nothing between the two is missed.
 * https://learn.microsoft.com/graph/delta-query-overview
 */
export async function usersDeltaFromNow(client: GraphClient, selection: string): Promise<string> {
  const page = await readPage<GraphUser>(client, `/users/delta?$deltatoken=latest&$select=${selection}`);
  const link = page['@odata.deltaLink'];
  if (!link) throw new Error('Graph gave no delta link for people.');
  return link;
}

/** Names each group with its direct members, on as many pages as they fill: https://learn.microsoft.com/graph/api/group-delta */
export const FIRST_GROUPS_PATH = `/groups/delta?$select=${GROUP_SELECTION}`;

/** A first page, or what a next or delta link points to. */
export async function readPage<T>(client: GraphClient, path: string): Promise<GraphPage<T>> {
  return (await client.send<GraphPage<T>>({ method: 'GET', path, mailbox: null })).body;
}
