/** What a run has to say to whoever reads it: what differs, what struck, and how to see it again. */
import type { SteppedRun } from './stepped.ts';

export function summaryOf(run: SteppedRun, milliseconds: number): string {
  const verdict = run.differences.length === 0 ? 'in step' : `${run.differences.length} differences`;
  const calls = run.trace.length - 1;
  return `${run.type}, seed ${run.seed}: ${calls} acts, ${verdict} (${(milliseconds / 1000).toFixed(1)} s)`;
}

/** @param shown how many acts and differences, so that a page is enough. */
export function failureOf(run: SteppedRun, shown = 40): string {
  return [
    ...run.differences.slice(0, shown).map((line) => `  ${line}`),
    ...(run.differences.length > shown ? [`  … and ${run.differences.length - shown} more`] : []),
    '  The acts:',
    ...run.trace.slice(-shown).map((line) => `    ${line}`),
  ].join('\n');
}

/** How often each kind struck in all runs, and those that never did. */
export function faultsOf(runs: readonly SteppedRun[], kinds: readonly string[]): { line: string; never: string[] } {
  const total = new Map<string, number>(kinds.map((kind) => [kind, 0]));
  for (const run of runs)
    for (const [kind, count] of Object.entries(run.fired)) total.set(kind, (total.get(kind) ?? 0) + count);
  const line = [...total].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return { line, never: kinds.filter((kind) => total.get(kind) === 0) };
}

/** Where two runs of one seed part: the act, and the first call that only one of them made. null: they say the same. */
export function partingOf(first: SteppedRun, second: SteppedRun): string | null {
  const at = firstOther(first.trace, second.trace);
  if (at === null) return null;
  const lines = [first.trace[at], second.trace[at]];
  const [calls = [], others = []] = [first.calls[at], second.calls[at]];
  const call = firstOther(calls, others);
  if (call !== null) lines.push(`call ${call}: ${calls[call] ?? 'none'}`, `call ${call}: ${others[call] ?? 'none'}`);
  return lines.map((line) => `  ${line ?? 'nothing'}`).join('\n');
}

function firstOther(some: readonly string[], others: readonly string[]): number | null {
  const longer = some.length > others.length ? some : others;
  const at = longer.findIndex((_one, index) => some[index] !== others[index]);
  return at < 0 ? null : at;
}
