/** Makes, changes and removes sets of business hours: week, holidays and whose they are in one act (rules B4, B10). */
import type { BusinessHours, BusinessHoursInput } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { actorOf, fieldError, type PersonCaller, type Refusal, refuse } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import { isTimeZone } from '../booking/index.ts';
import {
  deleteHours,
  hasOtherHoursNamed,
  hoursById,
  insertHours,
  type StoredHours,
  updateHours,
} from './business-hours.repository.ts';
import { refusedElsewhere } from './managed-places.ts';
import { limitsChanged } from './policy.events.ts';
import { assign } from './policy.repository.ts';
import { type PolicyRouteDeps, unknownResources } from './policy.routes.ts';

export interface HoursToSave extends BusinessHoursInput {
  /** Null for a new one. */
  readonly known: { readonly id: string; readonly version: number } | null;
}

export function presentHours(hours: StoredHours): BusinessHours {
  return { ...hours, resourceIds: [...hours.resourceIds] } as unknown as BusinessHours;
}

export async function saveHours(
  deps: PolicyRouteDeps,
  input: HoursToSave,
  caller: PersonCaller,
): Promise<BusinessHours | Refusal> {
  const wrong = refusedElsewhere(caller) ?? wrongIn(input) ?? (await unknownResources(deps, input.resourceIds));
  return wrong ?? inTransaction(deps.host, (tx) => write(tx, input, actorOf(caller), deps.clock.now()));
}

async function write(tx: Tx, input: HoursToSave, actor: Actor, now: Date): Promise<BusinessHours | Refusal> {
  const { known, resourceIds, ...content } = input;
  const hours = { id: known?.id ?? newId(now), version: known?.version ?? 1, ...content };
  const before = known ? await hoursById(tx.db, known.id) : null;
  if (known && !before) return refuse('not-found');
  if (await hasOtherHoursNamed(tx.db, hours.id, hours.name)) return nameTaken();
  const saved = known ? await updateHours(tx.db, hours, now) : await insertHours(tx.db, hours, now);
  if (!saved) return known ? refuse('stale-version') : nameTaken();
  await assign(tx.db, 'business_hours_id', hours.id, { resourceIds, now });
  const change = { ...(before ? { before } : {}), after: { ...content, resourceIds } };
  await recordAudit(tx, { ...audited(hours.id, 'save', actor), ...change }, now);
  tx.publish(limitsChanged({ businessHoursId: hours.id }, now));
  const kept = await hoursById(tx.db, hours.id);
  return kept ? presentHours(kept) : refuse('not-found');
}

export async function removeHours(deps: PolicyRouteDeps, id: string, actor: Actor): Promise<Refusal | null> {
  return inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const before = await hoursById(tx.db, id);
    if (!before) return refuse('not-found');
    await assign(tx.db, 'business_hours_id', id, { resourceIds: [], now });
    await deleteHours(tx.db, id);
    await recordAudit(tx, { ...audited(id, 'remove', actor), before }, now);
    tx.publish(limitsChanged({ businessHoursId: id }, now));
    return null;
  });
}

function audited(id: string, act: string, actor: Actor) {
  return { actor, act: `business-hours.${act}`, subjectType: 'business-hours', subjectId: id };
}

function nameTaken(): Refusal {
  return refuse('name-taken', { errors: [fieldError('/body/name', 'name-taken', 'Another set has this name.')] });
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
