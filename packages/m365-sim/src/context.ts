// Everything one running simulator holds, handed to each part. Made by `startSim` (index.ts); nothing here does anything.
import type { FastifyInstance } from 'fastify';
import type { Scheduler, SimClock } from './clock.ts';
import type { GrantStore } from './entra/grants.ts';
import type { OrderedRefusals } from './entra/ordered-refusals.ts';
import type { EntraDirectory } from './entra/registration.ts';
import type { AccessTokenClaims } from './entra/tokens.ts';
import type { Exchange } from './exchange/exchange.ts';
import type { Faults } from './faults/faults.ts';
import type { Impoliteness } from './faults/impolite.ts';
import type { RequestLog } from './faults/request-log.ts';
import type { Latency } from './latency.ts';
import type { MailSink } from './mail-sink.ts';
import type { Subscriptions } from './notifications/subscriptions.ts';
import type { Random } from './random.ts';
import type { World } from './world/world.ts';

export interface SimContext {
  readonly world: World;
  readonly clock: SimClock;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly latency: Latency;
  /** The world as Entra's part needs it. */
  readonly directory: EntraDirectory;
  readonly grants: GrantStore;
  readonly refusals: OrderedRefusals;
  readonly tokens: { verify(token: string): Promise<AccessTokenClaims | undefined> };
  readonly exchange: Exchange;
  readonly subscriptions: Subscriptions;
  readonly faults: Faults;
  readonly impolite: Impoliteness;
  readonly log: RequestLog;
  /** Where mail sent through Graph or written by Exchange ends: the mail catcher. */
  readonly mail: MailSink;
  /** The origin under which callers reach the simulator, without a slash at the end; known once it listens. */
  publicUrl(): string;
}

/** One part's routes. `prefix`-free: each part names its own paths from the origin on. */
export type RoutePart = (app: FastifyInstance, ctx: SimContext) => void | Promise<void>;
