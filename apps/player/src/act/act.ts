/**
 * A touch from finger to result as a pure state machine (rule D4): answered at once, then the outcome in words, then
 * home. Ending waits five seconds before it is sent, so that undo needs nothing from the server.
 */
import type { Failure } from '../device/http.gateway.ts';

export const UNDO_FOR = 5_000;
export const RESULT_FOR = 6_000;
export const HOME_AFTER = 20_000;

export type Act =
  | { readonly type: 'walk-in'; readonly resourceId: string; readonly minutes: number | null; readonly until: number }
  | { readonly type: 'extend'; readonly bookingId: string; readonly minutes: number; readonly until: number }
  | { readonly type: 'check-in'; readonly bookingId: string; readonly pin?: string; readonly cardNumber?: string }
  | { readonly type: 'end'; readonly bookingId: string };

export type ActState =
  | { readonly name: 'idle' }
  | { readonly name: 'undoable'; readonly act: Act; readonly sendAt: number }
  | { readonly name: 'pending'; readonly act: Act }
  | { readonly name: 'done'; readonly act: Act; readonly until: number }
  | { readonly name: 'failed'; readonly act: Act; readonly failure: Failure; readonly until: number };

export type ActEvent =
  | { readonly type: 'touch'; readonly act: Act }
  | { readonly type: 'undo' }
  | { readonly type: 'tick' }
  /** Somebody touches the display or types: whoever is there still reads, or is not done yet. */
  | { readonly type: 'stirred' }
  | { readonly type: 'succeeded' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'dismiss' };

/** The next state; entering `pending` is the order to send. */
export function nextAct(state: ActState, event: ActEvent, now: number): ActState {
  switch (event.type) {
    case 'touch':
      if (state.name === 'pending' || state.name === 'undoable') return state;
      return event.act.type === 'end'
        ? { name: 'undoable', act: event.act, sendAt: now + UNDO_FOR }
        : { name: 'pending', act: event.act };
    case 'undo':
      return state.name === 'undoable' ? { name: 'idle' } : state;
    case 'tick':
      if (state.name === 'undoable' && now >= state.sendAt) return { name: 'pending', act: state.act };
      if ((state.name === 'done' || state.name === 'failed') && now >= state.until) return { name: 'idle' };
      return state;
    case 'stirred':
      return state.name === 'failed' ? { ...state, until: now + HOME_AFTER } : state;
    case 'succeeded':
      return state.name === 'pending' ? { name: 'done', act: state.act, until: now + RESULT_FOR } : state;
    case 'failed':
      return state.name === 'pending'
        ? { name: 'failed', act: state.act, failure: event.failure, until: now + HOME_AFTER }
        : state;
    case 'dismiss':
      return state.name === 'done' || state.name === 'failed' ? { name: 'idle' } : state;
  }
}
