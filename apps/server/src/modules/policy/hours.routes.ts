/** Business hours over REST. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { actorOf, fieldError, refuse, serve } from '../../platform/http/index.ts';
import { listHours } from './business-hours.repository.ts';
import { refusedElsewhere } from './managed-places.ts';
import type { PolicyRouteDeps } from './policy.routes.ts';
import { readHolidays } from './read-holidays.ts';
import { presentHours, removeHours, saveHours } from './save-hours.ts';

export function businessHoursRoutes(app: FastifyInstance, deps: PolicyRouteDeps): void {
  const { db } = deps.host;
  serve(app, routes.businessHours.list, async () => ({ items: (await listHours(db)).map(presentHours) }));
  serve(app, routes.businessHours.create, async ({ body, caller }) =>
    saveHours(deps, { ...body, known: null }, caller),
  );
  serve(app, routes.businessHours.change, async ({ params, body: { version, ...body }, caller }) =>
    saveHours(deps, { ...body, known: { id: params.id, version } }, caller),
  );
  serve(
    app,
    routes.businessHours.remove,
    async ({ params, caller }) => refusedElsewhere(caller) ?? removeHours(deps, params.id, actorOf(caller)),
  );
  serve(app, routes.businessHours.readHolidays, async ({ body }) => {
    const items = readHolidays(body.calendar);
    const message = 'This is not an iCalendar file.';
    return items
      ? { items }
      : refuse('invalid-input', { errors: [fieldError('/body/calendar', 'not-a-calendar', message)] });
  });
}
