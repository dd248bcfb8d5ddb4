import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keysUsedIn, literalsIn } from './i18n-rules.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const frontEnds = ['apps/web/src', 'apps/console/src', 'apps/player/src', 'apps/outlook-addin/src', 'packages/ui/src'];

function sources(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => `${folder}/${file}`);
}

describe('words on the screens', () => {
  it.each(frontEnds)('[U6] none is written into JSX: %s', (folder) => {
    const offences = sources(folder).flatMap((file) =>
      literalsIn(file, readFileSync(`${root}/${file}`, 'utf8')).map(({ line, text }) => `${file}:${line} "${text}"`),
    );
    expect(offences).toEqual([]);
  });

  it('[U6] planted offences are found', () => {
    const planted = [
      '<p>Hello</p>',
      '<p>會議室</p>',
      '<Field label="Title" />',
      "<Field label={'Title'} />",
      '<p>{busy ? "Wait" : t("go")}</p>',
      '<p>{free && `until then`}</p>',
      '<button aria-label="Close" />',
    ];
    for (const source of planted) expect(literalsIn('planted.tsx', source), source).not.toEqual([]);
  });

  it('[U6] what is no word for people is let through', () => {
    const fine = [
      '<p>{t("hello")}</p>',
      '<p> · {name} — 12:30</p>',
      '<Button appearance="primary" onClick={() => go("/schedule")} />',
      '<p>{list.map((one) => <i key="x">{one}</i>)}</p>',
      '<p>{state === "free" ? <A /> : null}</p>',
    ];
    for (const source of fine) expect(literalsIn('fine.tsx', source), source).toEqual([]);
  });

  it('[U6] finds the keys that a screen asks for', () => {
    expect(keysUsedIn('page.tsx', "const a = t('act.save'); const b = other('x');").map(({ text }) => text)).toEqual([
      'act.save',
    ]);
  });
});
