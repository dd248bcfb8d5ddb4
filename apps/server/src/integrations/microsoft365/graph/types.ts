/** The members of Graph's types that we read: https://learn.microsoft.com/graph/api/resources/event */
import type { Event as GraphEventFull } from '@microsoft/microsoft-graph-types';

export type GraphEvent = GraphEventFull & {
  readonly '@odata.etag'?: string;
  readonly '@removed'?: { readonly reason: string };
};

export interface GraphPage<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

export interface GraphRoom {
  readonly id: string;
  readonly placeId?: string;
  readonly emailAddress: string;
  readonly displayName: string;
  readonly capacity?: number | null;
  readonly building?: string | null;
  readonly floorNumber?: number | null;
  readonly floorLabel?: string | null;
  readonly tags?: readonly string[];
  readonly audioDeviceName?: string | null;
  readonly videoDeviceName?: string | null;
  readonly displayDeviceName?: string | null;
  readonly isWheelChairAccessible?: boolean | null;
  readonly bookingType?: string | null;
}

export interface GraphUser {
  readonly id: string;
  readonly displayName?: string | null;
  readonly mail?: string | null;
  readonly userPrincipalName?: string | null;
  readonly proxyAddresses?: readonly string[];
  readonly department?: string | null;
  readonly accountEnabled?: boolean | null;
  /** A language tag: https://learn.microsoft.com/graph/api/resources/user */
  readonly preferredLanguage?: string | null;
  readonly userType?: string | null;
  readonly employeeId?: string | null;
  readonly onPremisesExtensionAttributes?: Readonly<Record<string, string | null>> | null;
  readonly '@removed'?: { readonly reason: string };
}

export interface GraphGroup {
  readonly id: string;
  readonly displayName?: string | null;
  readonly '@removed'?: { readonly reason: string };
  readonly 'members@delta'?: readonly {
    readonly id: string;
    readonly '@odata.type'?: string;
    readonly '@removed'?: { readonly reason: string };
  }[];
}

export interface GraphSubscription {
  readonly id: string;
  readonly expirationDateTime: string;
  readonly notificationUrl?: string | null;
}
