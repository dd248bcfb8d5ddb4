// What callers did that Microsoft asks them not to do. Listed at /sim/impolite; tests expect an empty list.

export const RUDENESS = {
  'retry-too-early':
    'A mailbox was called again before Retry-After had passed: https://learn.microsoft.com/graph/throttling',
  'too-many-at-once':
    'More than 4 requests at once on one mailbox: https://learn.microsoft.com/graph/throttling-limits',
  'too-many-in-window':
    'More than 10,000 requests in 10 minutes on one mailbox: https://learn.microsoft.com/graph/throttling-limits',
  'too-much-uploaded':
    'More than 150 MB written in 5 minutes to one mailbox: https://learn.microsoft.com/graph/throttling-limits',
  'too-many-directory-units':
    'More resource units than the directory gives in 10 seconds: https://learn.microsoft.com/graph/throttling-limits',
  'too-many-in-all':
    'More than 130,000 requests in 10 seconds over all tenants: https://learn.microsoft.com/graph/throttling-limits',
  'unfollowed-next-link':
    'A delta round was begun anew before its last page was read: https://learn.microsoft.com/graph/delta-query-overview',
  'forbidden-query-option':
    'A query option that this delta does not take: https://learn.microsoft.com/graph/api/event-delta',
  'token-per-call':
    'A token was fetched for almost every call: https://learn.microsoft.com/entra/identity-platform/msal-acquire-cache-tokens',
  'no-immutable-id':
    'Calendar calls with and without immutable ids were mixed: https://learn.microsoft.com/graph/outlook-immutable-id',
} as const;

export type Rudeness = keyof typeof RUDENESS;

export interface ImpoliteCall {
  readonly rule: Rudeness;
  readonly at: string;
  readonly appId?: string;
  readonly mailbox?: string;
  readonly detail: string;
}

export class Impoliteness {
  private calls: ImpoliteCall[] = [];

  note(call: ImpoliteCall): void {
    this.calls.push(call);
    if (this.calls.length > 5000) this.calls = this.calls.slice(-2500);
  }

  list(): readonly (ImpoliteCall & { readonly why: string })[] {
    return this.calls.map((call) => ({ ...call, why: RUDENESS[call.rule] }));
  }

  clear(): void {
    this.calls = [];
  }
}
