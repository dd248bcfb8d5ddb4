// The made-up Microsoft 365 world in memory: tenants with people, rooms, groups, places, app registrations and consents.
// Calendars are not here (see exchange/); how the world is made is in make-world.ts.
import type { AppRegistration, EntraPerson, EntraTenant } from '../entra/registration.ts';
import type { CalendarProcessing } from '../exchange/calendar-processing.ts';
import type { DirectoryLog } from './directory-log.ts';
import type { MailboxRights } from './mailbox-rights.ts';

/** The four ways in which ONES connects (DESIGN §2). */
export type IntegrationType = 'application' | 'delegated' | 'delegated-resource-only' | 'application-resource-only';

export interface App extends AppRegistration {
  readonly id: string;
  integrationType?: IntegrationType;
  /** The simulator's own Outlook-like page; not for callers. */
  readonly isOutlook?: boolean;
  displayName: string;
  enabled: boolean;
  multiTenant: boolean;
  secrets: { value: string; expiresAt: Date }[];
  certificates: string[];
  redirectUris: string[];
  anyLoopbackRedirect: boolean;
  applicationPermissions: readonly string[];
  delegatedPermissions: readonly string[];
}

export interface Consent {
  roles: readonly string[];
  scopes: readonly string[];
  /** Scopes a single person consented to. */
  readonly people: Map<string, readonly string[]>;
}

export interface Person extends EntraPerson {
  displayName: string;
  givenName: string;
  surname: string;
  mail: string;
  jobTitle?: string;
  department: string;
  officeLocation: string;
  employeeId: string;
  mobilePhone?: string;
  faxNumber?: string;
  preferredLanguage: string;
  /** IANA zone of the mailbox. */
  timeZone: string;
  proxyAddresses: readonly string[];
  extensionAttributes: Readonly<Record<string, string>>;
  enabled: boolean;
  isAdministrator: boolean;
  featuredAs?: string;
  revokedBefore?: Date;
  managerId?: string;
  /** No licence, or a mailbox that stands on premises: Graph cannot open it. */
  hasNoMailbox?: boolean;
  /** People with Full Access to the mailbox. */
  fullAccess?: Set<string>;
}

export interface Building {
  readonly id: string;
  readonly placeId: string;
  readonly displayName: string;
  readonly timeZone: string;
  readonly address: { street: string; city: string; countryOrRegion: string; postalCode: string };
  readonly latitude: number;
  readonly longitude: number;
}

export interface Floor {
  readonly id: string;
  readonly placeId: string;
  readonly building: Building;
  readonly displayName: string;
  readonly number: number;
  readonly label: string;
}

/** A part of a floor. */
export interface Section {
  readonly id: string;
  readonly placeId: string;
  readonly displayName: string;
  readonly label: string;
  readonly floor: Floor;
}

/** A desk without a mailbox; a reservable one is a room of kind `desk`. */
export interface Desk {
  readonly id: string;
  readonly placeId: string;
  readonly displayName: string;
  readonly section: Section;
  readonly mode: 'assigned' | 'dropIn' | 'unavailable';
  readonly assignedTo?: string;
}

/** A resource mailbox: a meeting room, or what is booked like one. */
export interface Room {
  /** Absent for a meeting room. */
  readonly kind?: 'workspace' | 'desk';
  readonly section?: Section;
  /** The place's id, which Microsoft does not promise to keep; `placeId` stays. */
  id: string;
  readonly placeId: string;
  /** The object id of the room's mailbox, as it appears among the users. */
  readonly objectId: string;
  readonly tenantId: string;
  displayName: string;
  emailAddress: string;
  readonly nickname: string;
  readonly floor: Floor;
  readonly capacity: number;
  readonly tags: readonly string[];
  readonly audioDeviceName?: string;
  readonly videoDeviceName?: string;
  readonly displayDeviceName?: string;
  readonly phone?: string;
  readonly isWheelChairAccessible: boolean;
  readonly processing: CalendarProcessing;
  /** People with Full Access to the mailbox. */
  fullAccess: Set<string>;
}

export interface CheckIn {
  readonly calendarEventId: string;
  readonly checkInMethod: string;
  readonly createdDateTime: string;
}

export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly mail?: string;
  readonly mailNickname: string;
  readonly securityEnabled: boolean;
  readonly mailEnabled: boolean;
  readonly groupTypes: readonly string[];
  /** Object ids of people and of groups inside this one. */
  readonly members: Set<string>;
  readonly owners: readonly string[];
}

export interface Tenant extends EntraTenant {
  readonly countryLetterCode: string;
  /** People may not consent for themselves: an administrator must, whatever is asked. */
  userConsentForbidden?: boolean;
  readonly createdAt: Date;
  readonly people: Map<string, Person>;
  readonly rooms: Map<string, Room>;
  readonly groups: Map<string, Group>;
  readonly buildings: Building[];
  readonly floors: Floor[];
  readonly sections: Section[];
  readonly desks: Desk[];
  readonly checkIns: Map<string, CheckIn>;
  readonly consents: Map<string, Consent>;
  /** Lower-case address (primary, proxy, user principal name) or object id → object id of a person or room. */
  readonly addresses: Map<string, string>;
  /** What changed among people and groups; delta rounds are answered from it. */
  readonly changes: DirectoryLog;
  readonly rights: MailboxRights;
}

export interface World {
  readonly seed: number;
  readonly tenants: Tenant[];
  readonly apps: Map<string, App>;
  /** Days since 1970: meetings are made up until then; 0 when there are none. */
  seededUntil: number;
}

/** The rooms to meet in, without desks and pools of desks. */
export function meetingRooms(tenant: Tenant): Room[] {
  return [...tenant.rooms.values()].filter((room) => room.kind === undefined);
}

/** By id or verified domain, as Entra takes either in an address. */
export function findTenant(world: World, idOrDomain: string): Tenant | undefined {
  const wanted = idOrDomain.toLowerCase();
  return world.tenants.find((tenant) => tenant.id === wanted || tenant.domains.includes(wanted));
}

/** A person or a room by object id, user principal name or any of their addresses. */
export function findMailboxOwner(tenant: Tenant, idOrAddress: string): Person | Room | undefined {
  const objectId = tenant.addresses.get(idOrAddress.toLowerCase());
  return objectId === undefined ? undefined : (tenant.people.get(objectId) ?? tenant.rooms.get(objectId));
}

export function isRoom(owner: Person | Room): owner is Room {
  return 'placeId' in owner;
}

export function addressOf(owner: Person | Room): string {
  return isRoom(owner) ? owner.emailAddress : owner.mail;
}

export function objectIdOf(owner: Person | Room): string {
  return isRoom(owner) ? owner.objectId : owner.id;
}

/** The registration under which the Outlook-like page (and the scripted person) signs people in. */
export function outlookApp(world: World): App {
  const found = [...world.apps.values()].find((one) => one.isOutlook);
  if (!found) throw new Error('The world has no registration for its Outlook page.');
  return found;
}
