/** Business hours and periods out of service over REST. */
import { type BusinessHours, type BusinessHoursInput, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { actorOf, fieldError, type Refusal, refuse, serve } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import { isTimeZone } from '../booking/index.ts';
import { deleteHours, hoursById, listHours, type StoredHours, saveHours } from './business-hours.repository.ts';
import { refusedElsewhere } from './managed-places.ts';
import { assign } from './policy.repository.ts';
import { type PolicyRouteDeps, unknownResources } from './policy.routes.ts';
import { readHolidays } from './read-holidays.ts';

function present(hours: StoredHours): BusinessHours {
  return { ...hours, resourceIds: [...hours.resourceIds] } as unknown as BusinessHours;
}

export function businessHoursRoutes(app: FastifyInstance, deps: PolicyRouteDeps): void {
  const { db } = deps.host;
  serve(app, routes.businessHours.list, async () => ({ items: (await listHours(db)).map(present) }));
  serve(
    app,
    routes.businessHours.create,
    async ({ body, caller }) => refusedElsewhere(caller) ?? save(deps, newId(deps.clock.now()), body, actorOf(caller)),
  );
  serve(app, routes.businessHours.change, async ({ params, body, caller }) => {
    const refusal = refusedElsewhere(caller);
    if (refusal) return refusal;
    return (await hoursById(db, params.id)) ? save(deps, params.id, body, actorOf(caller)) : refuse('not-found');
  });
  serve(app, routes.businessHours.remove, async ({ params, caller }) => {
    const refusal = refusedElsewhere(caller);
    if (refusal) return refusal;
    return inTransaction(deps.host, async (tx) => {
      const before = await hoursById(tx.db, params.id);
      if (!before) return refuse('not-found');
      await assign(tx.db, 'business_hours_id', params.id, []);
      await deleteHours(tx.db, params.id);
      await recordAudit(tx, { ...audited(params.id, 'remove', actorOf(caller)), before }, deps.clock.now());
      return null;
    });
  });
  serve(app, routes.businessHours.assign, async ({ params, body, caller }) => {
    const refusal = refusedElsewhere(caller) ?? (await unknownResources(deps, body.resourceIds));
    if (refusal) return refusal;
    return inTransaction(deps.host, async (tx) => {
      if (!(await hoursById(tx.db, params.id))) return refuse('not-found');
      await assign(tx.db, 'business_hours_id', params.id, body.resourceIds);
      await recordAudit(tx, { ...audited(params.id, 'assign', actorOf(caller)), after: body }, deps.clock.now());
      const saved = await hoursById(tx.db, params.id);
      return saved ? present(saved) : refuse('not-found');
    });
  });
  serve(app, routes.businessHours.readHolidays, async ({ body }) => {
    const items = readHolidays(body.calendar);
    const message = 'This is not an iCalendar file.';
    return items
      ? { items }
      : refuse('invalid-input', { errors: [fieldError('/body/calendar', 'not-a-calendar', message)] });
  });
}

function audited(id: string, act: string, actor: Actor) {
  return { actor, act: `business-hours.${act}`, subjectType: 'business-hours', subjectId: id };
}

async function save(
  deps: PolicyRouteDeps,
  id: string,
  body: BusinessHoursInput,
  actor: Actor,
): Promise<BusinessHours | Refusal> {
  const wrong = wrongIn(body);
  if (wrong) return wrong;
  return inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    if (!(await saveHours(tx.db, { id, ...body }, now))) {
      const message = 'Another set has this name.';
      return refuse('name-taken', { errors: [fieldError('/body/name', 'name-taken', message)] });
    }
    await recordAudit(tx, { ...audited(id, 'save', actor), after: body }, now);
    const saved = await hoursById(tx.db, id);
    return saved ? present(saved) : refuse('not-found');
  });
}

function wrongIn(body: BusinessHoursInput): Refusal | null {
  if (!isTimeZone(body.timeZone)) {
    const message = 'Name an IANA time zone, as Europe/Berlin.';
    return refuse('unknown-time-zone', { errors: [fieldError('/body/timeZone', 'unknown-time-zone', message)] });
  }
  const errors = Object.entries(body.week).flatMap(([day, spans]) =>
    spans.flatMap(({ from, to }, at) =>
      from < to ? [] : [fieldError(`/body/week/${day}/${at}/to`, 'order', 'must lie after the opening')],
    ),
  );
  return errors.length > 0 ? refuse('invalid-input', { errors }) : null;
}
