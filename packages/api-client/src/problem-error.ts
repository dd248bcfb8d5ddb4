/** The API's refusals as one error (RFC 9457 + stable `code`). People's sentences are made from it by the screens. */
import type { Alternative, Conflict, FieldError, Problem, ProblemCode, RefusalReason } from '@ones/contract';

/** Two that no server sends: it could not be reached, or somebody else answered in its place. */
export type ClientProblemCode = ProblemCode | 'offline' | 'unreadable-answer';

type ProblemParts = Partial<Omit<Problem, 'code'>> & { readonly code: ClientProblemCode };

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ClientProblemCode;
  /** 0 where nobody answered. */
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly conflicts: readonly Conflict[];
  readonly alternatives: readonly Alternative[];
  readonly reasons: readonly RefusalReason[];
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly signInUrl: string | null;

  constructor(problem: ProblemParts, options?: ErrorOptions) {
    super(problem.detail ?? problem.title ?? problem.code, options);
    this.code = problem.code;
    this.status = problem.status ?? 0;
    this.errors = problem.errors ?? [];
    this.conflicts = problem.conflicts ?? [];
    this.alternatives = problem.alternatives ?? [];
    this.reasons = problem.reasons ?? [];
    this.detail = problem.detail ?? null;
    this.requestId = problem.requestId ?? null;
    this.signInUrl = problem.signInUrl ?? null;
  }
}

/** Reads any answer that is not a success; a proxy's HTML page becomes `unreadable-answer` with its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ProblemError({ ...body, status: response.status });
  const code = response.status === 502 || response.status === 503 || response.status === 504 ? 'unavailable' : null;
  const requestId = response.headers.get('x-request-id');
  return new ProblemError({
    code: code ?? 'unreadable-answer',
    status: response.status,
    ...(requestId === null ? {} : { requestId }),
  });
}

/** Whatever was thrown, as a problem that a screen can show. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({ code: 'internal', detail: String(error) }, { cause: error });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
