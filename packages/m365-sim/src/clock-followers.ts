// Programs that live in the simulator's time: each asks for the time after the one that it knows and waits for the answer. Whoever
// moves the clock is answered when all of them have come for the new time, so that nobody still lives in the old one.

const ANSWER_WITHIN_MS = 20_000;
const FOLLOWED_WITHIN_MS = 5000;

export class ClockFollowers {
  /** How often the clock was moved: the number of the time that followers know. */
  version = 0;
  private readonly waiting = new Map<string, () => void>();
  /** Those that were answered and have not come back yet. */
  private readonly away = new Set<string>();
  private settled: (() => void)[] = [];

  /** Returns when the clock is past what this follower knows, or after a while; `hungUp` says that it waits no more. */
  async next(follower: string, known: number, hungUp: AbortSignal): Promise<void> {
    if (known !== this.version) {
      this.away.add(follower);
      return;
    }
    this.isBack(follower);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.answer(follower), ANSWER_WITHIN_MS);
      const answer = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.set(follower, answer);
      hungUp.addEventListener('abort', () => {
        if (this.waiting.get(follower) === answer) this.waiting.delete(follower);
        answer();
      });
    });
  }

  /** The clock was moved: tells the followers and waits until each knows; one that does not come back is forgotten. */
  async moved(): Promise<void> {
    this.version += 1;
    for (const follower of [...this.waiting.keys()]) this.answer(follower);
    if (this.away.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.away.clear();
        this.settle();
      }, FOLLOWED_WITHIN_MS);
      this.settled.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Lets everybody go, for the end. */
  release(): void {
    for (const follower of [...this.waiting.keys()]) this.answer(follower);
    this.settle();
  }

  private answer(follower: string): void {
    const answer = this.waiting.get(follower);
    this.waiting.delete(follower);
    this.away.add(follower);
    answer?.();
  }

  private isBack(follower: string): void {
    this.away.delete(follower);
    if (this.away.size === 0) this.settle();
  }

  private settle(): void {
    for (const settle of this.settled.splice(0)) settle();
  }
}
