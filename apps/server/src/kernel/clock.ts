/** The one place that knows the time. Everything else is handed a `Clock`, so that tests and the simulated tenant can set it. */

export interface Clock {
  /** The present instant. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
