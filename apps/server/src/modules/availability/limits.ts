/** What policies and business hours say of a time, as the policy module answers it. No I/O. */
import type { Channel } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';

/** What a resource is bound by. */
export interface Bound {
  /** Left out where it is asked of all that are bound so. */
  readonly id?: string;
  readonly policyId: string | null;
  readonly hoursId: string | null;
  readonly timeZone: string;
}

export interface Buffers {
  readonly before: number;
  readonly after: number;
}

/** Why a bound resource could not be booked then, whoever holds it. */
export interface Limit {
  readonly reason: 'closed' | 'policy';
  readonly messages: Readonly<Record<Language, string>>;
}

/** What holds for one period. */
export interface LimitsAt {
  /** Sets of hours that are closed for some of it, and the policies that allow it nevertheless. */
  readonly closedHours: readonly string[];
  readonly openPolicies: readonly string[];
  /** Policies that refuse it where clocks show a zone's time. */
  readonly refused: readonly { readonly policyId: string; readonly timeZone: string }[];
  limitOf(bound: Bound): Limit | null;
  needsApproval(bound: Bound): boolean;
}

/** What binds somebody's bookings, read once; what it answers afterwards is pure. */
export interface BookingLimits {
  /** Kept from whom it is for, where they are judged and not whoever asks. */
  readonly hidden: ReadonlySet<string>;
  at(period: Interval): LimitsAt;
  /** Minutes kept free around a booking, by policy. */
  readonly buffers: ReadonlyMap<string, Buffers>;
  /** When it is closed within, in milliseconds since 1970. */
  closedWithin(bound: Bound, within: readonly [number, number]): readonly (readonly [number, number])[];
}

/** What holds for all of several periods: what is closed or refused at one of them cannot be had at all of them. */
export function limitsAtAll(ats: readonly LimitsAt[]): Pick<LimitsAt, 'closedHours' | 'openPolicies' | 'refused'> {
  const refused = new Map(ats.flatMap((at) => at.refused.map((one) => [`${one.policyId} ${one.timeZone}`, one])));
  return {
    closedHours: [...new Set(ats.flatMap((at) => at.closedHours))],
    openPolicies: ats[0]?.openPolicies ?? [],
    refused: [...refused.values()],
  };
}

/** Null where nothing binds anybody. */
export type LimitsOf = (db: Db, asked: AskedFor) => Promise<BookingLimits | null>;

export interface AskedFor {
  /** Who asks; null where nobody is known. */
  readonly personId: string | null;
  readonly channel: Channel;
  readonly recurring: boolean;
  readonly resources: number;
  /** `book` unless told. */
  readonly act?: 'book' | 'walk-in';
  /** Whoever asks acts on what is the organizer's, by whatever right: these count unless whoever asks manages the resources. */
  readonly inPlace?: boolean;
  /** For whom it would be booked; whoever asks unless told. */
  readonly organizerId?: string;
  /** What would be booked, where that is known already. */
  readonly resourceIds?: readonly string[];
}
