import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keysUsedIn } from '@ones/ui/i18n-rules';
import { keysOf, placeholdersOf, textsByKey } from '@ones/ui-core';
import { texts as shared } from '@ones/ui-core/locales/en/index';
import { describe, expect, it } from 'vitest';
import { texts as english } from './en/index.ts';
import { texts as simplified } from './zh-Hans/index.ts';
import { texts as traditional } from './zh-Hant/index.ts';

describe.each([
  ['zh-Hant', traditional],
  ['zh-Hans', simplified],
])('the web app in %s', (_language, translation) => {
  it('[U6] has exactly the keys of the English texts, with all their values', () => {
    expect(keysOf(translation)).toEqual(keysOf(english));
    const sentences = textsByKey(english);
    for (const [key, text] of textsByKey(translation)) {
      expect(placeholdersOf(text), key).toEqual(placeholdersOf(sentences.get(key) ?? ''));
    }
  });
});

it('[U6] asks only for texts that exist', () => {
  const all = { ...shared, ...english };
  const known = new Set(Object.values(all).flatMap((texts) => [...textsByKey(texts).keys()]));
  const source = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const missing = files.flatMap((file) =>
    keysUsedIn(file, readFileSync(`${source}/${file}`, 'utf8'))
      .filter(({ text }) => {
        const key = text.split(':').at(-1) as string;
        return !known.has(key) && !known.has(`${key}_other`);
      })
      .map(({ line, text }) => `${file}:${line} ${text}`),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
