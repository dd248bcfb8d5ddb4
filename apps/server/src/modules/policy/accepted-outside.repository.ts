/** Meetings that were accepted outside although a policy would have refused them, or asked somebody first (rule S11). */
import type { AcceptedOutside } from '@ones/contract';
import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { type ResourceVerdict, sentenceOf } from './evaluate.ts';

const AT_MOST = 200;

interface Row {
  readonly bookingId: string;
  readonly at: Date;
  readonly start: Date;
  readonly end: Date;
  readonly organizer: string;
  readonly answers: readonly ResourceVerdict[];
}

/** Still to come, and at the time that was judged; the soonest first. */
export async function acceptedOutside(
  db: Db,
  resourceIds: readonly string[],
  language: Language,
  now: Date,
): Promise<(AcceptedOutside & { readonly at: string })[]> {
  const { rows } = await sql<Row>`
    select v.booking_id as "bookingId", v.at, v.starts_at as start, v.ends_at as end, b.organizer_name as organizer, v.answers
    from policy_verdict v join booking b on b.id = v.booking_id
    where v.shadow and v.outcome <> 'allowed' and v.ends_at > ${now} and exists (
      select 1 from occurrence o join allocation a on a.occurrence_id = o.id
      where o.booking_id = v.booking_id and o.starts_at = v.starts_at and a.exchange = 'accepted'
        and a.state in ('confirmed', 'checked_in', 'conflicted') and a.resource_id = any(${[...resourceIds]}::uuid[]))
    order by v.starts_at, v.id limit ${AT_MOST}`.execute(db);
  return rows.flatMap((row) =>
    row.answers
      .filter((verdict) => verdict.outcome !== 'allowed' && resourceIds.includes(verdict.resourceId))
      .map((verdict) => present(row, verdict, language)),
  );
}

function present(row: Row, { resourceId, answers }: ResourceVerdict, language: Language) {
  const { bookingId, organizer } = row;
  const reasons = answers.flatMap((answer) => (answer.outcome === 'allowed' ? [] : [sentenceOf(answer, language)]));
  const [at, start, end] = [row.at.toISOString(), row.start.toISOString(), row.end.toISOString()];
  return { bookingId, resourceId, start, end, organizer, reasons, at };
}

/** Resources that a policy binds. */
export async function boundResources(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select resource_id as id from resource_policy where policy_id is not null`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
