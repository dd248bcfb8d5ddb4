/** The directory's door: people and groups, by import or at first sign-in (rule S17). Who may sign in how is not here. */
export { findOrMakeContact } from './contacts.ts';
export type { ContactMerged, PersonLeft, RolesChanged } from './directory.events.ts';
export { directoryRoutes } from './directory.routes.ts';
export { groupIdsOfPerson } from './group.repository.ts';
export {
  changeGroupMembers,
  finishGroupsImport,
  type GroupsImport,
  type ImportedGroup,
  importGroups,
  type MembershipChange,
} from './import-groups.ts';
export { finishPeopleImport, importPeople, importRemovedPeople, type PeopleImport } from './import-people.ts';
export { ensureLocalAdministrator, ensureServicePerson } from './local-people.ts';
export { peopleByAddresses, peopleByIds, personByAddress, personById, personByObjectId } from './person.repository.ts';
export { foldAddress, type ImportedPerson, type Person, presentPerson } from './person.ts';
export { listPeople, suggestPeople } from './person-search.repository.ts';
export { type SetRolesResult, setRoles } from './set-roles.ts';
export { ensureSignedInPerson, type SignedIn } from './signed-in-person.ts';
