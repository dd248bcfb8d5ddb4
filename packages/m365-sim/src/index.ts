// A simulated Microsoft 365 tenant: Entra ID, Graph and the Exchange booking attendant over real HTTP. `startSim` is the only door.
import type { AddressInfo } from 'node:net';
import { buildApp } from './app.ts';
import { type ClockMode, SimTime } from './clock.ts';
import type { SimContext } from './context.ts';
import { GrantStore } from './entra/grants.ts';
import { OrderedRefusals } from './entra/ordered-refusals.ts';
import { verifyAccessToken } from './entra/tokens.ts';
import { type Dialect, defaultDialect } from './exchange/dialect.ts';
import { Exchange } from './exchange/exchange.ts';
import { Faults } from './faults/faults.ts';
import { Impoliteness } from './faults/impolite.ts';
import { RequestLog } from './faults/request-log.ts';
import { DEMO_LATENCY, LATENCIES, type Latency } from './latency.ts';
import { type MailCatcher, startMailCatcher } from './mail/smtp.ts';
import { memoryMailSink, type SimMail } from './mail-sink.ts';
import { Subscriptions } from './notifications/subscriptions.ts';
import { makeRandom } from './random.ts';
import { restoreState } from './state/state.ts';
import { loadState, StateKeeper } from './state/state-file.ts';
import { worldDirectory } from './world/directory.ts';
import { makeWorld } from './world/make-world.ts';
import { type Crowd, seedCrowd } from './world/seed-crowd.ts';
import { type Load, seedLoad } from './world/seed-load.ts';
import { seedDaysSince, seedMeetings } from './world/seed-meetings.ts';

export { drawDialect } from './exchange/dialect.ts';

export interface SimOptions {
  /** 0 or left out: a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly seed?: number;
  /** `stepped` stands still until POST /sim/clock moves it. */
  readonly clock?: ClockMode;
  /** Where the clock begins; now when left out. */
  readonly startAt?: Date;
  readonly latency?: keyof typeof LATENCIES | Partial<Latency>;
  /** The origin callers use, when it is not the one listened on. */
  readonly publicUrl?: string;
  readonly https?: { readonly key: string; readonly cert: string };
  /** Where the mail catcher takes SMTP; 0: a free one; left out: nowhere. */
  readonly smtpPort?: number;
  /** Make up the week's meetings; true when left out. */
  readonly meetings?: boolean;
  /** More rooms and meetings, for load tests. */
  readonly load?: Load;
  /** More people and groups, for load tests. */
  readonly crowd?: Crowd;
  /** Hold every answer against the OpenAPI subset; for tests. */
  readonly checkAnswers?: boolean;
  readonly dialect?: Partial<Dialect>;
  /** Where the state is kept over restarts; left out: in memory only. */
  readonly stateFile?: string;
}

export interface RunningSim {
  readonly url: string;
  /** Of the mail catcher, if it was asked for. */
  readonly smtpPort?: number;
  readonly context: SimContext;
  stop(): Promise<void>;
}

export async function startSim(options: SimOptions = {}): Promise<RunningSim> {
  const address = { url: options.publicUrl ?? '' };
  const { context, time } = makeContext(options, address);
  const keeper = fill(context, options);
  const app = await buildApp(context, options.https ? { https: options.https } : {});
  if (keeper) app.addHook('onResponse', async ({ method }) => method === 'GET' || keeper.changed());
  const host = options.host ?? '127.0.0.1';
  await app.listen({ port: options.port ?? 0, host });
  const { port } = app.server.address() as AddressInfo;
  const origin = `${options.https ? 'https' : 'http'}://127.0.0.1:${port}`;
  address.url ||= origin;
  const smtp = await startSmtp(options.smtpPort, host, context, () => keeper?.changed());
  return {
    url: address.url,
    ...(smtp ? { smtpPort: smtp.port } : {}),
    context,
    stop: async () => {
      await smtp?.close();
      await app.close();
      await keeper?.stop();
      await time.stop();
    },
  };
}

/** The world's content: what the state file holds, or made-up meetings; then those of the days that passed meanwhile. */
function fill(ctx: SimContext, options: SimOptions): StateKeeper | undefined {
  const { stateFile } = options;
  const stored = stateFile ? loadState(stateFile, ctx.world.seed, notice) : undefined;
  if (stored) restoreState(ctx, stored);
  else {
    if (options.meetings !== false) seedMeetings(ctx);
    if (options.load) seedLoad(ctx, options.load);
    const [tenant] = ctx.world.tenants;
    if (options.crowd && tenant) seedCrowd(tenant, ctx.world.seed, options.crowd);
  }
  if (!stateFile) return undefined;
  const keeper = new StateKeeper(stateFile, ctx, notice);
  ctx.exchange.onChange(() => keeper.changed());
  if (stored) seedDaysSince(ctx);
  keeper.changed();
  return keeper;
}

function notice(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

async function startSmtp(
  port: number | undefined,
  host: string,
  ctx: SimContext,
  onMail: () => void,
): Promise<MailCatcher | undefined> {
  if (port === undefined) return undefined;
  const deliver = (mail: SimMail): void => {
    ctx.mail.deliver(mail);
    onMail();
  };
  return startMailCatcher({ sink: { ...ctx.mail, deliver }, now: () => ctx.clock.now(), port, host });
}

function makeContext(options: SimOptions, address: { url: string }): { context: SimContext; time: SimTime } {
  const seed = options.seed ?? 1;
  const time = new SimTime(options.clock ?? 'real', (options.startAt ?? new Date()).getTime(), (label, error) => {
    process.stderr.write(`simulator: ${label} failed: ${String(error)}\n`);
  });
  const latency: Latency =
    typeof options.latency === 'string' ? { ...LATENCIES[options.latency] } : { ...DEMO_LATENCY, ...options.latency };
  const world = makeWorld(seed);
  const random = makeRandom(seed);
  const faults = new Faults(random);
  const mail = memoryMailSink();
  const shared = { clock: time, scheduler: time, random, latency, publicUrl: () => address.url };
  const exchange = new Exchange({ ...shared, world, mail, dialect: { ...defaultDialect(), ...options.dialect } });
  const subscriptions = new Subscriptions({ ...shared, faults });
  exchange.onChange((calendar, change) => subscriptions.eventChanged(calendar, change));
  const context: SimContext = {
    ...shared,
    world,
    mail,
    exchange,
    subscriptions,
    faults,
    directory: worldDirectory(world, time),
    grants: new GrantStore(),
    refusals: new OrderedRefusals(),
    tokens: { verify: (token) => verifyAccessToken(token, new Date(time.now())) },
    impolite: new Impoliteness(),
    log: new RequestLog(options.checkAnswers ?? false),
  };
  return { context, time };
}
