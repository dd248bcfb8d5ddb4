/**
 * Reads people or groups to the end: whole, page by page with the place kept beside what a page brought, or only what changed
 * since the last round. A delta link that Graph no longer knows (410) means: whole, anew (rule S17).
 */
import { randomUUID } from 'node:crypto';
import { inTransaction, type Tx } from '../../../platform/db/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../context.ts';
import { readPage } from '../graph/directory.ts';
import { isGraphError } from '../graph/graph-error.ts';
import type { GraphPage } from '../graph/types.ts';
import {
  beginRound,
  type DirectoryKind,
  deltaLinkOf,
  finishRound,
  type RoundUnderWay,
  roundUnderWay,
  saveDeltaLink,
  savePlace,
} from './directory-read.repository.ts';

/** The right to import, which others may take over if we are too slow. */
export interface ImportTurn {
  /** Before each page. @throws LeaseLost */
  keep(): Promise<void>;
  /** Within the transaction of each page. @throws LeaseLost */
  assert(tx: Tx): Promise<void>;
}

export interface Reading<Item> {
  readonly kind: DirectoryKind;
  readonly selection: string;
  readonly firstPath: string;
  /** Where the first page does not lead to a delta link, it is asked for before. */
  readonly deltaFromNow?: () => Promise<string>;
  /** What `take` needs of Graph, asked for once, before a page with something on it is kept. */
  readonly prepare?: () => Promise<void>;
  /** `round` is null for what changed. */
  readonly take: (tx: Tx, items: readonly Item[], round: string | null) => Promise<void>;
  readonly finish: (round: string) => Promise<void>;
  readonly onProgress: (done: number) => Promise<void>;
}

type Around = Pick<IntegrationDeps, 'host' | 'clock'>;

export async function readWhole<Item>(
  deps: Around,
  context: ConnectionContext,
  turn: ImportTurn,
  reading: Reading<Item>,
): Promise<void> {
  const { connection } = context;
  const { db } = deps.host;
  const known = await roundUnderWay(db, connection.id, reading.kind);
  const resumed = known?.selection === reading.selection ? known : null;
  let at = resumed ?? (await begin(deps, context, reading));
  await reading.onProgress(at.done);
  while (at.stage === 'reading') {
    await turn.keep();
    const page = await nextPage<Item>(context, reading, at);
    // The place kept is too old to go on from: everything again.
    at = page ? await takePage(deps, context, turn, reading, at, page) : await begin(deps, context, reading);
    await reading.onProgress(at.done);
  }
  await turn.keep();
  await reading.finish(at.round);
  await finishRound(db, connection.id, reading.kind, deps.clock.now());
}

async function begin<Item>(
  deps: Around,
  { connection }: ConnectionContext,
  reading: Reading<Item>,
): Promise<RoundUnderWay> {
  const newDeltaLink = (await reading.deltaFromNow?.()) ?? null;
  const begun: RoundUnderWay = {
    round: randomUUID(),
    selection: reading.selection,
    stage: 'reading',
    nextLink: null,
    newDeltaLink,
    done: 0,
  };
  await beginRound(deps.host.db, connection.id, reading.kind, begun);
  return begun;
}

/** Null if a link is no longer good. A first page's trouble is anybody's to handle. */
async function nextPage<Item>(
  { graph }: ConnectionContext,
  reading: Reading<Item>,
  at: RoundUnderWay,
): Promise<GraphPage<Item> | null> {
  try {
    return await readPage<Item>(graph, at.nextLink ?? reading.firstPath);
  } catch (error) {
    if (at.nextLink !== null && isGraphError(error, 'gone', 'invalid', 'not-found')) return null;
    throw error;
  }
}

async function takePage<Item>(
  deps: Around,
  { connection }: ConnectionContext,
  turn: ImportTurn,
  reading: Reading<Item>,
  at: RoundUnderWay,
  page: GraphPage<Item>,
): Promise<RoundUnderWay> {
  const nextLink = page['@odata.nextLink'] ?? null;
  const moved: RoundUnderWay = {
    ...at,
    stage: nextLink === null ? 'finishing' : 'reading',
    nextLink,
    newDeltaLink: page['@odata.deltaLink'] ?? at.newDeltaLink,
    done: at.done + page.value.length,
  };
  await reading.prepare?.();
  await inTransaction(deps.host, async (tx) => {
    await turn.assert(tx);
    await reading.take(tx, page.value, at.round);
    await savePlace(tx.db, connection.id, reading.kind, moved);
  });
  return moved;
}

/** @returns false if only a whole reading will do. */
export async function readChanges<Item>(
  deps: Around,
  { connection, graph }: ConnectionContext,
  turn: ImportTurn,
  reading: Reading<Item>,
): Promise<boolean> {
  let link = await deltaLinkOf(deps.host.db, connection.id, reading.kind, reading.selection);
  while (link !== null) {
    await turn.keep();
    const page: GraphPage<Item> | null = await readPage<Item>(graph, link).catch((error: unknown) => {
      if (isGraphError(error, 'gone')) return null;
      throw error;
    });
    if (!page) return false;
    const next: string | null = page['@odata.nextLink'] ?? null;
    const kept = page['@odata.deltaLink'] ?? next;
    if (page.value.length > 0) await reading.prepare?.();
    await inTransaction(deps.host, async (tx) => {
      await turn.assert(tx);
      if (page.value.length > 0) await reading.take(tx, page.value, null);
      if (kept !== null) await saveDeltaLink(tx.db, connection.id, reading.kind, kept);
    });
    if (next === null) return true;
    link = next;
  }
  return false;
}
