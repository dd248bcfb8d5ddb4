/** How the readiness of a room, and each step of its guided test, is said and shown (U1). */
import type { RoomReadiness, RoomTest } from '@ones/contract';
import type { StateLook } from '@ones/ui-core';

export const readinessLooks: Readonly<Record<RoomReadiness['state'], StateLook>> = {
  unknown: { labelKey: 'readiness:state.unknown', icon: 'hourglass', tone: 'grey' },
  ready: { labelKey: 'readiness:state.ready', icon: 'ended', tone: 'green' },
  'accepts-by-itself': { labelKey: 'readiness:state.accepts-by-itself', icon: 'conflict', tone: 'amber' },
  'title-unreadable': { labelKey: 'readiness:state.title-unreadable', icon: 'conflict', tone: 'amber' },
};

export const testSteps = ['arrives', 'waits', 'title', 'private', 'answers'] as const;
export type TestStep = (typeof testSteps)[number];
export type StepOutcome = 'good' | 'bad' | 'now' | 'later' | 'skipped';

const progress: Readonly<Record<RoomTest['state'], number>> = {
  watching: 0,
  settling: 1,
  reading: 2,
  answering: 4,
  passed: 5,
  failed: 5,
};

/** What came of each step so far, the one under way among them. Pure. */
export function outcomesOf(test: RoomTest): Readonly<Record<TestStep, StepOutcome>> {
  const at = progress[test.state];
  const of = (step: number, good: boolean | null): StepOutcome => {
    if (good !== null && at > step) return good ? 'good' : 'bad';
    if (test.state === 'failed') return 'skipped';
    return at === step || (at === 2 && step === 3) ? 'now' : 'later';
  };
  const answers = test.answeredAt !== null ? true : test.state === 'failed' && test.acceptedAt !== null ? false : null;
  return {
    arrives: of(0, test.arrivedAt !== null ? true : test.state === 'failed' ? false : null),
    waits: of(1, test.arrived === null ? null : test.arrived === 'unanswered'),
    title: of(2, test.title === null ? null : test.title === 'kept'),
    private: of(3, test.privateKept),
    answers: of(4, answers),
  };
}

export const outcomeLooks: Readonly<Record<StepOutcome, StateLook>> = {
  good: { labelKey: 'readiness:test.outcome.good', icon: 'ended', tone: 'green' },
  bad: { labelKey: 'readiness:test.outcome.bad', icon: 'declined', tone: 'red' },
  now: { labelKey: 'readiness:test.outcome.now', icon: 'hourglass', tone: 'cool-grey' },
  later: { labelKey: 'readiness:test.outcome.later', icon: 'hourglass', tone: 'grey' },
  skipped: { labelKey: 'readiness:test.outcome.skipped', icon: 'out-of-service', tone: 'grey' },
};
