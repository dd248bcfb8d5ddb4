/**
 * Reads one round of a room's calendar to its end and makes it whole: stubs are filled from their master, the instances of
 * a changed master are listed anew (rules S2 and S6). Only reads; what to make of it is decided elsewhere.
 */
import type { Interval } from '../../../kernel/interval.ts';
import { readDelta } from '../graph/calendar-view.ts';
import { getEvent, listInstances } from '../graph/events.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import type { GraphEvent } from '../graph/types.ts';
import { copyOf, type EventCopy, isStub, type OccurrenceStub, stubOf } from '../translate.ts';

export interface WholeRound {
  /** Singles, occurrences and exceptions as they stand now. */
  readonly copies: readonly EventCopy[];
  /** Masters whose instances are all among `copies`: what else we know of their series is gone. */
  readonly relisted: ReadonlyMap<string, EventCopy>;
  /** Ids that the round named as removed. */
  readonly removed: readonly string[];
  readonly deltaLink: string;
  /** The round was not a difference: what it does not name is gone. */
  readonly complete: boolean;
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
  const relisted = await relist(request, masters, whole);
  const filled = await fillStubs(request, stubs, relisted);
  const copies = new Map<string, EventCopy>();
  for (const copy of [...filled, ...whole]) copies.set(copy.immutableId, copy);
  return { copies: [...copies.values()], relisted, removed, deltaLink: round.deltaLink, complete: deltaLink === null };
}

/** Exceptions come whole in delta; everything else of a changed series is asked for again. */
async function relist(
  request: RoundRequest,
  masters: ReadonlyMap<string, EventCopy>,
  whole: EventCopy[],
): Promise<Map<string, EventCopy>> {
  const { graph, mailbox, window } = request;
  const relisted = new Map<string, EventCopy>();
  for (const [id, master] of masters) {
    relisted.set(id, master);
    if (master.cancelled) continue;
    const instances = await listInstances(graph, mailbox, id, window);
    for (const instance of instances) whole.push(asPartOf(copyOf(instance, request.mailboxZone), master));
  }
  return relisted;
}

/** What all instances share is the master's; Graph leaves some of it out of an occurrence. */
function asPartOf(instance: EventCopy, master: EventCopy): EventCopy {
  return { ...instance, seriesMasterId: master.immutableId, cleanId: master.cleanId, recurrence: master.recurrence };
}

async function fillStubs(
  request: RoundRequest,
  stubs: readonly OccurrenceStub[],
  relisted: ReadonlyMap<string, EventCopy>,
): Promise<EventCopy[]> {
  const masters = new Map(relisted);
  const filled: EventCopy[] = [];
  for (const stub of stubs) {
    // The listing has it already, with its true original start.
    if (relisted.has(stub.seriesMasterId)) continue;
    const master = masters.get(stub.seriesMasterId) ?? (await readMaster(request, stub.seriesMasterId));
    if (!master) continue;
    masters.set(stub.seriesMasterId, master);
    filled.push({
      ...master,
      immutableId: stub.immutableId,
      type: 'occurrence',
      seriesMasterId: stub.seriesMasterId,
      originalStart: stub.start,
      period: { start: stub.start, end: stub.end },
      changeKey: null,
      etag: null,
    });
  }
  return filled;
}

async function readMaster(request: RoundRequest, id: string): Promise<EventCopy | null> {
  const event = await getEvent(request.graph, request.mailbox, id);
  return event ? copyOf(event, request.mailboxZone) : null;
}
