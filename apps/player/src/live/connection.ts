/**
 * The line to the server as a pure state machine (rules D2, D3, D5): an event goes in, the next state and what to do
 * come out. Opens no socket and reads no clock; `live.gateway.ts` does both. Times are monotonic milliseconds.
 */
import type { ClientMessage, DisplaySnapshot, ServerMessage } from '@ones/contract';
import { backoffDelay } from './backoff.ts';

export const PING_EVERY = 15_000;
export const ANSWER_WITHIN = 10_000;
/** A server that restarts is back within this; a shorter cut is not worth alarming people in the corridor. */
export const GRACE = 2_000;

/** Refusals that mean this token will never be good again; any other (too many, unavailable) passes. */
const tokenCodes: ReadonlySet<string> = new Set(['not-signed-in', 'sign-in-expired', 'forbidden', 'not-found']);

export interface Line {
  readonly phase: 'connecting' | 'greeting' | 'live' | 'waiting' | 'unpaired';
  readonly attempt: number;
  /** Since when there has been no live line; null while it is live. */
  readonly downSince: number | null;
  readonly heardAt: number;
  readonly pingedAt: number;
  readonly retryAt: number;
}

export type LineEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'heard'; readonly message: ServerMessage }
  | { readonly type: 'closed' }
  | { readonly type: 'tick' }
  | { readonly type: 'network-back' };

export type LineEffect =
  | { readonly type: 'connect' }
  | { readonly type: 'disconnect' }
  | { readonly type: 'send'; readonly message: ClientMessage }
  | { readonly type: 'set-clock'; readonly serverTime: string }
  | { readonly type: 'show'; readonly version: number; readonly display: DisplaySnapshot }
  | { readonly type: 'forget-pairing' };

export interface LineInput {
  readonly now: number;
  readonly token: string;
  /** 0 ≤ random < 1, for the jitter. */
  readonly random: number;
}

type Step = readonly [Line, readonly LineEffect[]];

export function startLine(now: number): Step {
  const line: Line = { phase: 'connecting', attempt: 0, downSince: now, heardAt: now, pingedAt: now, retryAt: now };
  return [line, [{ type: 'connect' }]];
}

export function step(line: Line, event: LineEvent, input: LineInput): Step {
  if (line.phase === 'unpaired') return [line, []];
  switch (event.type) {
    case 'opened':
      return [
        { ...line, phase: 'greeting', heardAt: input.now, pingedAt: input.now },
        [{ type: 'send', message: { type: 'hello', token: input.token } }],
      ];
    case 'heard':
      return heard(line, event.message, input);
    case 'closed':
      return line.phase === 'waiting' ? [line, []] : [lost(line, input), []];
    case 'tick':
      return tick(line, input);
    case 'network-back':
      return line.phase === 'waiting' ? connect(line, input.now) : [line, []];
  }
}

/** Whether the screen must say that what it shows may be old. */
export function isOffline(line: Line, now: number): boolean {
  return line.phase !== 'unpaired' && line.downSince !== null && now - line.downSince >= GRACE;
}

function heard(line: Line, message: ServerMessage, input: LineInput): Step {
  const alive: Line = { ...line, heardAt: input.now };
  switch (message.type) {
    case 'welcome':
      return [
        { ...alive, phase: 'live', attempt: 0, downSince: null },
        [{ type: 'set-clock', serverTime: message.serverTime }],
      ];
    case 'pong':
      return [alive, [{ type: 'set-clock', serverTime: message.serverTime }]];
    case 'snapshot':
      return [
        { ...alive, phase: 'live', attempt: 0, downSince: null },
        [
          { type: 'set-clock', serverTime: message.serverTime },
          { type: 'show', version: message.version, display: message.display },
        ],
      ];
    case 'unpaired':
      return unpaired(alive);
    case 'refused':
      return tokenCodes.has(message.code) ? unpaired(alive) : [lost(alive, input), [{ type: 'disconnect' }]];
    case 'changed':
      return [alive, []];
  }
}

function unpaired(line: Line): Step {
  return [{ ...line, phase: 'unpaired' }, [{ type: 'disconnect' }, { type: 'forget-pairing' }]];
}

function tick(line: Line, input: LineInput): Step {
  if (line.phase === 'waiting') return input.now >= line.retryAt ? connect(line, input.now) : [line, []];
  const silentSince = Math.max(line.heardAt, line.pingedAt);
  const unanswered = line.phase !== 'live' || line.pingedAt > line.heardAt;
  if (unanswered && input.now - silentSince >= ANSWER_WITHIN) return [lost(line, input), [{ type: 'disconnect' }]];
  if (line.phase === 'live' && input.now - line.pingedAt >= PING_EVERY) {
    return [{ ...line, pingedAt: input.now }, [{ type: 'send', message: { type: 'ping', at: input.now } }]];
  }
  return [line, []];
}

function connect(line: Line, now: number): Step {
  return [{ ...line, phase: 'connecting', heardAt: now, pingedAt: now }, [{ type: 'connect' }]];
}

function lost(line: Line, input: LineInput): Line {
  return {
    ...line,
    phase: 'waiting',
    attempt: line.attempt + 1,
    downSince: line.downSince ?? input.now,
    retryAt: input.now + backoffDelay(line.attempt, input.random),
  };
}
