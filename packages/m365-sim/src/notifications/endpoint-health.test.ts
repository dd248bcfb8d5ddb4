import { describe, expect, it } from 'vitest';
import { EndpointHealth } from './endpoint-health.ts';

const URL = 'https://ones.example/hook';

describe('a slow subscriber', () => {
  it.each([
    [1, 'deliver'],
    [3, 'late'],
    [4, 'drop'],
  ] as const)('[T4] with %i slow answers of 24 is treated as: %s', (slow, verdict) => {
    const health = new EndpointHealth();
    for (let index = 0; index < 24 - slow; index++) health.note(URL, index, 20);
    for (let index = 0; index < slow; index++) health.note(URL, 100 + index, 3000);
    expect(health.verdict(URL, 1000)).toBe(verdict);
    expect(health.verdict('https://other.example/hook', 1000)).toBe('deliver');
    expect(health.verdict(URL, 700_000)).toBe('deliver');
  });
});
