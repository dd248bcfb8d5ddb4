/**
 * Writes the tables of docs/guides/connect-microsoft-365.md from the server's own: permissions, types, redirect URIs, operators.
 * Between its marks nothing is typed by hand. `--check` only tells whether they are up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { connection as words } from '../apps/console/src/i18n/en/connection.ts';
import { integrationTypes } from '../apps/server/src/integrations/microsoft365/capabilities.ts';
import { cloudsWith } from '../apps/server/src/integrations/microsoft365/clouds.ts';
import { redirectPaths } from '../apps/server/src/integrations/microsoft365/redirect-paths.ts';

type Type = (typeof integrationTypes)[number];

const guide = new URL('../docs/guides/connect-microsoft-365.md', import.meta.url);

/** What each permission is good for. One that is asked for and not told here stops the script. */
const purposes: Readonly<Record<string, string>> = {
  'Calendars.ReadWrite':
    "read room calendars; write the bookings made in ONES into their organizers' calendars; answer as the room",
  'User.Read.All': 'people: names and addresses',
  'Group.Read.All': 'groups and their members',
  'Place.Read.All': 'rooms with building, floor, seats and equipment',
  'Calendars.ReadWrite.Shared':
    'the calendars that whoever signed in may open: their own, and the rooms of the room account',
  openid: 'sign-in',
  offline_access: 'go on while nobody is signed in',
};

const redirectFor = {
  'sign-in': 'everybody signs in with it: every type',
  'room-account': 'the account for the rooms signs in with it: types with delegated permission',
  consent: 'admin consent given from the wizard comes back to it',
} as const;

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The guide has no words for ${what}.`);
  return value;
}

const named = <T>(texts: Readonly<Record<string, T>>, key: string) => known(texts[key], key);
const camel = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const titleOf = (type: Type) => named(words.type, camel(type.id));
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function permissions(): string {
  const all = [...new Set(integrationTypes.flatMap((type) => type.permissions))];
  const askedBy = (permission: string) =>
    integrationTypes.filter((type) => type.permissions.includes(permission)).map(titleOf);
  return table(
    ['permission', 'for', 'asked for by'],
    all.map((one) => [one, named(purposes, one), askedBy(one).join('; ')]),
  );
}

function types(): string {
  const { people, places, calendars, learns } = words.fact;
  return table(
    ['type', 'permissions to grant', 'how it works'],
    integrationTypes.map((type) => [
      titleOf(type),
      type.permissions.join(', '),
      [
        named(words.recommended, type.recommendedFor),
        type.importsPeople ? people.imported : people.onSignIn,
        type.importsPlaces ? places.imported : places.entered,
        named(calendars, camel(type.touchesPersonCalendars)),
        named(learns, type.learnsBy),
      ].join(' '),
    ]),
  );
}

const tables: Readonly<Record<string, () => string>> = {
  permissions,
  types,
  'redirect-uris': () =>
    table(
      ['redirect URI', 'for'],
      redirectPaths.map(({ purpose, path }) => [`\`<ONES_PUBLIC_URL>${path}\``, redirectFor[purpose]]),
    ),
  operators: () =>
    table(
      ['operator', 'sign-in', 'Graph', 'portal'],
      cloudsWith(null).map(({ id, signIn, graph, portal }) => [named(words.operator, id), signIn, graph, portal]),
    ),
};

const before = await readFile(guide, 'utf8');
let after = before;
for (const [name, write] of Object.entries(tables)) {
  const marks = new RegExp(`(<!-- table: ${name} -->\\n)[\\s\\S]*?(\\n<!-- end -->)`);
  if (!marks.test(after)) throw new Error(`The guide has no place for the table "${name}".`);
  after = after.replace(marks, (_, open: string, close: string) => `${open}\n${write()}\n${close}`);
}
if (!process.argv.includes('--check')) await writeFile(guide, after);
else if (after !== before) {
  console.error('Out of date (run npm run guides): docs/guides/connect-microsoft-365.md');
  process.exitCode = 1;
}
