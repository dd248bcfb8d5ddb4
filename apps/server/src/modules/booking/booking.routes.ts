/** The booking module's REST routes: the door where requests become use cases and refusals become problems. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { actorOf, languageOf, type PersonCaller, refuse, serve } from '../../platform/http/index.ts';
import { askedOnce } from './asked-once.ts';
import { attendanceRoutes } from './attendance.routes.ts';
import { bookResource } from './book-resource.ts';
import { findBooking } from './booking.repository.ts';
import { problemOf } from './booking-problem.ts';
import { cancelBooking } from './cancel-booking.ts';
import { changeBooking } from './change-booking.ts';
import { conflictRoutes } from './conflicts/conflict.routes.ts';
import { isShownTo, resourcesOf, rightToBook } from './present-booking.ts';
import { listOnResources, scheduleOf, showBooking } from './read-bookings.ts';
import { readTimeline } from './read-timeline.ts';
import { previewSeries } from './series/preview-series.ts';
import type { Origin } from './tables.ts';
import { asSeenBy, showTo, type ViewerDeps, viewerOf } from './viewer.ts';

export type BookingRouteDeps = ViewerDeps;

const origins: ReadonlySet<string> = new Set(['web', 'console', 'add-in', 'api']);

function originOf(caller: PersonCaller): Origin {
  return origins.has(caller.channel) ? (caller.channel as Origin) : 'api';
}

export function bookingRoutes(app: FastifyInstance, deps: BookingRouteDeps): void {
  attendanceRoutes(app, deps);
  conflictRoutes(app, deps);

  serve(app, routes.booking.create, async ({ body, caller, headers, request: asked }) => {
    const organizerId = body.organizerId ?? caller.personId;
    const viewer = await viewerOf(deps, caller, asked, { ownOnly: organizerId === caller.personId });
    const right = rightToBook(viewer, organizerId, body.resourceIds);
    if (right === null) return refuse('forbidden');
    const idempotencyKey = headers['idempotency-key'] ?? null;
    const by = { origin: originOf(caller), actor: actorOf(caller), asDelegate: right === 'delegate' };
    const request = { body, organizerId, ...by, idempotencyKey };
    const known = asSeenBy(askedOnce(deps), viewer);
    const result = await bookResource(known, request);
    return result.ok ? showBooking(known, result.value, viewer) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.preview, async ({ body, caller, request: asked }) => {
    const viewer = await viewerOf(deps, caller, asked);
    if (rightToBook(viewer, body.organizerId ?? caller.personId, body.resourceIds) === null) return refuse('forbidden');
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
      ? showTo(deps, { caller, asked }, result.value, body.occurrenceId)
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

  serve(app, routes.booking.mySchedule, async ({ query: { personId: whose, ...page }, caller, request: asked }) => {
    const viewer = await viewerOf(deps, caller, asked);
    const personId = whose ?? caller.personId;
    if (personId !== caller.personId && !viewer.actsFor?.has(personId)) return refuse('forbidden');
    return scheduleOf(deps, { ...page, personId }, viewer);
  });

  serve(app, routes.booking.list, async ({ query, caller, request: asked }) => {
    const resourceIds = query.resourceId ? [query.resourceId] : await deps.resourceIdsIn(query);
    return listOnResources(deps, { ...query, resourceIds }, await viewerOf(deps, caller, asked));
  });

  serve(app, routes.booking.timeline, async ({ query, caller, request: asked }) => {
    const [resourceIds, viewer] = await Promise.all([deps.resourceIdsIn(query), viewerOf(deps, caller, asked)]);
    return readTimeline(deps, { ...query, resourceIds }, viewer);
  });
}
