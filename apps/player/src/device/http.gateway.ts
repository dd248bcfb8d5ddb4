/** The few calls a display makes over HTTP. Every answer is a value: what came, or why not. */
import type { Booking, PairingStarted, PairingStatus, Problem, ProblemCode } from '@ones/contract';
import { isRecord } from '../live/messages.ts';

export type Failure = {
  readonly code: ProblemCode | 'unreachable';
  readonly problem: Problem | null;
  readonly retryAfterSeconds: number | null;
};
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A touch must be answered even when the network swallows it. */
const TIME_OUT = 10_000;

export function startPairing(): Promise<Answer<PairingStarted>> {
  return post('/api/player/pairings', null, null);
}

export function claimPairing(pairingId: string, deviceSecret: string): Promise<Answer<PairingStatus>> {
  return post(`/api/player/pairings/${encodeURIComponent(pairingId)}/claim`, null, { deviceSecret });
}

export function walkIn(token: string, resourceId: string, minutes: number | null): Promise<Answer<Booking>> {
  return post('/api/player/walk-ins', token, { resourceId, minutes });
}

/** With the PIN that whoever booked it chose, where it asks for one, or the card of somebody who takes part. */
export function checkInMeeting(
  token: string,
  bookingId: string,
  { pin, cardNumber }: { readonly pin?: string; readonly cardNumber?: string },
): Promise<Answer<Booking>> {
  const body = { ...(pin === undefined ? {} : { pin }), ...(cardNumber === undefined ? {} : { cardNumber }) };
  return post(`/api/player/bookings/${encodeURIComponent(bookingId)}/check-in`, token, body);
}

export function endMeeting(token: string, bookingId: string): Promise<Answer<Booking>> {
  return post(`/api/player/bookings/${encodeURIComponent(bookingId)}/end`, token, null);
}

export function extendMeeting(token: string, bookingId: string, minutes: number): Promise<Answer<Booking>> {
  return post(`/api/player/bookings/${encodeURIComponent(bookingId)}/extend`, token, { minutes });
}

async function post<T>(url: string, token: string | null, body: unknown): Promise<Answer<T>> {
  const headers = new Headers({ accept: 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (body) headers.set('content-type', 'application/json');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      credentials: 'omit',
      signal: AbortSignal.timeout(TIME_OUT),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const json: unknown = await response.json();
    if (response.ok) return { ok: true, value: json as T };
    const problem = isRecord(json) && typeof json.code === 'string' ? (json as Problem) : null;
    return {
      ok: false,
      failure: { code: problem?.code ?? 'unavailable', problem, retryAfterSeconds: retryAfter(response) },
    };
  } catch {
    return { ok: false, failure: { code: 'unreachable', problem: null, retryAfterSeconds: null } };
  }
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
