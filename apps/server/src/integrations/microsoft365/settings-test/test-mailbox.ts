/**
 * Proves one mailbox by doing what the product will do there. A mailbox outside must be refused: only then does the
 * restriction of Exchange hold (rule S20): https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
import { randomUUID } from 'node:crypto';
import type { MailboxTest, MailboxTestResult } from '@ones/contract';
import { addMinutes } from '../../../kernel/interval.ts';
import type { CandidateSettings } from '../../../modules/connection/index.ts';
import type { Connections } from '../context.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { GraphError, isGraphError } from '../graph/graph-error.ts';
import { mendOf } from '../mend.ts';
import { clientFor, firstToken, type TestDeps, targetOf } from './probe-client.ts';

const DAY_MINUTES = 1440;

export async function testMailbox(
  settings: CandidateSettings,
  { purpose, address }: MailboxTest,
  deps: TestDeps,
): Promise<MailboxTestResult> {
  const target = targetOf(settings, deps);
  if (!target) return failed('unknown-integration-type');
  const token = await firstToken(settings, target.cloud, deps);
  if (token instanceof GraphError) return failed(token.details.code);
  const graph = clientFor(target.cloud, token);
  if (purpose === 'sender' && !target.capabilities.mailByGraph) return failed('not-offered-by-integration-type');
  if (purpose === 'outside') return outside(graph, address);
  const acts = {
    room: () => readCalendar(graph, address),
    representative: () => writeAndRemove(graph, address, addMinutes(deps.clock.now(), DAY_MINUTES)),
    sender: () => sendToItself(graph, address),
  };
  try {
    return { result: 'ok', code: null, mend: null, name: await acts[purpose]() };
  } catch (error) {
    if (isGraphError(error)) return failed(error.details.code);
    throw error;
  }
}

/** As whoever writes there: the application, or the representative itself. */
export async function proveRepresentative(
  all: Connections,
  { connectionId, address, now }: { readonly connectionId: string; readonly address: string; readonly now: Date },
): Promise<MailboxTestResult> {
  try {
    const { graph } = await all.of(connectionId);
    return {
      result: 'ok',
      code: null,
      mend: null,
      name: await writeAndRemove(graph, address, addMinutes(now, DAY_MINUTES)),
    };
  } catch (error) {
    if (isGraphError(error)) return failed(error.details.code);
    throw error;
  }
}

function failed(code: string): MailboxTestResult {
  return { result: 'failed', code, mend: mendOf(code), name: null };
}

/** Refused as forbidden is what we hope for; a mailbox that is not there proves nothing. */
async function outside(graph: GraphClient, address: string): Promise<MailboxTestResult> {
  try {
    await readCalendar(graph, address);
    return failed('mailbox-outside-reachable');
  } catch (error) {
    if (!isGraphError(error)) throw error;
    const { code } = error.details;
    return isGraphError(error, 'forbidden') ? { result: 'ok', code, mend: null, name: null } : failed(code);
  }
}

interface Calendar {
  readonly owner?: { readonly name?: string };
}

async function readCalendar(graph: GraphClient, address: string): Promise<string | null> {
  const path = `/users/${encodeURIComponent(address)}/calendar?$select=id,owner`;
  const { body } = await graph.send<Calendar>({ method: 'GET', path, mailbox: address });
  return body.owner?.name ?? null;
}

/** Tomorrow, free, without attendees, and gone at once: nobody is told. https://learn.microsoft.com/graph/api/user-post-events */
async function writeAndRemove(graph: GraphClient, address: string, at: Date): Promise<null> {
  const mailbox = `/users/${encodeURIComponent(address)}`;
  const time = (date: Date) => ({ dateTime: date.toISOString().slice(0, 19), timeZone: 'UTC' });
  const { body } = await graph.send<{ readonly id: string }>({
    method: 'POST',
    path: `${mailbox}/events`,
    mailbox: address,
    body: {
      subject: 'ONES',
      showAs: 'free',
      isReminderOn: false,
      start: time(at),
      end: time(addMinutes(at, 15)),
      transactionId: randomUUID(),
    },
  });
  await graph.send({ method: 'DELETE', path: `${mailbox}/events/${encodeURIComponent(body.id)}`, mailbox: address });
  return null;
}

/** https://learn.microsoft.com/graph/api/user-sendmail */
async function sendToItself(graph: GraphClient, address: string): Promise<null> {
  const message = {
    subject: 'ONES',
    body: { contentType: 'Text', content: 'ONES can send mail from this address.' },
    toRecipients: [{ emailAddress: { address } }],
  };
  const path = `/users/${encodeURIComponent(address)}/sendMail`;
  await graph.send({ method: 'POST', path, mailbox: address, body: { message, saveToSentItems: false } });
  return null;
}
