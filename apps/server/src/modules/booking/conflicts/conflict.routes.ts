/** REST routes of meetings in Exchange that claim a time somebody else holds (rule S8). */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { actorOf, languageOf, serve } from '../../../platform/http/index.ts';
import { problemOf } from '../booking-problem.ts';
import { speakingTo, type ViewerDeps, viewerOf } from '../viewer.ts';
import { listConflicts } from './list-conflicts.ts';
import { settleConflict } from './settle-conflict.ts';

export function conflictRoutes(app: FastifyInstance, deps: ViewerDeps): void {
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
    const result = await settleConflict(speakingTo(deps, languageOf(asked)), settling);
    return result.ok ? null : problemOf(result.refusal, languageOf(asked));
  });
}
