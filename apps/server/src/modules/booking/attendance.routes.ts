/** REST routes of what happens at its time: people come or do not, it ends early, it goes on. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { actorOf, languageOf, serve } from '../../platform/http/index.ts';
import { problemOf } from './booking-problem.ts';
import { checkIn } from './check-in.ts';
import { endBooking, extendBooking } from './end-or-extend.ts';
import { listNoShows } from './read-bookings.ts';
import { keepSeries } from './series/keep-series.ts';
import { showTo, speakingTo, type ViewerDeps, viewerOf } from './viewer.ts';

export function attendanceRoutes(app: FastifyInstance, deps: ViewerDeps): void {
  serve(app, routes.booking.end, async ({ params, caller, request: asked }) => {
    const request = { bookingId: params.id, viewer: await viewerOf(deps, caller, asked), actor: actorOf(caller) };
    const result = await endBooking(deps, request);
    return result.ok ? showTo(deps, { caller, asked }, result.value) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.extend, async ({ params, body, caller, request: asked }) => {
    const request = {
      bookingId: params.id,
      viewer: await viewerOf(deps, caller, asked),
      actor: actorOf(caller),
      minutes: body.minutes,
    };
    const result = await extendBooking(speakingTo(deps, languageOf(asked)), request);
    return result.ok ? showTo(deps, { caller, asked }, result.value) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.checkIn, async ({ params, caller, request: asked }) => {
    const request = { bookingId: params.id, viewer: await viewerOf(deps, caller, asked), actor: actorOf(caller) };
    const result = await checkIn(speakingTo(deps, languageOf(asked)), request);
    return result.ok ? showTo(deps, { caller, asked }, result.value) : problemOf(result.refusal, languageOf(asked));
  });

  serve(app, routes.booking.keepSeries, async ({ params, caller, request: asked }) => {
    const viewer = await viewerOf(deps, caller, asked);
    const result = await keepSeries(deps, { bookingId: params.id, viewer, actor: actorOf(caller) });
    if (!result.ok) return problemOf(result.refusal, languageOf(asked));
    const taken = result.value.taken.map((start) => start.toISOString());
    return { booking: await showTo(deps, { caller, asked }, result.value.booking), taken };
  });

  serve(app, routes.booking.noShows, async ({ query, caller, request: asked }) => ({
    items: await listNoShows(deps, query, await viewerOf(deps, caller, asked)),
  }));
}
