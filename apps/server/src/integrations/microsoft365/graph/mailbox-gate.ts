/**
 * At most three requests at once to a mailbox, in all processes together, and none before Retry-After is over (rule S13).
 * Exchange allows four: https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../../kernel/clock.ts';
import { addSeconds } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';
import {
  acquire,
  acquireEach,
  closedAmong,
  closeUntil,
  type Lease,
  notBefore,
  release,
  releaseEach,
} from '../../../platform/lease/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';

/** Who of several came in, and for whom it is closed; all others found no place at this moment. */
export interface Entered {
  readonly admitted: ReadonlySet<string>;
  readonly closed: ReadonlyMap<string, Date>;
  leave(): Promise<void>;
}

export interface MailboxGate {
  through<T>(mailbox: string | null, call: () => Promise<T>): Promise<T>;
  /** One place at each of several mailboxes, without waiting. */
  enterAll(mailboxes: readonly string[]): Promise<Entered>;
  close(mailbox: string | null, retryAfterSeconds: number | null): Promise<void>;
}

export interface MailboxGateOptions {
  readonly db: Db;
  readonly clock: Clock;
  /** Cloud, tenant and client id: limits count for each application apart. */
  readonly prefix: string;
}

const PLACES = 3;
/** Longer than a request may take, so that a killed process's place comes free again. */
const TTL_MS = 60_000;
const LOOK_AGAIN_MS = 25;
/** Whoever waits longer than this for a place does better to come back as a job. */
const PATIENCE_MS = 20_000;
const DEFAULT_PAUSE_SECONDS = 5;

export function mailboxGate({ db, clock, prefix }: MailboxGateOptions): MailboxGate {
  const keyOf = (mailbox: string | null) => `${prefix}|${mailbox ?? 'directory'}`;
  /** What this process was told itself counts from that moment, before it is written down for the others. */
  const told = new Map<string, Date>();

  const enter = async (key: string): Promise<Lease> => {
    const holder = randomUUID();
    const begin = performance.now();
    for (;;) {
      const lease = await acquire(db, { key, holder, ttlMs: TTL_MS, now: clock.now(), slots: PLACES });
      if (lease) return lease;
      if (performance.now() - begin > PATIENCE_MS) throw new RetryAt(addSeconds(clock.now(), 1));
      await delay(LOOK_AGAIN_MS * (1 + Math.random()));
    }
  };

  /** Asked last of all: whoever waited for a place may have been overtaken by a refusal. */
  const mayPass = async (key: string): Promise<void> => {
    const closed = await notBefore(db, key, clock.now());
    if (closed) throw new RetryAt(closed);
    const here = told.get(key);
    if (here && here > clock.now()) throw new RetryAt(here);
    told.delete(key);
  };

  const enterAll = async (mailboxes: readonly string[]): Promise<Entered> => {
    const keys = mailboxes.map(keyOf);
    const now = clock.now();
    const leases = await acquireEach(db, { keys, holder: randomUUID(), ttlMs: TTL_MS, now, slots: PLACES });
    const taken = new Set(leases.map(({ key }) => key));
    const shut = new Map(await closedAmong(db, [...taken], clock.now()));
    for (const key of taken) {
      const here = told.get(key);
      if (here && here > clock.now()) shut.set(key, here);
    }
    return {
      admitted: new Set(mailboxes.filter((mailbox) => taken.has(keyOf(mailbox)) && !shut.has(keyOf(mailbox)))),
      closed: new Map(mailboxes.flatMap((mailbox) => untilOf(shut, mailbox))),
      leave: () => releaseEach(db, leases),
    };
  };
  const untilOf = (shut: ReadonlyMap<string, Date>, mailbox: string): [string, Date][] => {
    const until = shut.get(keyOf(mailbox));
    return until ? [[mailbox, until]] : [];
  };

  return {
    enterAll,
    through: async (mailbox, call) => {
      const key = keyOf(mailbox);
      const lease = await enter(key);
      try {
        await mayPass(key);
        return await call();
      } finally {
        await release(db, lease);
      }
    },
    close: async (mailbox, retryAfterSeconds) => {
      const pause = retryAfterSeconds ?? DEFAULT_PAUSE_SECONDS * (1 + Math.random());
      const until = addSeconds(clock.now(), pause);
      told.set(keyOf(mailbox), until);
      await closeUntil(db, keyOf(mailbox), until);
    },
  };
}
