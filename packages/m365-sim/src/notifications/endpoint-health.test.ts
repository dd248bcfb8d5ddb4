import { describe, expect, it } from 'vitest';
import { EndpointHealth } from './endpoint-health.ts';

const URL = 'https://ones.example/hook';

// https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
describe('a slow subscriber', () => {
  it.each([
    [1, 3000, 'deliver'],
    [3, 3000, 'late'],
    [12, 3000, 'late'],
    [3, 10_000, 'late'],
    [4, 10_000, 'drop'],
  ] as const)('[T4] with %i answers of 24 after %i ms is treated as: %s', (slow, milliseconds, verdict) => {
    const health = new EndpointHealth();
    for (let index = 0; index < 24 - slow; index++) health.note(URL, index, 20);
    for (let index = 0; index < slow; index++) health.note(URL, 100 + index, milliseconds);
    expect(health.verdict(URL, 1000)).toBe(verdict);
    expect(health.verdict('https://other.example/hook', 1000)).toBe('deliver');
    expect(health.verdict(URL, 700_000)).toBe('deliver');
  });
});
