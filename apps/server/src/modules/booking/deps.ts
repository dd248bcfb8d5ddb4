/** What the booking module needs of others, handed in where the roles are wired. */
import type { Alternative, Conflict, LocalNames, SeriesConflict } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Language } from '../../kernel/language.ts';
import type { Db, TransactionHost } from '../../platform/db/index.ts';
import type { PolicyPort, PolicyReason } from './policy-port.ts';

export interface BookableResource {
  readonly id: string;
  readonly name: string;
  /** What it and its building are called in some languages. */
  readonly names: LocalNames;
  readonly buildingNames: LocalNames | null;
  readonly emailAddress: string | null;
  readonly floorShortName: string | null;
  readonly buildingName: string | null;
  readonly timeZone: string;
  readonly state: 'active' | 'absent' | 'archived';
  readonly connectionId: string | null;
  /** Itself, and the parts or wholes that are held with it (rule B5). */
  readonly blocks: readonly string[];
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly timeZone: string | null;
  /** Null: not known. */
  readonly language: Language | null;
}

/** What somebody is about to do with a booking on rooms that a connection keeps in step. */
export interface OutsideAct {
  readonly act: 'book' | 'change' | 'cancel' | 'extend' | 'invite-again';
  readonly connectionId: string;
  readonly organizer: { readonly personId: string | null; readonly address: string | null };
  /** Made outside, by its organizer's own program. */
  readonly madeOutside: boolean;
  readonly series: boolean;
  /** null: it is not made yet. */
  readonly bookingId: string | null;
  readonly resourceIds: readonly string[];
  /** Of these, what is to be taken into a series, or a date of it, that stands outside without it. */
  readonly joining?: readonly string[];
}

/** Who may book in whose place, as the directory knows. */
export interface Delegations {
  /** In whose place somebody may book now. */
  readonly principalIdsOf: (db: Db, personId: string) => Promise<ReadonlySet<string>>;
  /** Whether they may in this person's, and still when the transaction that asks ends. */
  readonly actsFor: (db: Db, pair: { readonly delegateId: string; readonly principalId: string }) => Promise<boolean>;
}

export interface BookingDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly resources: (db: Db, ids: readonly string[]) => Promise<readonly BookableResource[]>;
  readonly person: (db: Db, id: string) => Promise<KnownPerson | null>;
  readonly peopleByAddress: (db: Db, addresses: readonly string[]) => Promise<ReadonlyMap<string, KnownPerson>>;
  /** Asked before a slot is held: what cannot be brought about outside is not begun here. */
  readonly refusalOutside: (act: OutsideAct) => Promise<BookingRefusal | null>;
  readonly delegations: Delegations;
  /** Whether a connection writes calendars that may hold a Teams meeting. */
  readonly holdsOnlineMeetings: (connectionId: string) => Promise<boolean>;
  readonly policy: PolicyPort;
  readonly alternatives: (
    db: Db,
    request: {
      readonly resourceIds: readonly string[];
      readonly period: Interval;
      /** Who would book instead, and through what: nothing is offered that they would be refused. */
      readonly actor: Pick<Actor, 'personId' | 'channel'>;
      /** For whom, where that is known and not the actor. */
      readonly organizerId?: string | null;
      readonly act?: 'book' | 'walk-in';
      /** The actor acts on what is the organizer's, and counts as these unless they manage the resources. */
      readonly inPlace?: boolean;
      readonly recurring?: boolean;
      /** Not to be offered: kept from whoever asks. Left out: what is kept from the actor. */
      readonly hidden?: ReadonlySet<string>;
      /** In which they are named. */
      readonly language?: Language;
    },
  ) => Promise<readonly Alternative[]>;
  /** Dates of a series on which resources cannot be had, by their places in the list. */
  readonly refusedDates: (
    db: Db,
    wanted: {
      readonly resourceIds: readonly string[];
      readonly dates: readonly Interval[];
      readonly actor: Pick<Actor, 'personId' | 'channel'>;
      /** For whom, where that is not the actor. */
      readonly organizerId?: string;
    },
  ) => Promise<
    readonly {
      readonly at: number;
      readonly resourceId: string;
      readonly reason: SeriesConflict['reason'];
      readonly messages: Readonly<Record<Language, string>> | null;
    }[]
  >;
}

/** The same deps for questions that are asked over one connection. */
export function askingOver(db: Db, deps: BookingDeps): BookingDeps {
  return { ...deps, host: { db, wakeRelay: () => deps.host.wakeRelay() } };
}

/** Why a use case did not do what was asked; mapped to problem+json at the route. */
export type BookingRefusal =
  | {
      readonly code: 'slot-taken';
      readonly conflicts: readonly Conflict[];
      readonly alternatives: readonly Alternative[];
    }
  | {
      readonly code: 'policy-refused';
      readonly reasons: readonly PolicyReason[];
      readonly alternatives: readonly Alternative[];
    }
  | {
      readonly code: 'invalid-time-range' | 'in-the-past' | 'unknown-time-zone';
      readonly path: string;
      readonly message: string;
    }
  | { readonly code: 'unknown-resource' | 'unknown-person'; readonly path: string; readonly message: string }
  | {
      readonly code:
        | 'not-found'
        | 'forbidden'
        | 'pin-required'
        | 'booking-not-changeable'
        | 'stale-version'
        | 'idempotency-key-reused';
    }
  | { readonly code: 'invalid-input'; readonly path: string; readonly message: string }
  | {
      readonly code: 'not-offered-by-integration-type' | 'online-meeting-not-possible';
      readonly path: string;
      readonly message: string;
    }
  | {
      readonly code:
        | 'organizer-sign-in-required'
        | 'no-representative'
        | 'rooms-in-two-domains'
        | 'room-without-connection';
      readonly path: string;
      readonly message: string;
    }
  | { readonly code: 'connection-sign-in-required'; readonly signInUrl: string };

export type BookingResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: BookingRefusal };

export function done<T>(value: T): BookingResult<T> {
  return { ok: true, value };
}

export function refused(refusal: BookingRefusal): { readonly ok: false; readonly refusal: BookingRefusal } {
  return { ok: false, refusal };
}
