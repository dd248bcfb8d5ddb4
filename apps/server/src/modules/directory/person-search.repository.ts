/** People found by the beginning of a name, of a word in it, or of an address. Answers fast at 100,000 people. */
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { foldName } from './fold-name.ts';
import { type PersonRow, toPerson } from './person.repository.ts';
import type { Person } from './person.ts';

export interface PeoplePage {
  readonly q?: string;
  /** Only who belongs to this group. */
  readonly groupId?: string;
  /** The folded name and the id of the last person seen. */
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

export type ListedPerson = Person & { readonly sortName: string };

/** More than this, and people are walked in order and looked at one by one; less, and those who match are sorted. */
const MANY = 20_000;

/** By folded name; one person more than asked tells whether there is another page. */
export async function listPeople(db: Db, page: PeoplePage): Promise<ListedPerson[]> {
  const words = page.q === undefined ? [] : searchWords(page.q);
  const conditions = [sql`w.whole and not (p.source = 'contact' and p.state = 'absent')`];
  const rarest = await rarestOf(db, words);
  const alsoByAddress = words.length === 1;
  for (const word of words) {
    const isRarest = word === rarest;
    conditions.push(isRarest ? sql`p.id in (${namedLike(word, alsoByAddress)})` : isNamedLike(word, alsoByAddress));
  }
  if (page.groupId) {
    conditions.push(
      sql`p.state <> 'absent' and p.id in (select m.person_id from group_member m where m.group_id = ${page.groupId})`,
    );
  }
  if (page.after) conditions.push(sql`(w.word, w.person_id) > (${page.after[0]}, ${page.after[1]}::uuid)`);
  const { rows } = await sql<PersonRow & { sort_name: string }>`
    select p.*, w.word as sort_name
    from person_word w join person p on p.id = w.person_id
    where ${sql.join(conditions, sql` and `)}
    order by w.word, w.person_id limit ${page.limit + 1}`.execute(db);
  return rows.map((row) => ({ ...toPerson(row), sortName: row.sort_name }));
}

/** The word by which to look people up: null if each of them is many people's. */
async function rarestOf(db: Db, words: readonly string[]): Promise<string | null> {
  if (words.length === 0) return null;
  const counted = words.map(
    (word) => sql`(select count(*)::int from (${namedLike(word, words.length === 1)} limit ${MANY + 1}) few)`,
  );
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counted)}] as counts`.execute(db);
  const counts = rows[0]?.counts ?? [];
  const fewest = Math.min(...counts);
  return fewest > MANY ? null : (words[counts.indexOf(fewest)] ?? null);
}

/** A few people who could be invited: active, with an address. Names come before addresses. */
export async function suggestPeople(db: Db, q: string, limit: number): Promise<Person[]> {
  // The longest word is the rarest: its range is walked, the others are looked up.
  const [rarest, ...others] = searchWords(q).sort((a, b) => b.length - a.length);
  if (rarest === undefined) return [];
  const invitable = sql`p.state = 'active' and p.email is not null and p.source <> 'local'`;
  const hasOthers = others.map((word) => sql`and p.id in (${namedLike(word, false)})`);
  // A person stands in the range once for each word that matches, so more are read than told.
  const enough = limit * 3;
  const { rows } = await sql<PersonRow>`
    select * from (
      (select p.* from person_word w join person p on p.id = w.person_id
       where ${startsWith(sql`w.word`, rarest)} and ${invitable} ${sql.join(hasOthers, sql` `)}
       order by w.word, w.person_id limit ${enough})
      union all
      (select p.* from person_address a join person p on p.id = a.person_id
       where ${startsWith(sql`a.address`, rarest)} and ${invitable} ${sql.join(hasOthers, sql` `)}
       order by a.address, a.person_id limit ${enough})
    ) found`.execute(db);
  const people = new Map(rows.map((row) => [row.id, toPerson(row)]));
  return [...people.values()].slice(0, limit);
}

function namedLike(word: string, alsoByAddress: boolean): RawBuilder<unknown> {
  const byName = sql`select person_id from person_word x where ${startsWith(sql`x.word`, word)}`;
  if (!alsoByAddress) return byName;
  return sql`${byName} union all select person_id from person_address y where ${startsWith(sql`y.address`, word)}`;
}

/** The same for a person at hand: two looks into small indexes. */
function isNamedLike(word: string, alsoByAddress: boolean): RawBuilder<unknown> {
  const byName = sql`exists (select from person_word x where x.person_id = p.id and ${startsWith(sql`x.word`, word)})`;
  if (!alsoByAddress) return byName;
  return sql`(${byName} or exists (
    select from person_address y where y.person_id = p.id and ${startsWith(sql`y.address`, word)}))`;
}

/** A range rather than `like`: it uses the index whatever the text holds and however the statement is planned. */
function startsWith(column: RawBuilder<unknown>, prefix: string): RawBuilder<unknown> {
  return sql`${column} >= ${prefix} and ${column} < ${`${prefix}\u{10FFFF}`}`;
}

function searchWords(q: string): string[] {
  return [...new Set(foldName(q.replaceAll('\0', '')).split(' '))].filter((word) => word !== '').slice(0, 6);
}
