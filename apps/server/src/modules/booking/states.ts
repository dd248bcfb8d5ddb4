/** The states of a booking on one resource, and what each act makes of them (rule B2). No other place decides this. */
import type { BookingState } from '@ones/contract';

export const stateActs = [
  'accept',
  'decline',
  'cancel',
  'move',
  'extend',
  'check-in',
  'end',
  'release',
  'lose-slot',
  'win-slot',
  'reappear',
  'request',
  'undo-release',
  'ask-again',
] as const;
export type StateAct = (typeof stateActs)[number];

type Row = Partial<Record<StateAct, BookingState>>;

/** A missing cell is an act that this state does not allow. */
const table: Readonly<Record<BookingState, Row>> = {
  requested: {
    accept: 'confirmed',
    decline: 'declined',
    cancel: 'cancelled',
    move: 'requested',
    request: 'requested',
    'ask-again': 'pending_validation',
    'lose-slot': 'conflicted',
  },
  pending_validation: {
    accept: 'confirmed',
    decline: 'declined',
    cancel: 'cancelled',
    move: 'pending_validation',
    request: 'requested',
    'ask-again': 'pending_validation',
    'lose-slot': 'conflicted',
  },
  confirmed: {
    accept: 'confirmed',
    decline: 'declined',
    cancel: 'cancelled',
    move: 'confirmed',
    request: 'requested',
    'ask-again': 'pending_validation',
    extend: 'confirmed',
    'check-in': 'checked_in',
    end: 'ended',
    release: 'released',
    'lose-slot': 'conflicted',
  },
  checked_in: {
    accept: 'checked_in',
    decline: 'declined',
    cancel: 'cancelled',
    move: 'checked_in',
    extend: 'checked_in',
    end: 'ended',
    'lose-slot': 'conflicted',
  },
  ended: { accept: 'ended', reappear: 'confirmed' },
  declined: { cancel: 'cancelled', reappear: 'confirmed' },
  cancelled: { cancel: 'cancelled', reappear: 'confirmed' },
  released: { cancel: 'cancelled', reappear: 'confirmed', 'undo-release': 'checked_in' },
  conflicted: {
    decline: 'declined',
    cancel: 'cancelled',
    move: 'confirmed',
    request: 'requested',
    'ask-again': 'pending_validation',
    accept: 'conflicted',
    'win-slot': 'confirmed',
  },
};

/** The state after the act, or null where the act is not allowed. */
export function stateAfter(state: BookingState, act: StateAct): BookingState | null {
  return table[state][act] ?? null;
}

const holding: ReadonlySet<BookingState> = new Set(['requested', 'pending_validation', 'confirmed', 'checked_in']);

/** Whether a slot is held in this state. A conflicted booking would hold it, could it get it. */
export function holdsSlot(state: BookingState): boolean {
  return holding.has(state);
}

/** Whether the meeting still counts: it takes place, or would if it got its slot. */
export function isLive(state: BookingState): boolean {
  return holdsSlot(state) || state === 'conflicted';
}

/** A booking's one word, derived from its allocations: what most needs attention first. */
const precedence: readonly BookingState[] = [
  'conflicted',
  'declined',
  'checked_in',
  'pending_validation',
  'requested',
  'confirmed',
  'ended',
  'released',
  'cancelled',
];

export function stateOfBooking(states: readonly BookingState[]): BookingState {
  return precedence.find((state) => states.includes(state)) ?? 'cancelled';
}
