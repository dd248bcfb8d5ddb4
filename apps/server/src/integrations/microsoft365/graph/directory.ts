/** Rooms, people and groups of a tenant, page by page. */
import type { GraphClient } from './graph-client.ts';
import { allItems, pagesOf } from './pages.ts';
import type { GraphGroup, GraphPage, GraphRoom, GraphUser } from './types.ts';

/** https://learn.microsoft.com/graph/api/place-list */
export function listRooms(client: GraphClient): Promise<GraphRoom[]> {
  const path = '/places/microsoft.graph.room?$top=100';
  return allItems<GraphRoom>(client, { method: 'GET', path, mailbox: null });
}

const USER_MEMBERS = 'id,displayName,mail,userPrincipalName,proxyAddresses,department,accountEnabled,userType';

/** https://learn.microsoft.com/graph/api/user-list */
export function userPages(client: GraphClient): AsyncGenerator<GraphPage<GraphUser>> {
  const path = `/users?$select=${USER_MEMBERS}&$top=999`;
  return pagesOf<GraphUser>(client, { method: 'GET', path, mailbox: null });
}

/** https://learn.microsoft.com/graph/api/group-list */
export function listGroups(client: GraphClient): Promise<GraphGroup[]> {
  return allItems<GraphGroup>(client, {
    method: 'GET',
    path: '/groups?$select=id,displayName&$top=999',
    mailbox: null,
  });
}

/** Object ids of all people in a group, nested groups included: https://learn.microsoft.com/graph/api/group-list-transitivemembers */
export async function listGroupMembers(client: GraphClient, groupId: string): Promise<string[]> {
  const path = `/groups/${encodeURIComponent(groupId)}/transitiveMembers?$select=id&$top=999`;
  const members = await allItems<{ id: string }>(client, { method: 'GET', path, mailbox: null });
  return members.map((member) => member.id);
}
