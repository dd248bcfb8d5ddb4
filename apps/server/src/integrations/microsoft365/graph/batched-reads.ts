/**
 * Small reads of many mailboxes sent together: https://learn.microsoft.com/graph/json-batching
 * A batch lifts no limit: each part takes a place at its own mailbox's gate, at most one of a mailbox is in a batch, and each
 * has an answer of its own. Whatever is asked alone goes alone.
 */
import { randomUUID } from 'node:crypto';
import { addSeconds } from '../../../kernel/interval.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { GraphClientOptions, GraphRequest, GraphResponse } from './graph-client.ts';
import type { Entered } from './mailbox-gate.ts';

/** The most that Graph takes. */
const MOST = 20;
const LOOK_AGAIN_MS = 25;
/** Whoever waits longer than this for a place does better to come back as a job. */
const PATIENCE_MS = 20_000;

export interface Part {
  readonly id: string;
  readonly request: GraphRequest & { readonly mailbox: string };
  readonly token: string;
  readonly since: number;
  settle(answer: Promise<GraphResponse<unknown>>): void;
}

export interface BatchSender {
  alone(token: string, request: GraphRequest): Promise<GraphResponse<unknown>>;
  /** Settles each part; never fails as a whole. */
  together(token: string, parts: readonly Part[]): Promise<void>;
}

export interface BatchedReads {
  read<T>(token: string, request: GraphRequest & { readonly mailbox: string }): Promise<GraphResponse<T>>;
}

type Gate = NonNullable<GraphClientOptions['together']>;

export function batchedReads(gate: Gate, sender: BatchSender): BatchedReads {
  let waiting: Part[] = [];

  const add = (part: Part): void => {
    // Whatever is asked in the same turn goes together.
    if (waiting.push(part) === 1) setImmediate(flush);
  };
  const flush = (): void => {
    const all = waiting;
    waiting = [];
    for (const batch of batchesOf(all)) void send(batch);
  };
  const send = async (batch: readonly Part[]): Promise<void> => {
    const [only] = batch;
    if (!only) return;
    if (batch.length === 1) return only.settle(sender.alone(only.token, only.request));
    try {
      await pass(batch);
    } catch (error) {
      for (const part of batch) refuse(part, error);
    }
  };
  const pass = async (batch: readonly Part[]): Promise<void> => {
    const entered = await gate.enterAll(batch.map(({ request }) => request.mailbox));
    try {
      const ready = batch.filter((part) => entered.admitted.has(part.request.mailbox));
      for (const part of batch) if (!ready.includes(part)) putOff(part, entered);
      if (ready.length > 0) await sender.together((ready[0] as Part).token, ready);
    } finally {
      await entered.leave();
    }
  };
  const putOff = (part: Part, { closed }: Entered): void => {
    const until = closed.get(part.request.mailbox);
    if (until) refuse(part, new RetryAt(until));
    else if (performance.now() - part.since > PATIENCE_MS) refuse(part, new RetryAt(addSeconds(gate.now(), 1)));
    else setTimeout(() => add(part), LOOK_AGAIN_MS * (1 + Math.random()));
  };

  return {
    read: <T>(token: string, request: GraphRequest & { readonly mailbox: string }) =>
      new Promise<GraphResponse<T>>((resolve) => {
        const settle = (answer: Promise<GraphResponse<unknown>>) => resolve(answer as Promise<GraphResponse<T>>);
        add({ id: randomUUID(), request, token, since: performance.now(), settle });
      }),
  };
}

function refuse(part: Part, error: unknown): void {
  const failed = Promise.reject(error);
  // Whoever had an answer already does not hear of it.
  failed.catch(() => undefined);
  part.settle(failed);
}

/** Of one token each, one part a mailbox. */
function batchesOf(parts: readonly Part[]): Part[][] {
  const batches: { readonly token: string; readonly mailboxes: Set<string>; readonly parts: Part[] }[] = [];
  for (const part of parts) {
    const { mailbox } = part.request;
    const found = batches.find(
      (batch) => batch.token === part.token && batch.parts.length < MOST && !batch.mailboxes.has(mailbox),
    );
    const batch = found ?? { token: part.token, mailboxes: new Set<string>(), parts: [] };
    if (!found) batches.push(batch);
    batch.mailboxes.add(mailbox);
    batch.parts.push(part);
  }
  return batches.map((batch) => batch.parts);
}
