/**
 * Reads one round of a room's calendar to its end and makes it whole: stubs are filled from their master, the instances of
 * a changed master are listed anew (rules S2 and S6). Only reads; what to make of it is decided elsewhere.
 */
import type { Interval } from '../../../kernel/interval.ts';
import { readDelta } from '../graph/calendar-view.ts';
import { getEvent, listInstances } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { isGraphError } from '../graph/graph-error.ts';
import type { GraphEvent } from '../graph/types.ts';
import { inParallel } from '../in-parallel.ts';
import { copyOf, type EventCopy, isStub, type OccurrenceStub, stubOf } from '../translate.ts';

export interface WholeRound {
  /** Singles, occurrences and exceptions as they stand now. */
  readonly copies: readonly EventCopy[];
  /** Masters whose instances are all among `copies`: what else we know of their series is gone. */
  readonly relisted: ReadonlyMap<string, EventCopy>;
  /** Ids that the round named as removed. */
  readonly removed: readonly string[];
  /** null: read without a cursor. */
  readonly deltaLink: string | null;
  /** The round was not a difference: what it does not name is gone. */
  readonly complete: boolean;
  /** null: all that is followed; else nothing follows for what lies outside. */
  readonly covers: Interval | null;
}

export interface RoundRequest {
  readonly graph: GraphClient;
  readonly mailbox: string;
  readonly mailboxZone: string;
  readonly window: Interval;
  readonly deltaLink: string | null;
}

export async function readRound(request: RoundRequest): Promise<WholeRound> {
  const { graph, mailbox, window, deltaLink } = request;
  const round = await readDelta(graph, mailbox, deltaLink === null ? { window } : { deltaLink });
  const latest = new Map<string, GraphEvent>();
  for (const item of round.items) if (item.id) latest.set(item.id, item);

  const removed: string[] = [];
  const whole: EventCopy[] = [];
  const masters = new Map<string, EventCopy>();
  const stubs: OccurrenceStub[] = [];
  for (const [id, item] of latest) {
    if (item['@removed']) removed.push(id);
    else if (isStub(item)) stubs.push(stubOf(item));
    else {
      const copy = copyOf(item, request.mailboxZone);
      if (copy.type === 'seriesMaster') masters.set(copy.immutableId, copy);
      else whole.push(copy);
    }
  }
  const series = new Series(request);
  // A single meeting that became a series is removed as the one and there as the other, under one id.
  for (const id of new Set(stubs.map((stub) => stub.seriesMasterId))) {
    const at = removed.indexOf(id);
    const master = at < 0 ? null : await series.master(id);
    if (!master) continue;
    removed.splice(at, 1);
    masters.set(id, master);
  }
  if (deltaLink !== null) {
    // Some tenants' rounds name a changed series by its occurrences alone, and leave out what was moved by itself.
    for (const master of await inParallel(unnamed([...stubs, ...whole], masters), LISTS_AT_ONCE, (id) =>
      series.master(id),
    ))
      if (master) masters.set(master.immutableId, master);
  }
  const listed = await inParallel([...masters.values()], LISTS_AT_ONCE, (master) => series.list(master));
  const filled = await inParallel(stubs, LISTS_AT_ONCE, (stub) => series.fill(stub));
  const exceptions = await inParallel(whole, LISTS_AT_ONCE, (copy) => series.complete(copy));
  const copies = new Map<string, EventCopy>();
  // The same instance as a listing gave it counts last: it was read last.
  for (const copy of [...filled, ...exceptions, ...listed.flat()]) if (copy) copies.set(copy.immutableId, copy);
  const complete = deltaLink === null;
  const { relisted } = series;
  return { copies: [...copies.values()], relisted, removed, deltaLink: round.deltaLink, complete, covers: null };
}

const LISTS_AT_ONCE = 3;

/** Series of which occurrences changed, while their masters are not among what changed. */
function unnamed(items: readonly (OccurrenceStub | EventCopy)[], masters: ReadonlyMap<string, EventCopy>): string[] {
  const plain = items.filter((item) => !('type' in item) || item.type === 'occurrence');
  const ids = new Set(plain.flatMap(({ seriesMasterId }) => seriesMasterId ?? []));
  return [...ids].filter((id) => !masters.has(id));
}

/** What belongs to the series of one round, each master read at most once. */
class Series {
  readonly #request: RoundRequest;
  readonly #masters = new Map<string, Promise<EventCopy | null>>();
  readonly relisted = new Map<string, EventCopy>();

  constructor(request: RoundRequest) {
    this.#request = request;
  }

  /** Everything of a changed series is asked for again; a delta brings only stubs of it. */
  async list(master: EventCopy): Promise<EventCopy[]> {
    const { graph, mailbox, window, mailboxZone } = this.#request;
    const id = master.immutableId;
    this.#masters.set(id, Promise.resolve(master));
    try {
      const instances = await listInstances(graph, mailbox, id, window);
      this.relisted.set(id, master);
      return instances.map((instance) => partOf(copyOf(instance, mailboxZone), master));
    } catch (error) {
      // Gone since the round was read: the next one says so.
      if (isGraphError(error, 'not-found')) return [];
      throw error;
    }
  }

  async fill(stub: OccurrenceStub): Promise<EventCopy | null> {
    // The listing has it already, with its true original start.
    if (this.relisted.has(stub.seriesMasterId)) return null;
    const master = await this.master(stub.seriesMasterId);
    if (!master) return null;
    const period = { start: stub.start, end: stub.end };
    const own = { immutableId: stub.immutableId, type: 'occurrence' as const, changeKey: null, etag: null };
    return { ...partOf(master, master), ...own, originalStart: stub.start, period };
  }

  /** An exception comes whole, but without what it shares with its series. */
  async complete(copy: EventCopy): Promise<EventCopy> {
    const master = copy.seriesMasterId === null ? null : await this.master(copy.seriesMasterId);
    return master ? partOf(copy, master) : copy;
  }

  master(id: string): Promise<EventCopy | null> {
    const known = this.#masters.get(id) ?? this.#read(id);
    this.#masters.set(id, known);
    return known;
  }

  async #read(id: string): Promise<EventCopy | null> {
    const event = await getEvent(this.#request.graph, this.#request.mailbox, id);
    return event ? copyOf(event, this.#request.mailboxZone) : null;
  }
}

function partOf(instance: EventCopy, master: EventCopy): EventCopy {
  const { immutableId: seriesMasterId, cleanId, recurrence, cancelled } = master;
  return { ...instance, seriesMasterId, cleanId, recurrence, seriesStands: !cancelled };
}
