import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { reasonWord } from './unsynced-reason.ts';

const t = ((key: string) => key.replace('connection:unsynced.', '')) as unknown as TFunction;

describe('why a booking is not in Exchange', () => {
  it('[S10] is said in words where ONES knows it, with Exchange’s code where Exchange said it', () => {
    expect(reasonWord({ state: 'in-trouble', detail: 'no-representative' }, t)).toBe('why.no-representative');
    expect(reasonWord({ state: 'in-trouble', detail: 'ErrorAccessDenied' }, t)).toBe(
      'state.in-trouble: ErrorAccessDenied',
    );
    expect(reasonWord({ state: 'on-its-way', detail: null }, t)).toBe('state.on-its-way');
  });
});
