// Faults as switches: rules that spoil some requests or notifications while they last. One-off acts (expire a delta token, remove a
// subscription, revoke consent …) are in fault-acts.ts; both are reached over POST /sim/faults.
import type { Random } from '../random.ts';

export const REQUEST_FAULTS = ['throttle', 'error', 'latency', 'timeout-before', 'timeout-after-write'] as const;
export const NOTIFICATION_FAULTS = [
  'drop-notifications',
  'duplicate-notifications',
  'reorder-notifications',
  'delay-notifications',
] as const;

export type FaultKind = (typeof REQUEST_FAULTS)[number] | (typeof NOTIFICATION_FAULTS)[number];

export interface FaultRule {
  readonly id: string;
  readonly kind: FaultKind;
  /** What it concerns; everything left out matches. `path` is a part of the path below /v1.0. */
  readonly method?: string;
  readonly path?: string;
  readonly mailbox?: string;
  readonly appId?: string;
  /** In [0, 1]; 1 when left out. */
  readonly probability?: number;
  /** How many more times; for ever when left out. */
  remaining?: number;
  /** For `error`: 500, 502, 503 or 504. */
  readonly status?: number;
  /** For `throttle` and 503/504, in seconds; left out: no Retry-After. */
  readonly retryAfter?: number;
  /** For `latency` and `delay-notifications`. */
  readonly milliseconds?: number;
  /** How often it struck. */
  fired: number;
}

export interface FaultFacts {
  readonly method?: string;
  readonly path?: string;
  readonly mailbox?: string;
  readonly appId?: string;
}

export class Faults {
  private readonly rules = new Map<string, FaultRule>();
  private readonly counts = new Map<string, number>();
  private lastId = 0;

  constructor(private readonly random: Random) {}

  add(rule: Omit<FaultRule, 'id' | 'fired'>): FaultRule {
    this.lastId += 1;
    const added: FaultRule = { ...rule, id: `fault-${this.lastId}`, fired: 0 };
    this.rules.set(added.id, added);
    return added;
  }

  remove(id: string): boolean {
    return this.rules.delete(id);
  }

  clear(): void {
    this.rules.clear();
  }

  list(): readonly FaultRule[] {
    return [...this.rules.values()];
  }

  /** How often each kind struck since the start; chaos fails when a kind never did. */
  fired(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }

  /** The first rule of these kinds that strikes here; it is used up by one. */
  strike(kinds: readonly FaultKind[], facts: FaultFacts): FaultRule | undefined {
    for (const rule of this.rules.values()) {
      if (!kinds.includes(rule.kind) || !matches(rule, facts)) continue;
      if (rule.probability !== undefined && this.random.draw(`${rule.id}:${facts.mailbox ?? ''}`) >= rule.probability)
        continue;
      this.use(rule);
      return rule;
    }
    return undefined;
  }

  private use(rule: FaultRule): void {
    rule.fired += 1;
    this.note(rule.kind);
    if (rule.remaining === undefined) return;
    rule.remaining -= 1;
    if (rule.remaining <= 0) this.rules.delete(rule.id);
  }

  /** Counts a one-off act among what struck. */
  note(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }
}

function matches(rule: FaultRule, facts: FaultFacts): boolean {
  if (rule.method && rule.method.toUpperCase() !== facts.method?.toUpperCase()) return false;
  if (rule.path && !facts.path?.toLowerCase().includes(rule.path.toLowerCase())) return false;
  if (rule.mailbox && rule.mailbox !== facts.mailbox) return false;
  return !rule.appId || rule.appId === facts.appId;
}
