// What callers asked of Graph and what they were told: kept for proofs in tests ("no request touched a person's calendar").

export interface LoggedRequest {
  readonly at: string;
  readonly appId?: string;
  readonly personId?: string;
  readonly method: string;
  /** Below /v1.0, with query. */
  readonly url: string;
  readonly template?: string;
  /** Object id of the mailbox in the path. */
  readonly mailbox?: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Came inside a `$batch`. */
  readonly inBatch: boolean;
}

export interface Violation {
  readonly operation: string;
  readonly problems: readonly string[];
}

const KEPT = 20_000;

export class RequestLog {
  private requests: LoggedRequest[] = [];
  private readonly violations: Violation[] = [];

  /** With `checksAnswers` every answer is held against the OpenAPI subset. */
  constructor(readonly checksAnswers: boolean) {}

  add(request: LoggedRequest): void {
    this.requests.push(request);
    if (this.requests.length > KEPT * 2) this.requests = this.requests.slice(-KEPT);
  }

  all(): readonly LoggedRequest[] {
    return this.requests;
  }

  clear(): void {
    this.requests = [];
  }

  noteViolation(violation: Violation): void {
    this.violations.push(violation);
  }

  /** Answers of ours that the subset does not allow; tests expect none. */
  wrongAnswers(): readonly Violation[] {
    return this.violations;
  }
}
