/** One act of a run as plain data: drawn by the seed, printed, replayed and left out again while a failure is shrunk. */
import { createHash } from 'node:crypto';
import { PEOPLE } from '../world/tenant.ts';

export interface Act {
  readonly what: ActName;
  readonly who: string;
  /** So many days after the one on which it is done, at this hour and minute (UTC). */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly minutes: number;
  /** Which of the followed rooms. */
  readonly rooms: readonly number[];
  /** Which of what was made before, counted round. */
  readonly which: number;
  /** A share, for what needs one more number. */
  readonly share: number;
  /** What comes between this act and the next: nothing, a moment, or rest. */
  readonly after: 'nothing' | 'moment' | 'rest';
}

/** How often each kind comes, in parts. */
const WEIGHTS = {
  'ones.book': 12,
  'ones.book-soon': 4,
  'ones.book-several': 3,
  'ones.book-online': 2,
  'ones.meet-online': 1,
  'ones.series': 4,
  'ones.move': 9,
  'ones.rename': 5,
  'ones.rooms': 6,
  'ones.cancel': 5,
  'ones.move-one': 2,
  'ones.move-from': 1,
  'ones.move-series': 2,
  'ones.rename-one': 1,
  'ones.rooms-one': 1,
  'ones.rooms-from': 1,
  'ones.cancel-one': 2,
  'ones.cancel-from': 1,
  'ones.walk-in': 3,
  'ones.check-in': 2,
  'ones.come-back': 4,
  'ones.extend': 3,
  'ones.end': 3,
  'ones.complete': 3,
  'time.pass': 4,
  'outlook.book': 10,
  'outlook.book-soon': 4,
  'outlook.book-online': 2,
  'outlook.meet-online': 1,
  'outlook.meet-here-only': 1,
  'outlook.private': 2,
  'outlook.all-day': 2,
  'outlook.series': 4,
  'outlook.move': 8,
  'outlook.move-series': 2,
  'outlook.move-one': 3,
  'outlook.cancel': 4,
  'outlook.remove': 2,
  'outlook.cancel-one': 3,
  'outlook.cancel-from': 2,
  'outlook.rename': 4,
  'outlook.rooms': 6,
  'outlook.rooms-one': 1,
  'outlook.forward': 1,
  'outlook.answer-for-room': 4,
  'outlook.move-ours': 4,
  'outlook.cancel-ours': 2,
  'outlook.decline-ours': 1,
  'admin.compare': 2,
  'admin.follow-again': 1,
  'admin.policy': 8,
  'admin.hours': 1,
  'admin.out-of-service': 1,
  'admin.back-in-service': 1,
  'admin.combine': 1,
  'admin.approve': 3,
  'admin.refuse': 3,
  'admin.settle-decline': 2,
  'admin.settle-release': 2,
  'admin.settle-move': 2,
  'fault.lose': 4,
  'fault.double': 2,
  'fault.shuffle': 2,
  'fault.late': 2,
  'fault.throttle': 4,
  'fault.error': 4,
  'fault.timeout-before': 3,
  'fault.timeout-after': 4,
  'fault.expire-delta': 2,
  'fault.remove-subscription': 2,
  'fault.lose-subscription': 1,
  'fault.jump': 3,
  'fault.roll-secret': 1,
  'fault.revoke-consent': 1,
  'fault.give-consent': 3,
  'fault.withdraw-access': 2,
  'fault.give-access': 3,
  'fault.person-leaves': 1,
  'fault.person-returns': 3,
  'fault.restart': 1,
  'fault.stop-worker': 2,
  'fault.start-worker': 6,
} as const;

export type ActName = keyof typeof WEIGHTS;

export const actNames = Object.keys(WEIGHTS) as readonly ActName[];

/**
 * The same acts for the same seed, whatever else is drawn elsewhere.
 * @param only of these kinds; of all when left out.
 */
export function drawActs(seed: number, count: number, only: readonly ActName[] = actNames): readonly Act[] {
  return Array.from({ length: count }, (_, index) =>
    drawAct((name, limit) => draw(`${seed}|${index}|${name}`, limit), only),
  );
}

type Draw = (name: string, limit: number) => number;

function drawAct(pick: Draw, only: readonly ActName[]): Act {
  const first = pick('first room', 4);
  return {
    what: drawName(pick, only),
    who: PEOPLE[pick('who', PEOPLE.length)] as string,
    // Few days and hours, so that acts meet.
    day: 1 + pick('day', 3),
    hour: 8 + pick('hour', 9),
    minute: 30 * pick('minute', 2),
    minutes: 30 + 30 * pick('minutes', 3),
    rooms: pick('how many rooms', 3) === 0 ? [first, (first + 1 + pick('second room', 3)) % 4].sort() : [first],
    which: pick('which', 1000),
    share: pick('share', 100) / 100,
    after: (['nothing', 'moment', 'rest', 'rest'] as const)[pick('after', 4)] ?? 'rest',
  };
}

function drawName(pick: Draw, only: readonly ActName[]): ActName {
  const total = only.reduce((sum, name) => sum + WEIGHTS[name], 0);
  let left = pick('what', total);
  for (const name of only) {
    left -= WEIGHTS[name];
    if (left < 0) return name;
  }
  throw new Error('The weights do not add up.');
}

/** A whole number below the limit, the same for the same text. */
export function draw(text: string, limit: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % limit;
}
