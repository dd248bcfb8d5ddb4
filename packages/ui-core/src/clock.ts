/** The one clock of the front ends. It may be set right by the server's time; nothing else asks `Date` for the present. */

/** Milliseconds since 1970. Front ends count with it and turn it into RFC 3339 only where they meet the API. */
export type Instant = number;

export interface Clock {
  now(): Instant;
  /** Takes the server's time as right from now on; screens with wrong clocks then still change at the right minute. */
  follow(serverTime: string): void;
}

export function createClock(deviceNow: () => Instant = Date.now): Clock {
  let offset = 0;
  return {
    now: () => deviceNow() + offset,
    follow(serverTime) {
      const server = Date.parse(serverTime);
      if (Number.isFinite(server)) offset = server - deviceNow();
    },
  };
}

export const clock: Clock = createClock();

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export function instantOf(timestamp: string): Instant {
  return Date.parse(timestamp);
}

/** RFC 3339 in UTC, as the API takes it. */
export function timestampOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
