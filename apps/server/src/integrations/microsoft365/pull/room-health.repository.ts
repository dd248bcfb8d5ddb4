/** How well each followed calendar is known: what the console's health page is drawn from. */
import type { RoomHealth } from '@ones/contract';
import { sql } from 'kysely';
import { addMinutes } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';
import { mendOf } from '../mend.ts';
import type { CalendarState } from './calendar.repository.ts';

/** Red after this long without a successful look (rule S14). */
const LATE_AFTER_MINUTES = 15;

interface Row {
  readonly resourceId: string;
  readonly name: string;
  readonly emailAddress: string;
  readonly state: CalendarState;
  readonly lastVerifiedAt: Date | null;
  readonly lastError: string | null;
  readonly subscriptionExpiresAt: Date | null;
  readonly failureCode: string | null;
  readonly failingSince: Date | null;
  readonly gone: number | null;
  readonly of: number;
  readonly heldAt: Date;
  readonly approved: boolean;
}

export type CalendarHealth = Omit<RoomHealth, 'hasPolicy' | 'readiness'>;

export async function calendarHealth(db: Db, connectionId: string, now: Date): Promise<CalendarHealth[]> {
  const { rows } = await sql<Row>`
    select c.resource_id as "resourceId", r.name, c.address as "emailAddress", c.state,
      c.last_verified_at as "lastVerifiedAt", c.last_error as "lastError", s.expires_at as "subscriptionExpiresAt",
      f.code as "failureCode", f.since as "failingSince",
      h.gone, h.of_all as "of", h.held_at as "heldAt", h.approved_at is not null as approved
    from calendar c join resource r on r.id = c.resource_id left join held_round h on h.calendar_id = c.id
      left join lateral (select max(expires_at) as expires_at from subscription
        where calendar_id = c.id and state = 'active' and expires_at > ${now}) s on true
      -- Each try leaves a row until one succeeds: the first says since when, the last why.
      left join lateral (select min(created_at) as since, (array_agg(last_error order by created_at desc))[1] as code
        from subscription where calendar_id = c.id and state = 'failed' and s.expires_at is null) f on true
    where c.connection_id = ${connectionId} and c.state <> 'stopped'
    order by r.position, r.id`.execute(db);
  return rows.map((row) => ({
    resourceId: row.resourceId,
    name: row.name,
    emailAddress: row.emailAddress,
    state: stateOf(row, now),
    learnsBy: row.subscriptionExpiresAt ? 'notification' : 'polling',
    lastVerifiedAt: row.lastVerifiedAt?.toISOString() ?? null,
    subscriptionExpiresAt: row.subscriptionExpiresAt?.toISOString() ?? null,
    subscriptionFailure: failureOf(row),
    lastError: row.lastError,
    held:
      row.gone === null
        ? null
        : { gone: row.gone, of: row.of, heldAt: row.heldAt.toISOString(), approved: row.approved },
  }));
}

function failureOf({ failureCode: code, failingSince: since }: Row): RoomHealth['subscriptionFailure'] {
  return code === null || since === null ? null : { code, since: since.toISOString(), mend: mendOf(code) };
}

function stateOf(row: Row, now: Date): RoomHealth['state'] {
  if (row.state === 'first-sync' || row.state === 'unreadable' || row.state === 'held') return row.state;
  const late = row.lastVerifiedAt === null || addMinutes(row.lastVerifiedAt, LATE_AFTER_MINUTES) < now;
  return late ? 'late' : 'in-step';
}
