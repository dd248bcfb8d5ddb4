/** The booking module's REST routes: the door where requests become use cases and refusals become problems. */
import { type Booking, routes } from '@ones/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Language } from '../../kernel/language.ts';
import {
  actorOf,
  fieldError,
  languageOf,
  type PersonCaller,
  type Refusal,
  refuse,
  serve,
} from '../../platform/http/index.ts';
import { askedOnce } from './asked-once.ts';
import { bookResource } from './book-resource.ts';
import { findBooking, type StoredBooking } from './booking.repository.ts';
import { cancelBooking } from './cancel-booking.ts';
import { changeBooking } from './change-booking.ts';
import { checkIn } from './check-in.ts';
import { listConflicts } from './conflicts/list-conflicts.ts';
import { settleConflict } from './conflicts/settle-conflict.ts';
import type { BookingRefusal } from './deps.ts';
import { endBooking, extendBooking } from './end-or-extend.ts';
import { isShownTo, managesAll, resourcesOf } from './present-booking.ts';
import { listNoShows, listOnResources, mySchedule, showBooking } from './read-bookings.ts';
import { keepSeries } from './series/keep-series.ts';
import { previewSeries } from './series/preview-series.ts';
import type { Origin } from './tables.ts';
import { asSeenBy, type ViewerDeps, viewerOf } from './viewer.ts';

export type BookingRouteDeps = ViewerDeps;

const origins: ReadonlySet<string> = new Set(['web', 'console', 'add-in', 'api']);

export function originOf(caller: PersonCaller): Origin {
  return origins.has(caller.channel) ? (caller.channel as Origin) : 'api';
}

export function problemOf(refusal: BookingRefusal, language: Language = 'en'): Refusal {
  if (refusal.code === 'policy-refused') return policyProblem(refusal, language);
  if (refusal.code === 'slot-taken') {
    return refuse('slot-taken', { conflicts: [...refusal.conflicts], alternatives: [...refusal.alternatives] });
  }
  if (refusal.code === 'connection-sign-in-required') return refuse(refusal.code, { signInUrl: refusal.signInUrl });
  if ('path' in refusal) {
    return refuse(refusal.code, { errors: [fieldError(refusal.path, refusal.code, refusal.message)] });
  }
  return refuse(refusal.code);
}

/** Each reason names the field that it stands beside. */
function policyProblem(refusal: Extract<BookingRefusal, { code: 'policy-refused' }>, language: Language): Refusal {
  const { reasons, alternatives } = refusal;
  return refuse('policy-refused', {
    reasons: reasons.map(({ messages, ...reason }) => ({ ...reason, message: messages[language] })),
    alternatives: [...alternatives],
  });
}

interface Asking {
  readonly caller: PersonCaller;
  readonly asked: FastifyRequest;
}

export function bookingRoutes(app: FastifyInstance, deps: BookingRouteDeps): void {
  const shown = async (booking: StoredBooking, asking: Asking, occurrenceId?: string): Promise<Booking> =>
    showBooking(deps, booking, await viewerOf(deps, asking.caller, asking.asked), occurrenceId);

  serve(app, routes.booking.create, async ({ body, caller, headers, request: asked }) => {
    const viewer = await viewerOf(deps, caller, asked);
    const organizerId = body.organizerId ?? caller.personId;
    if (organizerId !== caller.personId && !managesAll(viewer, body.resourceIds)) return refuse('forbidden');
    const idempotencyKey = headers['idempotency-key'] ?? null;
    const request = { body, organizerId, origin: originOf(caller), actor: actorOf(caller), idempotencyKey };
    const known = asSeenBy(askedOnce(deps), viewer);
    const result = await bookResource(known, request);
    return result.ok ? showBooking(known, result.value, viewer) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.preview, async ({ body, caller, request: asked }) => {
    const viewer = await viewerOf(deps, caller, asked);
    const asking = { viewer, actor: caller, language: languageOf(asked) };
    const result = await previewSeries(asSeenBy(deps, viewer), body, asking);
    return result.ok ? result.value : problemOf(result.refusal);
  });

  serve(app, routes.booking.get, async ({ params, query, caller, request: asked }) => {
    const booking = await findBooking(deps.host.db, params.id);
    const viewer = await viewerOf(deps, caller, asked);
    if (!booking || !isShownTo(viewer, booking)) return refuse('not-found');
    return showBooking(deps, booking, viewer, query.occurrenceId);
  });

  serve(app, routes.booking.change, async ({ params, body, caller, request: asked }) => {
    const viewer = await viewerOf(deps, caller, asked);
    const before = viewer.hidden && (await findBooking(deps.host.db, params.id));
    const seen = asSeenBy(deps, viewer, before ? resourcesOf(before) : []);
    const result = await changeBooking(seen, { bookingId: params.id, body, viewer, actor: actorOf(caller) });
    return result.ok
      ? shown(result.value, { caller, asked }, body.occurrenceId)
      : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.cancel, async ({ params, query, caller, request: asked }) => {
    const request = {
      bookingId: params.id,
      viewer: await viewerOf(deps, caller, asked),
      actor: actorOf(caller),
      ...query,
    };
    const result = await cancelBooking(deps, request);
    return result.ok ? null : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.end, async ({ params, caller, request: asked }) => {
    const request = { bookingId: params.id, viewer: await viewerOf(deps, caller, asked), actor: actorOf(caller) };
    const result = await endBooking(deps, request);
    return result.ok ? shown(result.value, { caller, asked }) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.extend, async ({ params, body, caller, request: asked }) => {
    const request = {
      bookingId: params.id,
      viewer: await viewerOf(deps, caller, asked),
      actor: actorOf(caller),
      minutes: body.minutes,
    };
    const result = await extendBooking(deps, request);
    return result.ok ? shown(result.value, { caller, asked }) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.checkIn, async ({ params, caller, request: asked }) => {
    const request = { bookingId: params.id, viewer: await viewerOf(deps, caller, asked), actor: actorOf(caller) };
    const result = await checkIn(deps, request);
    return result.ok ? shown(result.value, { caller, asked }) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.keepSeries, async ({ params, caller, request: asked }) => {
    const viewer = await viewerOf(deps, caller, asked);
    const result = await keepSeries(deps, { bookingId: params.id, viewer, actor: actorOf(caller) });
    if (!result.ok) return problemOf(result.refusal, languageOf(asked));
    const taken = result.value.taken.map((start) => start.toISOString());
    return { booking: await shown(result.value.booking, { caller, asked }), taken };
  });

  serve(app, routes.booking.noShows, async ({ query, caller, request: asked }) => ({
    items: await listNoShows(deps, query, await viewerOf(deps, caller, asked)),
  }));

  serve(app, routes.booking.conflicts, async ({ caller, request: asked }) => ({
    items: await listConflicts(deps, await viewerOf(deps, caller, asked)),
  }));

  serve(app, routes.booking.settleConflict, async ({ params, body, caller, request: asked }) => {
    const settling = {
      conflictId: params.id,
      body,
      viewer: await viewerOf(deps, caller, asked),
      actor: actorOf(caller),
    };
    const result = await settleConflict(deps, settling);
    return result.ok ? null : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.mySchedule, async ({ query, caller, request: asked }) =>
    mySchedule(deps, query, await viewerOf(deps, caller, asked)),
  );

  serve(app, routes.booking.list, async ({ query, caller, request: asked }) => {
    const resourceIds = query.resourceId ? [query.resourceId] : await deps.resourceIdsIn(query);
    return listOnResources(deps, { ...query, resourceIds }, await viewerOf(deps, caller, asked));
  });
}
