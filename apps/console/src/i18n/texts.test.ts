import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keysUsedIn } from '@ones/ui/i18n-rules';
import { keysOf, placeholdersOf, textsByKey } from '@ones/ui-core';
import { texts as shared } from '@ones/ui-core/locales/en/index';
import { describe, expect, it } from 'vitest';
import { texts as englishAccess } from './en/api-access.ts';
import { texts as english } from './en/index.ts';
import { texts as englishPeople } from './en/people/index.ts';
import { texts as englishPolicies } from './en/policies/index.ts';
import { texts as englishSetup } from './en/setup.ts';
import { texts as simplifiedAccess } from './zh-Hans/api-access.ts';
import { texts as simplified } from './zh-Hans/index.ts';
import { texts as simplifiedPeople } from './zh-Hans/people/index.ts';
import { texts as simplifiedPolicies } from './zh-Hans/policies/index.ts';
import { texts as simplifiedSetup } from './zh-Hans/setup.ts';
import { texts as traditionalAccess } from './zh-Hant/api-access.ts';
import { texts as traditional } from './zh-Hant/index.ts';
import { texts as traditionalPeople } from './zh-Hant/people/index.ts';
import { texts as traditionalPolicies } from './zh-Hant/policies/index.ts';
import { texts as traditionalSetup } from './zh-Hant/setup.ts';

describe.each([
  ['the console in zh-Hant', english, traditional],
  ['the console in zh-Hans', english, simplified],
  ['people in zh-Hant', englishPeople, traditionalPeople],
  ['people in zh-Hans', englishPeople, simplifiedPeople],
  ['policies in zh-Hant', englishPolicies, traditionalPolicies],
  ['policies in zh-Hans', englishPolicies, simplifiedPolicies],
  ['API access in zh-Hant', englishAccess, traditionalAccess],
  ['API access in zh-Hans', englishAccess, simplifiedAccess],
  ['setup in zh-Hant', englishSetup, traditionalSetup],
  ['setup in zh-Hans', englishSetup, simplifiedSetup],
])('%s', (_of, own, translation) => {
  it('[U6] has exactly the keys of the English texts, with all their values', () => {
    expect(keysOf(translation)).toEqual(keysOf(own));
    const sentences = textsByKey(own);
    for (const [key, text] of textsByKey(translation)) {
      expect(placeholdersOf(text), key).toEqual(placeholdersOf(sentences.get(key) ?? ''));
    }
  });
});

it.each([
  'policies',
  'hours',
  'out-of-service',
  'approvals',
  'no-shows',
  'people',
  'places',
  'resources/setup',
  'api-access',
])('[U6] %s ask only for texts that exist', (of) => {
  const all = {
    ...shared,
    calendar: english.calendar,
    policies: englishPolicies,
    people: englishPeople,
    setup: englishSetup,
    access: englishAccess,
    resources: english.resources,
  };
  const known = new Set(Object.values(all).flatMap((texts) => [...textsByKey(texts).keys()]));
  const source = fileURLToPath(new URL(`../${of}`, import.meta.url));
  const files = readdirSync(source).filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  const missing = files.flatMap((file) =>
    keysUsedIn(file, readFileSync(`${source}/${file}`, 'utf8'))
      .filter(({ text }) => {
        const key = text.split(':').at(-1) as string;
        return !known.has(key) && !known.has(`${key}_other`);
      })
      .map(({ line, text }) => `${file}:${line} ${text}`),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
