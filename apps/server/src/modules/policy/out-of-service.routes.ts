/** Periods out of service over REST. Those whose bookings they meet are written to. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { type Db, inTransaction } from '../../platform/db/index.ts';
import { actorOf, fieldError, refuse, serve } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingsMeeting } from '../booking/index.ts';
import { affectedResourceIds } from '../resource/index.ts';
import { refusedAtResource } from './managed-places.ts';
import {
  comingOutOfService,
  deleteOutOfService,
  insertOutOfService,
  type OutOfService,
  outOfServiceById,
} from './out-of-service.repository.ts';
import { outOfServiceChanged } from './policy.events.ts';
import type { PolicyRouteDeps } from './policy.routes.ts';
import { presentOutOfService } from './present.ts';

/** How many bookings it meets: those of its parts, and of what it is part of, too (rule B5). */
async function affected(db: Db, { resourceId, period }: Pick<OutOfService, 'resourceId' | 'period'>): Promise<number> {
  return (await bookingsMeeting(db, await affectedResourceIds(db, [resourceId]), period)).length;
}

export function outOfServiceRoutes(app: FastifyInstance, deps: PolicyRouteDeps): void {
  const { db } = deps.host;
  serve(app, routes.outOfService.list, async () => {
    const rows = await comingOutOfService(db, deps.clock.now());
    const items = await Promise.all(rows.map(async (row) => presentOutOfService(row, await affected(db, row))));
    return { items };
  });

  serve(app, routes.outOfService.add, async ({ body, caller }) => {
    const now = deps.clock.now();
    const period = { start: new Date(body.start), end: new Date(body.end) };
    if (period.end <= period.start || period.end <= now) {
      const message = 'must lie after the start, and not in the past';
      return refuse('invalid-time-range', { errors: [fieldError('/body/end', 'order', message)] });
    }
    const [resource] = await deps.booking.resources(db, [body.resourceId]);
    if (!resource) {
      const message = 'There is no such resource.';
      return refuse('unknown-resource', { errors: [fieldError('/body/resourceId', 'unknown-resource', message)] });
    }
    const refusal = await refusedAtResource(db, caller, resource.id);
    if (refusal) return refusal;
    const actor = actorOf(caller);
    const row = { id: newId(now), resourceId: resource.id, period, remark: body.remark ?? null };
    const added = { ...row, createdBy: actor.label };
    await inTransaction(deps.host, async (tx) => {
      await insertOutOfService(tx.db, added, now);
      const about = { subjectType: 'resource', subjectId: resource.id, after: { ...body } };
      await recordAudit(tx, { actor, act: 'resource.out-of-service', ...about }, now);
      tx.publish(outOfServiceChanged('resource.out-of-service', { id: row.id, resourceIds: resource.blocks }, now));
    });
    return presentOutOfService(added, await affected(db, added));
  });

  serve(app, routes.outOfService.remove, async ({ params, caller }) =>
    inTransaction(deps.host, async (tx) => {
      const row = await outOfServiceById(tx.db, params.id);
      if (!row) return refuse('not-found');
      const refusal = await refusedAtResource(tx.db, caller, row.resourceId);
      if (refusal) return refusal;
      await deleteOutOfService(tx.db, row.id);
      const about = { subjectType: 'resource', subjectId: row.resourceId, before: presentOutOfService(row, 0) };
      const now = deps.clock.now();
      await recordAudit(tx, { actor: actorOf(caller), act: 'resource.back-in-service', ...about }, now);
      tx.publish(outOfServiceChanged('resource.back-in-service', { id: row.id, resourceIds: [row.resourceId] }, now));
      return null;
    }),
  );
}
