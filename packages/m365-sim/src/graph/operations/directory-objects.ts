// People, rooms and groups by id, and to which groups something belongs. https://learn.microsoft.com/graph/api/directoryobject-getbyids
import { objectIdOf } from '../../world/world.ts';
import { bodyOf, type GraphAnswer, type GraphCall, GraphError, type Handler, ok } from '../call.ts';
import { contextOf, type Json, selected } from '../odata.ts';
import { groupsWith, shapeMember } from './groups.ts';
import { findUser } from './users.ts';

const MOST = 1000;

export function getDirectoryObject(call: GraphCall): GraphAnswer {
  const id = call.params['directoryObject-id'] ?? '';
  const found = shapeMember(call.tenant, id);
  if (!found) throw new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);
  return ok({ '@odata.context': contextOf(call, 'directoryObjects/$entity'), ...selected(call, found) });
}

export function getByIds(call: GraphCall): GraphAnswer {
  const { types } = bodyOf(call);
  const ids = textsOf(call, 'ids');
  if (ids.length > MOST) throw new GraphError(400, 'Request_BadRequest', `At most ${MOST} ids.`);
  const wanted = Array.isArray(types) ? types.map((one) => `#microsoft.graph.${String(one)}`) : undefined;
  const value = ids
    .flatMap((id): Json[] => {
      const found = shapeMember(call.tenant, id);
      return found ? [found] : [];
    })
    .filter((one) => !wanted || wanted.includes(String(one['@odata.type'])));
  return ok({ '@odata.context': contextOf(call, 'directoryObjects'), value });
}

/** All groups, through other groups too. */
export function getMemberGroups(call: GraphCall): GraphAnswer {
  return stringsOf(
    call,
    groupsWith(call.tenant, objectIdOf(findUser(call)), true).map((group) => group.id),
  );
}

export function checkMemberGroups(call: GraphCall): GraphAnswer {
  const asked = textsOf(call, 'groupIds');
  if (asked.length > 20) throw new GraphError(400, 'Request_BadRequest', 'At most 20 groups.');
  const groups = groupsWith(call.tenant, objectIdOf(findUser(call)), true);
  return stringsOf(
    call,
    asked.filter((id) => groups.some((group) => group.id === id)),
  );
}

/** Groups a group belongs to. */
export function listGroupMemberOf(isTransitive: boolean): Handler {
  return (call) => {
    const id = call.params['group-id'] ?? '';
    if (!call.tenant.groups.has(id))
      throw new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);
    const value = groupsWith(call.tenant, id, isTransitive).map((group) => shapeMember(call.tenant, group.id));
    return ok({ '@odata.context': contextOf(call, 'directoryObjects'), value });
  };
}

function stringsOf(call: GraphCall, value: readonly string[]): GraphAnswer {
  return ok({ '@odata.context': contextOf(call, 'Collection(Edm.String)'), value });
}

function textsOf(call: GraphCall, name: string): string[] {
  const value = bodyOf(call)[name];
  return Array.isArray(value) ? value.map(String) : [];
}
