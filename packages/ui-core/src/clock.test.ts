import { expect, it } from 'vitest';
import { createClock, instantOf } from './clock.ts';

it('[D2] goes by the server’s time once it has heard it, whatever the device believes', () => {
  let device = instantOf('2026-01-01T00:00:00Z');
  const clock = createClock(() => device);
  clock.follow('2026-03-02T09:00:00Z');
  device += 5000;
  expect(clock.now()).toBe(instantOf('2026-03-02T09:00:05Z'));
  clock.follow('no time');
  expect(clock.now()).toBe(instantOf('2026-03-02T09:00:05Z'));
});
