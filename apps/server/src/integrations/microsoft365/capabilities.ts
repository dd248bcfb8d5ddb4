/**
 * The four integration types, as one table. No other file names them: the rest of the code asks a column.
 * Permissions: https://learn.microsoft.com/graph/permissions-reference
 */

export interface Capabilities {
  readonly id: string;
  readonly credential: 'app' | 'each-person' | 'room-account';
  /** Application permissions, or delegated scopes, that the type asks for; no more. */
  readonly permissions: readonly string[];
  readonly recommendedFor: 'all-staff' | 'part-of-staff' | 'higher-security';
  /** Whose calendar a booking made in ONES is written to. */
  readonly writesTo: 'organizer' | 'resource';
  readonly touchesPersonCalendars: 'yes' | 'signed-in-only' | 'never';
  readonly importsPeople: boolean;
  readonly importsPlaces: boolean;
  /** Subscriptions exclude `.Shared` scopes: https://learn.microsoft.com/graph/outlook-change-notifications-overview */
  readonly learnsBy: 'notification' | 'polling';
  /** Delta under `.Shared` scopes is doubtful, so those types compare windows (rule S2). */
  readonly reader: 'delta' | 'compare';
  readonly pollSeconds: number;
  /** Rooms are read and written by an account that signs in on the wizard's page. */
  readonly roomsByAccount: boolean;
  readonly personMustSignIn: boolean;
  readonly mailByGraph: boolean;
  /** How a representative organizes what people of other domains book (rule S19): the application writes, or they sign in. */
  readonly representatives: 'by-application' | 'signed-in' | 'none';
  /** Where a Teams meeting made with a booking stands: in a person's calendar, or nowhere. */
  readonly onlineMeetings: 'person-calendar' | 'none';
  /** Whether this version can be set up with it. */
  readonly available: boolean;
}

const table: readonly Capabilities[] = [
  {
    id: 'application',
    credential: 'app',
    permissions: ['Calendars.ReadWrite', 'User.Read.All', 'Group.Read.All', 'Place.Read.All'],
    recommendedFor: 'all-staff',
    writesTo: 'organizer',
    touchesPersonCalendars: 'yes',
    importsPeople: true,
    importsPlaces: true,
    learnsBy: 'notification',
    reader: 'delta',
    pollSeconds: 300,
    roomsByAccount: false,
    personMustSignIn: false,
    mailByGraph: true,
    representatives: 'by-application',
    onlineMeetings: 'person-calendar',
    available: true,
  },
  {
    id: 'delegated',
    credential: 'each-person',
    permissions: ['Calendars.ReadWrite.Shared', 'openid', 'offline_access'],
    recommendedFor: 'part-of-staff',
    writesTo: 'organizer',
    touchesPersonCalendars: 'signed-in-only',
    importsPeople: false,
    importsPlaces: false,
    learnsBy: 'polling',
    reader: 'compare',
    pollSeconds: 60,
    roomsByAccount: true,
    personMustSignIn: true,
    mailByGraph: false,
    representatives: 'signed-in',
    onlineMeetings: 'person-calendar',
    available: true,
  },
  {
    id: 'delegated-resource-only',
    credential: 'room-account',
    permissions: ['Calendars.ReadWrite.Shared', 'openid', 'offline_access'],
    recommendedFor: 'higher-security',
    writesTo: 'resource',
    touchesPersonCalendars: 'never',
    importsPeople: false,
    importsPlaces: false,
    learnsBy: 'polling',
    reader: 'compare',
    pollSeconds: 60,
    roomsByAccount: true,
    personMustSignIn: false,
    mailByGraph: false,
    representatives: 'none',
    onlineMeetings: 'none',
    available: true,
  },
  {
    id: 'application-resource-only',
    credential: 'app',
    permissions: ['Calendars.ReadWrite', 'Place.Read.All'],
    recommendedFor: 'higher-security',
    writesTo: 'resource',
    touchesPersonCalendars: 'never',
    importsPeople: false,
    importsPlaces: true,
    learnsBy: 'notification',
    reader: 'delta',
    pollSeconds: 300,
    roomsByAccount: false,
    personMustSignIn: false,
    mailByGraph: false,
    representatives: 'none',
    onlineMeetings: 'none',
    available: true,
  },
];

export const integrationTypes: readonly Capabilities[] = table;

/** @returns null for a name that is no integration type. */
export function capabilitiesOf(id: string): Capabilities | null {
  return table.find((row) => row.id === id) ?? null;
}
