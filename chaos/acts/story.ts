/** What a run knows of its own acts: what was made on either side, and what ONES acknowledged to whom (part e of the oracle). */
import type { PersonEvent } from '@ones/m365-sim/client';

/** The parts of a booking that an act may set. */
export type Field = 'time' | 'rooms' | 'title' | 'life';

export interface Acknowledged {
  readonly act: number;
  readonly field: Field;
  /** What the field was to be: comparable text. */
  readonly wanted: string;
}

export interface MadeHere {
  readonly id: string;
  /** As the trace names it. */
  readonly name: string;
  readonly who: string;
  readonly isSeries: boolean;
  readonly acknowledged: Acknowledged[];
  /** Acts outside on the same meeting, which may supersede ours. */
  readonly outside: { readonly act: number; readonly field: Field; readonly what: string }[];
}

export interface MadeThere {
  readonly who: string;
  readonly event: PersonEvent;
  readonly isSeries: boolean;
}

/** A time in which ONES can answer nobody: its worker stands still, or what it needs there is taken away. */
export interface Outage {
  readonly why: string;
  readonly from: number;
  /** null: it lasts. */
  to: number | null;
}

export interface Story {
  readonly here: MadeHere[];
  readonly there: MadeThere[];
  /** What was seen to be wrong on the way. */
  readonly seen: Set<string>;
  /** People who have left: their accounts are disabled. */
  readonly left: Set<string>;
  /** Those who returned and have to sign in again. */
  readonly signedOut: Set<string>;
  /** Rooms whose access is withdrawn. */
  readonly closed: Set<string>;
  readonly outages: Outage[];
  /** By room: since when a policy of ours binds it. */
  readonly boundSince: Map<string, number>;
  workerStopped: boolean;
  consentRevoked: boolean;
  secrets: number;
}

export function newStory(): Story {
  return {
    here: [],
    there: [],
    seen: new Set(),
    left: new Set(),
    signedOut: new Set(),
    closed: new Set(),
    outages: [],
    boundSince: new Map(),
    workerStopped: false,
    consentRevoked: false,
    secrets: 0,
  };
}

export function breakOff({ outages }: Story, why: string, now: number): void {
  if (!outages.some((one) => one.why === why && one.to === null)) outages.push({ why, from: now, to: null });
}

export function goOn({ outages }: Story, why: string, now: number): void {
  for (const one of outages) if (one.why === why && one.to === null) one.to = now;
}

export function acknowledge(made: MadeHere, act: number, field: Field, wanted: string): void {
  made.acknowledged.push({ act, field, wanted });
}

export function chosen<T>(from: readonly T[], which: number): T | undefined {
  // The newest are the likelier ones to be touched again.
  return from.length === 0 ? undefined : from[from.length - 1 - (which % Math.min(from.length, 12))];
}
