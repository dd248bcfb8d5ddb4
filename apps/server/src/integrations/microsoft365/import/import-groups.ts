/** Takes the tenant's groups and who stands in them into the directory. */
import { writeProgress } from '../../../modules/connection/index.ts';
import {
  countGroups,
  finishGroupsImport,
  type ImportedGroup,
  importGroups,
  importRemovedGroups,
} from '../../../modules/directory/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../context.ts';
import { FIRST_GROUPS_PATH, GROUP_SELECTION } from '../graph/directory.ts';
import type { GraphGroup } from '../graph/types.ts';
import { brakeOn } from './brake.ts';
import type { Reading } from './read-directory.ts';

const GROUP_TYPE = '#microsoft.graph.group';

export function toGroup(group: GraphGroup): ImportedGroup {
  const members = group['members@delta'] ?? [];
  return {
    objectId: group.id,
    name: group.displayName ?? undefined,
    added: members
      .filter((member) => !member['@removed'])
      .map((member) => ({ objectId: member.id, isGroup: member['@odata.type'] === GROUP_TYPE })),
    removed: members.filter((member) => member['@removed']).map((member) => member.id),
  };
}

export function readingGroups(deps: IntegrationDeps, { connection }: ConnectionContext): Reading<GraphGroup> {
  const { id: connectionId, tenantId } = connection;
  const whose = { connectionId, tenantId };
  const brake = brakeOn(deps, { connectionId, kind: 'groups' }, countGroups);
  return {
    kind: 'groups',
    selection: GROUP_SELECTION,
    firstPath: FIRST_GROUPS_PATH,
    take: async (tx, groups, round) => {
      const now = deps.clock.now();
      const removed = groups.filter((group) => group['@removed']).map((group) => group.id);
      await importRemovedGroups(tx, { ...whose, objectIds: removed, mayGo: brake.changes }, now);
      const named = groups.filter((group) => !group['@removed']).map(toGroup);
      await importGroups(tx, { ...whose, round, groups: named }, now);
    },
    finish: async (round) => {
      await finishGroupsImport(deps.host, { ...whose, round, mayGo: brake.whole }, deps.clock.now());
    },
    onProgress: (done) =>
      writeProgress(
        deps.host.db,
        connectionId,
        { stage: 'groups', done, total: null, failure: null },
        deps.clock.now(),
      ),
  };
}
