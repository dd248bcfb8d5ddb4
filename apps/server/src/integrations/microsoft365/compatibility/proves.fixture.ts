/**
 * For tests: says which cell of the table of compatibility a test books. It counts only once the test has passed; the table in
 * docs/ is written from what was counted.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Tenant } from '../tenant.fixture.ts';
import type { comparedFunctions, Origin, Outcome } from './functions.fixture.ts';

const folder = new URL('../../../../../../.cache/test/', import.meta.url);

export interface Proof {
  readonly function: (typeof comparedFunctions)[number]['id'];
  readonly origin: Origin;
  readonly outcome: Outcome;
  /** What exactly happens there, in a sentence for administrators. */
  readonly what: string;
}

export interface Cell extends Proof {
  readonly type: string;
  readonly test: string;
}

export function proves({ capabilities }: Pick<Tenant, 'capabilities'>, ...proofs: readonly Proof[]): void {
  onTestFinished(({ task }) => {
    if (task.result?.state === 'fail' || (task.result?.errors?.length ?? 0) > 0) return;
    const cells = proofs.map((proof): Cell => ({ ...proof, type: capabilities.id, test: task.name }));
    mkdirSync(folder, { recursive: true });
    // One write, at the end: files of tests run beside each other.
    appendFileSync(new URL('cells.jsonl', folder), cells.map((cell) => `${JSON.stringify(cell)}\n`).join(''));
  });
}
