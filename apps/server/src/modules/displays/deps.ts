/** What the displays module needs of others, handed in where the roles are wired. */
import type { Booking, DoorMeeting, LocalNames, RoomSnapshot } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Db, TransactionHost, Tx } from '../../platform/db/index.ts';
import type { Refusal } from '../../platform/http/index.ts';

/** A room as its door knows it. */
export interface DoorRoom {
  readonly id: string;
  readonly name: string;
  readonly names?: LocalNames;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly buildingNames?: LocalNames | null;
  readonly floorId: string | null;
  readonly floorShortName: string | null;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly timeZone: string;
  readonly unavailable: RoomSnapshot['unavailable'];
}

export interface DoorFloor {
  readonly id: string;
  readonly name: string;
  readonly names?: LocalNames;
  readonly shortName: string;
  readonly buildingId: string | null;
  readonly buildingName: string;
  readonly buildingNames?: LocalNames | null;
}

/** From the resource module: active rooms only, in the order in which a house lists them. */
export interface DoorPlaces {
  rooms(db: Db, ids: readonly string[]): Promise<readonly DoorRoom[]>;
  roomsOfFloor(db: Db, floorId: string): Promise<readonly DoorRoom[]>;
  roomsOfBuilding(db: Db, buildingId: string): Promise<readonly DoorRoom[]>;
  floor(db: Db, floorId: string): Promise<DoorFloor | null>;
  /** All rooms whose state may change with these: themselves, their parts, and what they are part of (rule B5). */
  affected(db: Db, ids: readonly string[]): Promise<readonly string[]>;
}

/** From the booking module: what overlaps the period, masked for everybody who walks past, by resource and in order. */
export type DoorMeetings = (
  db: Db,
  resourceIds: readonly string[],
  from: Date,
  to: Date,
) => Promise<ReadonlyMap<string, readonly DoorMeeting[]>>;

/** The booking module's acts as a display may ask for them. */
export interface TouchActs {
  walkIn(input: {
    readonly resourceId: string;
    readonly minutes: number | null;
    readonly actor: Actor;
  }): Promise<Booking | Refusal>;
  checkIn(input: {
    readonly bookingId: string;
    readonly pin?: string | undefined;
    readonly cardNumber?: string | undefined;
    readonly actor: Actor;
  }): Promise<Booking | Refusal>;
  end(input: { readonly bookingId: string; readonly actor: Actor }): Promise<Booking | Refusal>;
  extend(input: {
    readonly bookingId: string;
    readonly minutes: number;
    readonly actor: Actor;
  }): Promise<Booking | Refusal>;
}

export type RecordAudit = (
  tx: Tx,
  audited: {
    readonly actor: Actor;
    readonly act: string;
    readonly subjectType: string;
    readonly subjectId: string | null;
    readonly before?: object;
    readonly after?: object;
  },
  now: Date,
) => Promise<void>;

export interface DisplaysDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly places: DoorPlaces;
  readonly meetings: DoorMeetings;
  readonly touch: TouchActs;
  readonly audit: RecordAudit;
}
