import { describe, expect, it } from 'vitest';
import { openapi } from '../openapi.ts';
import { coverageTable } from './coverage.ts';
import { handledOperations } from './operations.ts';

describe('COVERAGE.md', () => {
  it('[T2] lists every operation of the subset as done or 501', async () => {
    await expect(coverageTable()).toMatchFileSnapshot('../../COVERAGE.md');
  });

  it('[T2] has handlers only for operations the subset knows', () => {
    const unknown = handledOperations().filter((name) => {
      const [method = '', path = ''] = name.split(' ');
      return !(method.toLowerCase() in (openapi().paths[path] ?? {}));
    });
    expect(unknown).toEqual([]);
  });
});
