// All that outlives the program, as one text, and back. Calendars' records never change in place, so each is written as text once.
// Not kept: faults, the request log, impolite calls, and where the clock was moved to.
import type { SimContext } from '../context.ts';
import type { GrantMemory } from '../entra/grants.ts';
import { exportSigningKey, useSigningKey } from '../entra/keys.ts';
import type { OrderedRefusal } from '../entra/ordered-refusals.ts';
import type { CalendarMemory, Change } from '../exchange/calendar.ts';
import type { ExchangeMemory } from '../exchange/core.ts';
import type { Dialect } from '../exchange/dialect.ts';
import type { CalendarItem } from '../exchange/item.ts';
import type { SimMail } from '../mail-sink.ts';
import type { Subscription } from '../notifications/subscriptions.ts';
import { fromPlain, toPlain } from './tagged-json.ts';
import { memoryOfWorld, rememberWorld, type WorldMemory } from './world-memory.ts';

/** Changes when what is written changes its shape: an older file is then of no use. */
const FORMAT = 2;
const KEPT_CHANGES = 1000;
const KEPT_MAILS = 200;

interface MailMemory extends Omit<SimMail, 'attachments'> {
  /** Contents in base64. */
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
}

interface Memory {
  readonly format: number;
  readonly seed: number;
  readonly world: WorldMemory;
  readonly exchange: ExchangeMemory;
  readonly subscriptions: readonly Subscription[];
  readonly draws: ReadonlyMap<string, number>;
  readonly signingKey: string;
  readonly grants: GrantMemory;
  readonly refusals: readonly OrderedRefusal[];
  readonly dialect: Dialect;
  /** Files written by earlier versions have none. */
  readonly mail?: readonly MailMemory[];
  readonly calendars: readonly (CalendarMemory & { readonly owner: string })[];
}

export function writeState(ctx: SimContext): string {
  const small: Omit<Memory, 'calendars'> = {
    format: FORMAT,
    seed: ctx.world.seed,
    world: memoryOfWorld(ctx.world),
    exchange: ctx.exchange.memory(),
    subscriptions: ctx.subscriptions.list(),
    draws: ctx.random.counters,
    signingKey: exportSigningKey(),
    grants: ctx.grants.memory(),
    refusals: ctx.refusals.list(),
    dialect: ctx.exchange.parts.dialect,
    mail: ctx.mail.list().slice(-KEPT_MAILS).map(memoryOfMail),
  };
  const calendars = [...ctx.exchange.allCalendars()].map((calendar) =>
    textOfCalendar(calendar.owner, calendar.memory(KEPT_CHANGES)),
  );
  return `${JSON.stringify(toPlain(small)).slice(0, -1)},"calendars":[${calendars.join(',\n')}]}`;
}

function memoryOfMail({ attachments, ...mail }: SimMail): MailMemory {
  const kept = attachments.map((one) => ({ ...one, content: one.content.toString('base64') }));
  return { ...mail, attachments: kept };
}

function mailOf({ attachments, ...mail }: MailMemory): SimMail {
  const read = attachments.map((one) => ({ ...one, content: Buffer.from(one.content, 'base64') }));
  return { ...mail, attachments: read };
}

function textOfCalendar(owner: string, { items, log, sequence, forgotten, folders = [] }: CalendarMemory): string {
  const kept = Array.from(items, textOf);
  const changes = log.map(textOfChange);
  const place = `"owner":${JSON.stringify(owner)},"sequence":${sequence},"forgotten":${forgotten},"folders":${JSON.stringify(folders)}`;
  return `{${place},"items":[${kept.join(',')}],"log":[${changes.join(',')}]}`;
}

function textOfChange({ sequence, key, before, after }: Change): string {
  const states = [before && `,"before":${textOf(before)}`, after && `,"after":${textOf(after)}`];
  return `{"sequence":${sequence},"key":${key}${states.filter(Boolean).join('')}}`;
}

const texts = new WeakMap<CalendarItem, string>();

function textOf(item: CalendarItem): string {
  let text = texts.get(item);
  if (text === undefined) {
    text = JSON.stringify(toPlain(item));
    texts.set(item, text);
  }
  return text;
}

/** Throws a sentence when the text is not a state of this seed. */
export function readState(text: string, seed: number): Memory {
  const memory = fromPlain(parse(text)) as Partial<Memory>;
  if (memory.format !== FORMAT) throw new Error('it was written by another version');
  if (memory.seed !== seed) throw new Error(`it belongs to seed ${memory.seed}, not ${seed}`);
  return memory as Memory;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error('it is not whole', { cause: error });
  }
}

/** Puts a state in place of a freshly made world; nothing may have happened in it yet. */
export function restoreState(ctx: SimContext, memory: Memory): void {
  rememberWorld(ctx.world, memory.world);
  useSigningKey(memory.signingKey);
  ctx.grants.remember(memory.grants);
  for (const refusal of memory.refusals) ctx.refusals.order(refusal);
  Object.assign(ctx.exchange.parts.dialect, memory.dialect);
  for (const [entity, count] of memory.draws) ctx.random.counters.set(entity, count);
  for (const calendar of memory.calendars) ctx.exchange.calendarById(calendar.owner)?.remember(calendar);
  ctx.exchange.remember(memory.exchange);
  for (const subscription of memory.subscriptions) ctx.subscriptions.add(subscription);
  for (const mail of memory.mail ?? []) ctx.mail.deliver(mailOf(mail));
}
