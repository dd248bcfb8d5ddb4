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

export class ExchangeCore {
  private readonly calendars = new Map<string, Calendar>();
  private readonly listeners = new Set<ChangeListener>();
  private readonly inboxes = new Map<string, ForwardedRequest[]>();
  private lastKey = 0;
  private silentTasks: (() => void)[] | undefined;

  constructor(readonly parts: ExchangeParts) {}

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
        () => this.silentTasks !== undefined,
      );
      this.calendars.set(id, calendar);
    }
    return calendar;
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
  later(kind: keyof Latency, thing: string, task: () => void): void {
    if (this.silentTasks) {
      this.silentTasks.push(task);
      return;
    }
    const isMessage = kind === 'delivery' || kind === 'answer';
    const factor = isMessage ? 1 : 0.8 + 0.4 * this.parts.random.draw(`${kind}:${thing}`);
    const delay = this.parts.latency[kind] * factor;
    this.parts.scheduler.after(delay, `${kind}:${thing}`, task);
  }

  /** Runs acts with all that follows from them at once and without telling anybody: how a seeded past comes into being. */
  silently(acts: () => void): void {
    const queue: (() => void)[] = [];
    this.silentTasks = queue;
    acts();
    for (let index = 0; index < queue.length; index++) queue[index]?.();
    this.silentTasks = undefined;
    for (const calendar of this.calendars.values()) calendar.forgetChanges();
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
