/** The page behind the link: what waits, what is missing, and the act of filling it in. For those concerned alone. */
import { type Completion, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../../../kernel/language.ts';
import { actorOf, languageOf, type PersonCaller, type Refusal, refuse, serve } from '../../../platform/http/index.ts';
import {
  type BookingRouteDeps,
  findBooking,
  isInvolved,
  mayChange,
  problemOf,
  type StoredBooking,
  viewerOf,
  waitingParts,
} from '../../booking/index.ts';
import { bookingFormOf } from '../booking-form.ts';
import { completeBooking } from './complete-booking.ts';
import { completionById, type StoredCompletion } from './completion.repository.ts';

interface Found {
  readonly completion: StoredCompletion;
  readonly booking: StoredBooking;
  readonly isPersonal: boolean;
}

interface Asking {
  readonly caller: PersonCaller;
  readonly request: Parameters<typeof languageOf>[0];
}

const nothingToFill: Completion['form'] = { terms: [], fields: [], pin: false, approval: false };

export function completionRoutes(app: FastifyInstance, booking: BookingRouteDeps): void {
  serve(app, routes.policy.completion, async ({ params, caller, request }) => {
    const found = await find(booking, params.id, { caller, request });
    return 'completion' in found ? present(booking, found, languageOf(request)) : found;
  });

  serve(app, routes.policy.complete, async ({ params, body, caller, request }) => {
    const found = await find(booking, params.id, { caller, request });
    if (!('completion' in found)) return found;
    const language = languageOf(request);
    const completing = { completionId: params.id, form: body, actor: actorOf(caller) };
    const result = await completeBooking(booking, completing);
    if (!result.ok) return problemOf(result.refusal, language);
    const now = await find(booking, params.id, { caller, request });
    return 'completion' in now ? present(booking, now, language) : now;
  });
}

/** Nobody else learns of the meeting. Its organizer may have had no account when it was made. */
async function find(deps: BookingRouteDeps, id: string, { caller, request }: Asking): Promise<Found | Refusal> {
  const { db } = deps.host;
  const completion = await completionById(db, id);
  const booking = completion && (await findBooking(db, completion.bookingId));
  if (!booking) return refuse('not-found');
  const viewer = await viewerOf(deps, caller, request);
  const address = booking.organizer.address?.toLowerCase() ?? null;
  const known = address === null ? undefined : (await deps.peopleByAddress(db, [address])).get(address);
  const isOrganizer = booking.organizer.personId === null && known?.id === caller.personId;
  if (!isOrganizer && !mayChange(booking, viewer)) return refuse('forbidden');
  return { completion, booking, isPersonal: isOrganizer || isInvolved(booking, viewer) };
}

async function present(
  deps: BookingRouteDeps,
  { completion, booking, isPersonal }: Found,
  language: Language,
): Promise<Completion> {
  const { db } = deps.host;
  const { id, bookingId, state, dueAt } = completion;
  const waiting = state === 'open' ? waitingParts(booking, deps.clock.now()) : [];
  const occurrence = waiting[0]?.occurrence ?? booking.occurrences[0];
  const resources = await deps.resources(db, occurrence?.allocations.map(({ resourceId }) => resourceId) ?? []);
  const asking = [...new Set(waiting.map(({ allocation }) => allocation.resourceId))];
  const { subject, organizer, timeZone, recurrence } = booking;
  return {
    ...{ id, bookingId, dueAt: dueAt.toISOString() },
    // Nothing waits any more, though its time is not over yet.
    state: state === 'open' && waiting.length === 0 ? 'withdrawn' : state,
    booking: {
      subject: booking.private && !isPersonal ? null : subject,
      private: booking.private,
      organizer: organizer.name,
      start: (occurrence?.period.start ?? booking.createdAt).toISOString(),
      end: (occurrence?.period.end ?? booking.createdAt).toISOString(),
      timeZone,
      recurring: recurrence !== null,
      resources: resources.map(({ name }) => name),
    },
    form: asking.length === 0 ? nothingToFill : await bookingFormOf(db, asking, language),
  };
}
