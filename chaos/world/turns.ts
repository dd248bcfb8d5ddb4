/**
 * Counts how often each job is due while time passes. One that comes back again and again never lets a run rest: that is a fault
 * to report, with what it was, and not to wait for.
 */
export interface Due {
  readonly name: string;
  readonly key: string | null;
  readonly error: string | null;
}

/** Whose rest never comes. */
export class NeverRests extends Error {}

/** What is tried more and more seldom, or comes with each change, stays far below; what comes every two seconds does not. */
const MOST_AT_ONCE = 100;
const SECONDS_A_TURN = 5;

/** @returns to be told at each step what is due then. @throws NeverRests */
export function countTurns(seconds: number): (due: readonly Due[]) => void {
  const most = MOST_AT_ONCE + seconds / SECONDS_A_TURN;
  const turns = new Map<string, number>();
  return (due) => {
    // Several of one name without a key are one turn: they are different ones, as mails are.
    for (const name of new Set(due.map(nameOf))) turns.set(name, (turns.get(name) ?? 0) + 1);
    if ([...turns.values()].every((times) => times <= most)) return;
    throw new NeverRests(`Never at rest within ${seconds} s: ${often(turns, most / 2, due)}.`);
  };
}

function often(turns: ReadonlyMap<string, number>, from: number, due: readonly Due[]): string {
  return [...turns]
    .filter(([, times]) => times > from)
    .toSorted(([, some], [, others]) => others - some)
    .map(([name, times]) => {
      const error = due.find((one) => nameOf(one) === name)?.error;
      return `${name} was due ${times} times${error ? ` (${error})` : ''}`;
    })
    .join(', ');
}

function nameOf({ name, key }: Due): string {
  return key ?? name;
}

/** @returns what an error says of a run that never rests; null if it is about something else. */
export function sayingNeverRests(error: unknown): string | null {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof NeverRests) return one.message;
  return null;
}
