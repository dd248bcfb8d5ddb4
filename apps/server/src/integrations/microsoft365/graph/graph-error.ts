/** Graph's and Entra's failures as a short closed list. One place decides by it what happens next; texts mean nothing. */

export type GraphErrorKind =
  | 'throttled'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'precondition-failed'
  | 'invalid'
  | 'unavailable'
  | 'unknown';

export interface GraphErrorDetails {
  readonly kind: GraphErrorKind;
  readonly status: number | null;
  /** Graph's `error.code`, or `AADSTS…` of Entra. */
  readonly code: string;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  /** Where to begin anew, with 410. */
  readonly location?: string | null;
  /** With ErrorDuplicateTransactionId: https://learn.microsoft.com/graph/api/user-post-events */
  readonly existingEventId?: string | null;
  /** What mends it, where whoever asked knows better than the code says. */
  readonly mend?: string;
}

export class GraphError extends Error {
  readonly details: GraphErrorDetails;
  constructor(details: GraphErrorDetails, options?: ErrorOptions) {
    super(`Graph: ${details.code}${details.status === null ? '' : ` (${details.status})`}`, options);
    this.details = details;
  }
  get kind(): GraphErrorKind {
    return this.details.kind;
  }
}

const byStatus: Readonly<Record<number, GraphErrorKind>> = {
  400: 'invalid',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  412: 'precondition-failed',
  429: 'throttled',
};

/** Expired delta tokens come as any 40x: https://learn.microsoft.com/graph/delta-query-overview */
const resyncCodes = new Set(['syncstatenotfound', 'syncstateinvalid', 'resyncrequired']);

export function kindOf(status: number, code: string): GraphErrorKind {
  if (resyncCodes.has(code.toLowerCase())) return 'gone';
  return byStatus[status] ?? (status >= 500 ? 'unavailable' : 'unknown');
}

export function isGraphError(error: unknown, ...kinds: readonly GraphErrorKind[]): error is GraphError {
  return error instanceof GraphError && (kinds.length === 0 || kinds.includes(error.kind));
}
