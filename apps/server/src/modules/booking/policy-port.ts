/**
 * What the booking module asks of policies, handed in where the roles are wired. It knows no rule: only whether something may
 * be done, whether it has to wait for somebody's approval, and by how much a hold is wider than what is shown.
 */
import type { Actor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Language } from '../../kernel/language.ts';
import type { Db, Tx } from '../../platform/db/index.ts';

export interface JudgedRequest {
  /** `edit` changes neither time nor resources. */
  readonly act: 'book' | 'walk-in' | 'move' | 'edit' | 'cancel' | 'extend' | 'end';
  /** Who acts and through what, and for whom; null where nobody is known. */
  readonly actor: Actor;
  readonly organizerId: string | null;
  /** What is booked; `blocks` is all that is held with it. */
  readonly resources: readonly {
    readonly id: string;
    readonly timeZone: string;
    readonly blocks: readonly string[];
  }[];
  readonly period: Interval;
  /** Of a series every date; `period` is the first. */
  readonly dates?: readonly Interval[];
  readonly before: Interval | null;
  readonly allDay: boolean;
  readonly recurring: boolean;
  /** The booking that is changed: its own time does not count against it. */
  readonly bookingId: string | null;
  readonly form: {
    readonly termsAccepted?: boolean;
    readonly fields?: Readonly<Record<string, string>>;
    readonly pin?: string;
  };
}

export interface PolicyReason {
  readonly rule: string;
  readonly resourceId: string;
  /** The field of the request that it concerns. */
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly messages: Readonly<Record<Language, string>>;
}

export interface Buffers {
  readonly before: number;
  readonly after: number;
}

export interface Judgement {
  readonly outcome: 'allowed' | 'refused' | 'needs-approval';
  /** Why not: all reasons at once. */
  readonly reasons: readonly PolicyReason[];
  /** Whether the slot is held while approval is awaited. */
  readonly holds: boolean;
  /** Minutes, by resource; where nothing is named there are none. */
  readonly buffers: ReadonlyMap<string, Buffers>;
  /** Minutes, by resource: where nothing but what can be filled in afterwards stands against a booking made outside. */
  readonly completions: ReadonlyMap<string, number>;
  /** For the audit trail: every rule's answer on every resource. */
  readonly verdicts: readonly {
    readonly resourceId: string;
    /** null: no policy binds it, though its hours or a period out of service may. */
    readonly policyId: string | null;
    readonly outcome: Judgement['outcome'];
    readonly answers: readonly object[];
  }[];
}

/** Check-in where it is required; minutes around the start. */
export interface CheckInRule {
  readonly opensMinutesBefore: number;
  readonly closesMinutesAfter: number;
  readonly attendeesMay: boolean;
  /** No-shows in a row after which a series gives the coming dates back; null: never. */
  readonly releaseSeriesAfter: number | null;
}

/** Of an organizer's meetings (null: of somebody unknown), by resource, where it is required. */
export type CheckInRules = (organizerId: string | null) => ReadonlyMap<string, CheckInRule>;

export interface OpenCompletion {
  readonly id: string;
  readonly dueAt: Date;
}

export interface PolicyPort {
  /** Where check-in is required of anybody. */
  resourcesWithCheckIn(db: Db): Promise<readonly string[]>;
  /** For meetings of these organizers on these resources. */
  checkInRules(db: Db, resourceIds: readonly string[], organizerIds: readonly (string | null)[]): Promise<CheckInRules>;
  /** Whether this is the booking's PIN; true where it has none. */
  isPinOf(db: Db, bookingId: string, pin: string | undefined): Promise<boolean>;
  /** Of these bookings those that wait for their organizer to fill in what is missing, and until when. */
  openCompletions(db: Db, bookingIds: readonly string[]): Promise<ReadonlyMap<string, OpenCompletion>>;
  /** Null where nothing binds any of the resources: one indexed read. */
  judge(db: Db, request: JudgedRequest): Promise<Judgement | null>;
  /**
   * In the transaction of the act, before it writes: judges again what depends on the organizer's other meetings, to which
   * nobody can add until the transaction ends.
   */
  confirm(tx: Tx, request: JudgedRequest, judgement: Judgement): Promise<Judgement>;
  /**
   * In the same transaction, when the act's states are written: keeps the verdict, what was filled in, and whom to ask for
   * approval. What was asked of others before stays asked as long as anything waits for them.
   */
  record(tx: Tx, request: JudgedRequest, judgement: Judgement, bookingId: string): Promise<void>;
  /**
   * Keeps what the verdict would have been on what was accepted outside without us, once for each time that it has.
   */
  recordShadow(tx: Tx, request: JudgedRequest, judgement: Judgement, bookingId: string): Promise<void>;
  /** By resource: since when a policy binds it; what had been accepted there before is as it was. */
  boundSince(db: Db, resourceIds: readonly string[]): Promise<ReadonlyMap<string, Date>>;
  /** Asks whoever has to approve what still waits though nobody is asked any more; false if nobody has to. */
  askAnew(tx: Tx, request: JudgedRequest, bookingId: string): Promise<boolean>;
  /** Keeps the verdict of what was refused. */
  recordRefusal(tx: Tx, request: JudgedRequest, judgement: Judgement): Promise<void>;
}

/** Where there are no policies. */
export const noPolicy: PolicyPort = {
  resourcesWithCheckIn: () => Promise.resolve([]),
  checkInRules: () => Promise.resolve(() => new Map()),
  isPinOf: () => Promise.resolve(true),
  openCompletions: () => Promise.resolve(new Map()),
  judge: () => Promise.resolve(null),
  confirm: (_tx, _request, judgement) => Promise.resolve(judgement),
  record: () => Promise.resolve(),
  recordShadow: () => Promise.resolve(),
  boundSince: () => Promise.resolve(new Map()),
  askAnew: () => Promise.resolve(false),
  recordRefusal: () => Promise.resolve(),
};
