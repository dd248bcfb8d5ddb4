// How long the simulated Microsoft 365 takes for what happens after an answer, in milliseconds. What the attendant,
// the stripping and the notifications take varies by a fifth.

export interface Latency {
  /** Answering a Graph request (wall time, not the simulator's clock). */
  graph: number;
  /** From the organizer's calendar to the attendees' mailboxes. */
  delivery: number;
  /** The room's booking attendant thinks. */
  attendant: number;
  /** A room's or a person's answer reaches the organizer's copy. */
  answer: number;
  /** Subject and body of the room's copy are stripped. */
  strip: number;
  /** A change reaches the subscriber. */
  notification: number;
}

/** Quick enough to watch. */
export const DEMO_LATENCY: Latency = {
  graph: 5,
  delivery: 100,
  attendant: 300,
  answer: 500,
  strip: 2000,
  notification: 150,
};

/** Nearer to Exchange Online: seconds. */
export const LIFELIKE_LATENCY: Latency = {
  graph: 120,
  delivery: 2000,
  attendant: 2000,
  answer: 3000,
  strip: 4000,
  notification: 4000,
};

/** As little as possible, for tests that wait for results. */
export const TEST_LATENCY: Latency = { graph: 0, delivery: 5, attendant: 10, answer: 10, strip: 30, notification: 5 };

export const LATENCIES: Readonly<Record<'demo' | 'lifelike' | 'test', Latency>> = {
  demo: DEMO_LATENCY,
  lifelike: LIFELIKE_LATENCY,
  test: TEST_LATENCY,
};
