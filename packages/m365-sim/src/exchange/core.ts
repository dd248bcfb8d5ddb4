// What all of Exchange's acts share: the calendars, who owns which address, fresh keys and ids, and doing things later.
// The acts themselves are in organizer-acts.ts, attendee-acts.ts, transport.ts and attendant-acts.ts.
import type { Scheduler, SimClock } from '../clock.ts';
import type { Latency } from '../latency.ts';
import type { MailSink } from '../mail-sink.ts';
import type { Random } from '../random.ts';
import {
  addressOf,
  findMailboxOwner,
  isRoom,
  objectIdOf,
  type Person,
  type Room,
  type Tenant,
  type World,
} from '../world/world.ts';
import { Calendar, type Change } from './calendar.ts';
import type { Dialect } from './dialect.ts';
import type { CalendarItem, EmailAddress } from './item.ts';
import type { PlannedAct } from './planned-acts.ts';

export interface ExchangeParts {
  readonly world: World;
  readonly clock: SimClock;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly latency: Latency;
  readonly mail: MailSink;
  readonly dialect: Dialect;
}

export type ChangeListener = (calendar: Calendar, change: Change) => void;

/** A request forwarded to somebody who approves for a room. */
export interface ForwardedRequest {
  readonly receivedAt: number;
  readonly room: string;
  readonly uid: string;
  readonly organizer: EmailAddress;
  readonly subject: string;
  readonly start: number;
  readonly end: number;
}

/** An act that waits, with the instant at which it is due. */
export interface WaitingAct {
  readonly due: number;
  readonly label: string;
  readonly act: PlannedAct;
}

/** What must outlive the program, besides the calendars themselves. */
export interface ExchangeMemory {
  readonly lastKey: number;
  readonly inboxes: ReadonlyMap<string, readonly ForwardedRequest[]>;
  readonly waiting: readonly WaitingAct[];
}

export abstract class ExchangeCore {
  private readonly calendars = new Map<string, Calendar>();
  private readonly listeners = new Set<ChangeListener>();
  private readonly inboxes = new Map<string, ForwardedRequest[]>();
  private lastKey = 0;
  private readonly waiting = new Set<WaitingAct>();
  private atOnceActs: PlannedAct[] | undefined;
  private isUntold = false;

  constructor(readonly parts: ExchangeParts) {}

  /** Does what was planned. */
  protected abstract perform(act: PlannedAct): void;

  now(): number {
    return this.parts.clock.now();
  }

  /** The calendar of a person or room; made when first needed. */
  calendarOf(owner: Person | Room): Calendar {
    const id = objectIdOf(owner);
    let calendar = this.calendars.get(id);
    if (!calendar) {
      calendar = new Calendar(
        id,
        owner.tenantId,
        (...change) => this.tell(...change),
        () => this.isUntold,
      );
      this.calendars.set(id, calendar);
    }
    return calendar;
  }

  /** The calendar of an object id, whether or not it was ever needed. */
  calendarById(id: string): Calendar | undefined {
    const known = this.calendars.get(id);
    if (known) return known;
    for (const { people, rooms } of this.parts.world.tenants) {
      const owner = people.get(id) ?? rooms.get(id);
      if (owner) return this.calendarOf(owner);
    }
    return undefined;
  }

  /** False once the person left. */
  hasOwner(calendar: Calendar): boolean {
    const { people, rooms } = this.tenantOf(calendar);
    return people.has(calendar.owner) || rooms.has(calendar.owner);
  }

  allCalendars(): IterableIterator<Calendar> {
    return this.calendars.values();
  }

  tenantOf(calendar: Calendar): Tenant {
    const tenant = this.parts.world.tenants.find((one) => one.id === calendar.tenantId);
    if (!tenant) throw new Error(`No tenant ${calendar.tenantId}.`);
    return tenant;
  }

  ownerOf(calendar: Calendar): Person | Room {
    const tenant = this.tenantOf(calendar);
    const owner = tenant.people.get(calendar.owner) ?? tenant.rooms.get(calendar.owner);
    if (!owner) throw new Error(`Nobody owns the mailbox ${calendar.owner}.`);
    return owner;
  }

  roomOf(calendar: Calendar): Room | undefined {
    const owner = this.ownerOf(calendar);
    return isRoom(owner) ? owner : undefined;
  }

  addressOfOwner(calendar: Calendar): EmailAddress {
    const owner = this.ownerOf(calendar);
    return { name: owner.displayName, address: addressOf(owner) };
  }

  /** The calendar behind an address, in whichever tenant has it. */
  calendarAt(address: string): Calendar | undefined {
    for (const tenant of this.parts.world.tenants) {
      const owner = findMailboxOwner(tenant, address);
      if (owner) return this.calendarOf(owner);
    }
    return undefined;
  }

  nextKey(): number {
    this.lastKey += 1;
    return this.lastKey;
  }

  /** Writes with a new change key and modification time. */
  save(calendar: Calendar, item: CalendarItem): CalendarItem {
    const saved = { ...item, version: item.version + 1, modifiedAt: this.now() };
    calendar.put(saved);
    return saved;
  }

  /**
   * Does something after one of the latencies. Messages keep their order, so their delay is always the same; the others' varies by
   * the thing's own chance.
   */
  later(kind: keyof Latency, thing: string, act: PlannedAct): void {
    if (this.atOnceActs) {
      this.atOnceActs.push(act);
      return;
    }
    const isMessage = kind === 'delivery' || kind === 'answer';
    const factor = isMessage ? 1 : 0.8 + 0.4 * this.parts.random.draw(`${kind}:${thing}`);
    const delay = this.parts.latency[kind] * factor;
    this.plan({ due: this.now() + delay, label: `${kind}:${thing}`, act });
  }

  /** Does something at an instant. */
  at(due: number, label: string, act: PlannedAct): void {
    this.plan({ due, label, act });
  }

  private plan(waiting: WaitingAct): void {
    this.waiting.add(waiting);
    this.parts.scheduler.after(waiting.due - this.now(), waiting.label, () => {
      this.waiting.delete(waiting);
      this.perform(waiting.act);
    });
  }

  /** Runs acts with all that follows from them at once. */
  atOnce(acts: () => void): void {
    const queue: PlannedAct[] = [];
    this.atOnceActs = queue;
    acts();
    for (let index = 0; index < queue.length; index++) {
      const act = queue[index];
      if (act) this.perform(act);
    }
    this.atOnceActs = undefined;
  }

  /** At once and without telling anybody: how a seeded past comes into being. */
  silently(acts: () => void): void {
    this.isUntold = true;
    this.atOnce(acts);
    this.isUntold = false;
    for (const calendar of this.calendars.values()) calendar.forgetChanges();
  }

  memory(): ExchangeMemory {
    return { lastKey: this.lastKey, inboxes: this.inboxes, waiting: [...this.waiting] };
  }

  remember({ lastKey, inboxes, waiting }: ExchangeMemory): void {
    this.lastKey = lastKey;
    for (const [owner, requests] of inboxes) this.inboxes.set(owner, [...requests]);
    for (const one of waiting) this.plan(one);
  }

  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  inboxOf(objectId: string): readonly ForwardedRequest[] {
    return this.inboxes.get(objectId) ?? [];
  }

  forward(objectId: string, request: ForwardedRequest): void {
    this.inboxes.set(objectId, [...this.inboxOf(objectId), request].slice(-500));
  }

  private tell(calendar: Calendar, change: Change): void {
    for (const listener of this.listeners) listener(calendar, change);
  }
}
