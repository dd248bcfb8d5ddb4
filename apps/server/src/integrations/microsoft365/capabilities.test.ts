import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { integrationTypes } from './capabilities.ts';

const guide = await readFile(new URL('../../../../../docs/guides/connect-microsoft-365.md', import.meta.url), 'utf8');

describe('the table of integration types', () => {
  it('[S16] asks for the permissions that the guide tells the administrator to grant, and no others', () => {
    const named = Array.from(guide.matchAll(/^\| ([A-Z]\w+\.[\w.]+) \|/gm), ([, permission]) => permission);
    const available = integrationTypes.filter((type) => type.available);
    expect(available).toHaveLength(1);
    expect(named).toEqual(available[0]?.permissions);
  });

  it('[S20] never lets a type that is for resources only touch the calendar of a person', () => {
    for (const type of integrationTypes) {
      expect(type.touchesPersonCalendars === 'never').toBe(type.writesTo === 'resource');
    }
  });
});
