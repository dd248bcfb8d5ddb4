// The simulator's one clock and its one scheduler. Real mode follows the machine's time plus an offset that can be moved forward;
// stepped mode stands still until it is told to advance. Everything that happens later (delivery of a meeting request, the room's
// answer, a notification) waits here, so that a stepped run always happens in the same order.

export type ClockMode = 'real' | 'stepped';

export interface SimClock {
  readonly mode: ClockMode;
  /** The simulated instant in milliseconds since 1970. */
  now(): number;
  /** Moves time forward and runs all that became due, in order; waits for it. */
  advance(milliseconds: number): Promise<void>;
  /** Moves to an instant; going back moves only the clock, what was planned keeps its time. */
  set(instant: number): Promise<void>;
}

export type Task = () => void | Promise<void>;

export interface Scheduler {
  /** Plans a task; the returned function takes it back. */
  after(milliseconds: number, label: string, task: Task): () => void;
  /** What waits, soonest first. */
  pending(): readonly { readonly due: number; readonly label: string }[];
  /** Runs all that is planned up to `horizon` milliseconds ahead, moving a stepped clock; ends when nothing is left. */
  drain(horizon?: number): Promise<void>;
  /** Forgets what is planned and waits for what is running. */
  stop(): Promise<void>;
}

interface Planned {
  readonly due: number;
  readonly order: number;
  readonly label: string;
  readonly task: Task;
}

const LONGEST_TIMER = 3_600_000;

/** Clock and scheduler in one, since advancing the one runs the other. */
export class SimTime implements SimClock, Scheduler {
  private offset = 0;
  private standing: number;
  private order = 0;
  private queue: Planned[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    readonly mode: ClockMode,
    start: number,
    private readonly onError: (label: string, error: unknown) => void = () => {},
  ) {
    this.standing = start;
    if (mode === 'real') this.offset = start - Date.now();
  }

  now(): number {
    return this.mode === 'real' ? Date.now() + this.offset : this.standing;
  }

  async advance(milliseconds: number): Promise<void> {
    await this.moveTo(this.now() + milliseconds);
  }

  async set(instant: number): Promise<void> {
    await this.moveTo(instant);
  }

  after(milliseconds: number, label: string, task: Task): () => void {
    const planned: Planned = {
      due: Math.round(this.now() + Math.max(0, milliseconds)),
      order: this.order++,
      label,
      task,
    };
    this.queue.splice(this.placeOf(planned), 0, planned);
    this.arm();
    return () => {
      this.queue = this.queue.filter((one) => one !== planned);
    };
  }

  pending(): readonly { readonly due: number; readonly label: string }[] {
    return this.queue.map(({ due, label }) => ({ due, label }));
  }

  async drain(horizon = LONGEST_TIMER): Promise<void> {
    const limit = this.now() + horizon;
    while (!this.stopped) {
      await Promise.all(this.running);
      const next = this.queue[0];
      if (!next || next.due > limit) return;
      if (next.due > this.now()) await this.moveTo(next.due);
      else await this.runDue();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.queue = [];
    clearTimeout(this.timer);
    await Promise.all(this.running);
  }

  private async moveTo(instant: number): Promise<void> {
    if (this.mode === 'real') {
      this.offset = instant - Date.now();
      await this.runDue();
      this.arm();
      return;
    }
    for (let next = this.queue[0]; next && next.due <= instant; next = this.queue[0]) {
      this.queue.shift();
      this.standing = Math.max(this.standing, next.due);
      await this.run(next);
    }
    this.standing = instant;
  }

  private async runDue(): Promise<void> {
    const started: Promise<void>[] = [];
    for (let next = this.queue[0]; next && next.due <= this.now(); next = this.queue[0]) {
      this.queue.shift();
      started.push(this.run(next));
    }
    await Promise.all(started);
  }

  private run(planned: Planned): Promise<void> {
    const done: Promise<void> = Promise.resolve()
      .then(planned.task)
      .catch((error: unknown) => this.onError(planned.label, error))
      .finally(() => this.running.delete(done));
    this.running.add(done);
    return done;
  }

  /** In real mode a timer waits for the next task; a stepped clock runs only when it is moved. */
  private arm(): void {
    if (this.mode !== 'real' || this.stopped) return;
    clearTimeout(this.timer);
    const next = this.queue[0];
    if (!next) return;
    this.timer = setTimeout(
      () => {
        void this.runDue();
        this.arm();
      },
      Math.min(LONGEST_TIMER, Math.max(0, next.due - this.now())),
    );
  }

  private placeOf(planned: Planned): number {
    let low = 0;
    let high = this.queue.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.queue[middle];
      if (other && other.due <= planned.due) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
