import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { integrationTypes } from './capabilities.ts';

const guide = await readFile(new URL('../../../../../docs/guides/connect-microsoft-365.md', import.meta.url), 'utf8');

describe('the table of integration types', () => {
  it('[S16] asks for the permissions that the guide tells the administrator to grant, and no others', () => {
    const [recommended] = integrationTypes;
    const named = Array.from(guide.matchAll(/^\| ([A-Z]\w+\.[\w.]+) \|/gm), ([, permission]) => permission);
    expect(named).toEqual(recommended?.permissions);
    const rows = Array.from(guide.matchAll(/^\| [^|]*permission[^|]* \| ([^|]*\.[^|]*) \|/gm), ([, row]) =>
      row?.split(', '),
    );
    expect(rows).toEqual(integrationTypes.filter((type) => type.available).map((type) => type.permissions));
  });

  it('[S20] never lets a type that is for resources only touch the calendar of a person', () => {
    for (const type of integrationTypes) {
      expect(type.touchesPersonCalendars === 'never').toBe(type.writesTo === 'resource');
    }
  });
});
