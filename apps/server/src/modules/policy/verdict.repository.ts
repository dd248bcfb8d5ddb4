/** What was decided and why, and what was filled in when booking (migration 0017). */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Outcome, ResourceVerdict } from './evaluate.ts';
import type { PolicyAct } from './rule.ts';

export interface StoredVerdict {
  readonly id: string;
  readonly at: Date;
  readonly bookingId: string | null;
  readonly personId: string | null;
  readonly act: PolicyAct;
  readonly channel: string;
  readonly outcome: Outcome;
  readonly period: Interval;
  readonly resources: readonly ResourceVerdict[];
  /** Only what would have been said: it was accepted outside without us. */
  readonly shadow: boolean;
}

export async function insertVerdict(db: Db, verdict: StoredVerdict): Promise<void> {
  const { period } = verdict;
  await sql`
    insert into policy_verdict (id, at, booking_id, person_id, act, channel, outcome, starts_at, ends_at, answers, shadow)
    values (${verdict.id}, ${verdict.at}, ${verdict.bookingId}, ${verdict.personId}, ${verdict.act}, ${verdict.channel},
      ${verdict.outcome}, ${period.start}, ${period.end}, ${JSON.stringify(verdict.resources)}::jsonb, ${verdict.shadow})`.execute(
    db,
  );
}

type Row = Omit<StoredVerdict, 'period'> & { readonly start: Date; readonly end: Date };
const columns = sql`id, at, booking_id as "bookingId", person_id as "personId", act, channel, outcome,
  starts_at as start, ends_at as end, answers as resources, shadow`;

function toStored({ start, end, ...row }: Row): StoredVerdict {
  return { ...row, period: { start, end } };
}

const AT_MOST = 50;

/** Newest first. */
export async function verdictsOfBooking(db: Db, bookingId: string): Promise<StoredVerdict[]> {
  const { rows } = await sql<Row>`
    select ${columns} from policy_verdict where booking_id = ${bookingId} order by id desc limit ${AT_MOST}`.execute(
    db,
  );
  return rows.map(toStored);
}

export async function verdictById(db: Db, id: string): Promise<StoredVerdict | null> {
  const { rows } = await sql<Row>`select ${columns} from policy_verdict where id = ${id}`.execute(db);
  return rows[0] ? toStored(rows[0]) : null;
}

/** What somebody asked for and did not get, newest first. */
export async function refusalsOfPerson(db: Db, personId: string): Promise<StoredVerdict[]> {
  const { rows } = await sql<Row>`
    select ${columns} from policy_verdict
    where person_id = ${personId} and outcome = 'refused' order by id desc limit ${AT_MOST}`.execute(db);
  return rows.map(toStored);
}

export interface FilledIn {
  readonly termsAcceptedAt: Date | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly pinHash: string | null;
}

/** What is filled in later adds to it. */
export async function keepFormOf(db: Db, bookingId: string, form: FilledIn): Promise<void> {
  await sql`
    insert into booking_form (booking_id, terms_accepted_at, answers, pin_hash)
    values (${bookingId}, ${form.termsAcceptedAt}, ${JSON.stringify(form.answers)}::jsonb, ${form.pinHash})
    on conflict (booking_id) do update set
      terms_accepted_at = coalesce(excluded.terms_accepted_at, booking_form.terms_accepted_at),
      answers = booking_form.answers || excluded.answers,
      pin_hash = coalesce(excluded.pin_hash, booking_form.pin_hash)`.execute(db);
}

export async function formOf(db: Db, bookingId: string): Promise<FilledIn | null> {
  const { rows } = await sql<FilledIn>`
    select terms_accepted_at as "termsAcceptedAt", answers, pin_hash as "pinHash"
    from booking_form where booking_id = ${bookingId}`.execute(db);
  return rows[0] ?? null;
}
