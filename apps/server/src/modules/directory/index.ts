/** The directory's door: people and groups, by import or at first sign-in (rule S17). Who may sign in how is not here. */

export { nameDelegate } from './change-delegates.ts';
export { chooseLanguage, languageOfAddress } from './choose-language.ts';
export { findOrMakeContact } from './contacts.ts';
export { actsFor, delegatesByPrincipal, principalIdsOf } from './delegate.repository.ts';
export type { ContactMerged, PersonLeft, RolesChanged } from './directory.events.ts';
export { directoryRoutes } from './directory.routes.ts';
export { givesMore } from './grant.repository.ts';
export { countGroups } from './group-import.repository.ts';
export {
  finishGroupsImport,
  type GroupsImport,
  type ImportedGroup,
  importGroups,
  importRemovedGroups,
} from './import-groups.ts';
export { finishPeopleImport, importPeople, importRemovedPeople, type PeopleImport } from './import-people.ts';
export { ensureLocalAdministrator, ensureServicePerson } from './local-people.ts';
export { managersOfPlaces } from './manager.repository.ts';
export type { MayGo } from './may-go.ts';
export { activePeopleAmong, membershipOf, membershipsAmong } from './membership.repository.ts';
export {
  administrators,
  knownObjectIds,
  peopleByAddresses,
  personByAddress,
  personByCard,
  personById,
  personByObjectId,
} from './person.repository.ts';
export type { ImportedPerson, Person } from './person.ts';
export { countPeople } from './person-import.repository.ts';
export { listPeople, suggestPeople } from './person-search.repository.ts';
export { type SetRolesResult, setRoles } from './set-roles.ts';
export { ensureSignedInPerson, type SignedIn } from './signed-in-person.ts';
