// Keeps a simulator's state in a file: written soon after each change and at the end, read at the start. What state is, is in state.ts.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SimContext } from '../context.ts';
import { readState, writeState } from './state.ts';

const SOON = 500;

/** What the file holds, if it is a state of this seed; else it is put aside and the reason told. */
export function loadState(
  file: string,
  seed: number,
  notice: (sentence: string) => void,
): ReturnType<typeof readState> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readState(readFileSync(file, 'utf8'), seed);
  } catch (error) {
    const aside = `${file}.old`;
    renameSync(file, aside);
    const reason = error instanceof Error ? error.message : String(error);
    notice(`The simulated tenant starts anew: ${file} cannot be used, because ${reason}. It is kept as ${aside}.`);
    return undefined;
  }
}

export class StateKeeper {
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly ctx: SimContext,
    private readonly notice: (sentence: string) => void,
  ) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  }

  /** Something changed: it is on disk within a second. */
  changed(): void {
    if (this.isStopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.writing = this.writing.then(() => this.write());
    }, SOON);
  }

  /** Writes what is left to write, at once; nothing after that. */
  async stop(): Promise<void> {
    if (this.isStopped) return;
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.writing;
    const fresh = `${this.file}.new`;
    writeFileSync(fresh, writeState(this.ctx), { mode: 0o600 });
    renameSync(fresh, this.file);
  }

  private async write(): Promise<void> {
    const fresh = `${this.file}.new`;
    try {
      await writeFile(fresh, writeState(this.ctx), { mode: 0o600 });
      await rename(fresh, this.file);
    } catch (error) {
      this.notice(`The simulated tenant could not write its state: ${String(error)}`);
    }
  }
}
