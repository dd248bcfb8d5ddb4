// Groups and who belongs to them, directly or through other groups. https://learn.microsoft.com/graph/api/group-list
import { type Group, objectIdOf, type Tenant } from '../../world/world.ts';
import { type GraphAnswer, type GraphCall, GraphError, type Handler, ok } from '../call.ts';
import { readFilter } from '../filter.ts';
import { contextOf, type Json, ordered, pageOf, selected } from '../odata.ts';
import { findUser, shapeUser } from './users.ts';

type MemberKind = 'all' | 'user' | 'group';
const PAGE = { standard: 100, limit: 999, by: '$skiptoken' } as const;

export function listGroups(call: GraphCall): GraphAnswer {
  const test = call.query.filter ? readFilter(call.query.filter) : () => true;
  const groups = ordered(call, [...call.tenant.groups.values()].map(shapeGroup).filter(test));
  return pageOf(call, groups, { context: 'groups', ...PAGE }, (group) => group);
}

export function getGroup(call: GraphCall): GraphAnswer {
  return ok({ '@odata.context': contextOf(call, 'groups/$entity'), ...selected(call, shapeGroup(findGroup(call))) });
}

export function listMembers(kind: MemberKind): Handler {
  return (call) => answerMembers(call, [...findGroup(call).members], kind);
}

export function listTransitiveMembers(kind: MemberKind): Handler {
  return (call) => answerMembers(call, [...allMembers(call.tenant, findGroup(call), new Set())], kind);
}

export function listOwners(call: GraphCall): GraphAnswer {
  return answerMembers(call, findGroup(call).owners, 'all');
}

/** Groups a user belongs to. */
export function listMemberOf(isTransitive: boolean): Handler {
  return (call) => {
    const id = objectIdOf(findUser(call));
    const groups = groupsWith(call.tenant, id, isTransitive);
    const items = groups.map((group) => ({ '@odata.type': '#microsoft.graph.group', ...shapeGroup(group) }));
    return pageOf(call, items, { context: 'directoryObjects', ...PAGE }, (item) => item);
  };
}

/** Groups that something belongs to. */
export function groupsWith(tenant: Tenant, id: string, isTransitive: boolean): Group[] {
  return [...tenant.groups.values()].filter((group) =>
    isTransitive ? allMembers(tenant, group, new Set()).has(id) : group.members.has(id),
  );
}

function answerMembers(call: GraphCall, ids: readonly string[], kind: MemberKind): GraphAnswer {
  const members = ids.map((id) => shapeMember(call.tenant, id)).filter((one) => one !== undefined);
  const wanted = members.filter((one) => kind === 'all' || one['@odata.type'] === `#microsoft.graph.${kind}`);
  return pageOf(call, wanted, { context: 'directoryObjects', ...PAGE }, (item) => item);
}

export function shapeMember(tenant: Tenant, id: string): Json | undefined {
  const user = tenant.people.get(id) ?? tenant.rooms.get(id);
  if (user) return { '@odata.type': '#microsoft.graph.user', ...shapeUser(user) };
  const group = tenant.groups.get(id);
  return group && { '@odata.type': '#microsoft.graph.group', ...shapeGroup(group) };
}

function allMembers(tenant: Tenant, group: Group, found: Set<string>): Set<string> {
  for (const id of group.members) {
    if (found.has(id)) continue;
    found.add(id);
    const inner = tenant.groups.get(id);
    if (inner) allMembers(tenant, inner, found);
  }
  return found;
}

function findGroup(call: GraphCall): Group {
  const id = call.params['group-id'] ?? '';
  const group = call.tenant.groups.get(id);
  if (group) return group;
  throw new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);
}

export function shapeGroup(group: Group): Json {
  return {
    id: group.id,
    displayName: group.displayName,
    description: group.description,
    mail: group.mail ?? null,
    mailEnabled: group.mailEnabled,
    mailNickname: group.mailNickname,
    securityEnabled: group.securityEnabled,
    groupTypes: group.groupTypes,
    proxyAddresses: group.mail ? [`SMTP:${group.mail}`] : [],
    visibility: null,
  };
}
