/** Saves what an administrator typed, page by page or at once; the first sync begins when nothing is left to be typed. */
import type { CreateConnection, PeopleSettings, RoomSettings, ServerSettings } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { ensureServicePerson } from '../directory/index.ts';
import { connectionEvent } from './connection.events.ts';
import {
  connectionById,
  insertConnection,
  type StoredConnection,
  takeVersion,
  updatePeoplePart,
  updateRoomPart,
  updateServerPart,
} from './connection.repository.ts';
import type { ConnectionDeps } from './deps.ts';
import { type GivenCredential, saveCredential } from './save-credential.ts';
import { peoplePart, roomPart, serverPart } from './settings-parts.ts';

export type SaveResult =
  | { readonly ok: true; readonly connection: StoredConnection }
  | { readonly ok: false; readonly reason: 'not-found' | 'stale-version' | 'unknown-certificate' };

/** Ends the transaction without a trace. */
class NotSaved extends Error {
  constructor(readonly reason: Extract<SaveResult, { ok: false }>['reason']) {
    super(reason);
  }
}

/** @throws if the certificate is not there: `certificateIsFree` tells before. */
export function createConnection(
  deps: ConnectionDeps,
  body: CreateConnection,
  actor: Actor,
): Promise<StoredConnection> {
  const now = deps.clock.now();
  const id = newId(now);
  return inTransaction(deps.host, async (tx) => {
    const setupStep = body.draft ? 'rooms' : 'done';
    await insertConnection(tx.db, id, { ...serverPart(body), ...roomPart(body), ...peoplePart(body), setupStep }, now);
    await putCredential(deps, tx, id, body, now);
    return announce(tx, id, 'connection.create', actor, now);
  });
}

export function saveServerSettings(deps: ConnectionDeps, id: string, body: ServerSettings, actor: Actor) {
  return savePage(deps, id, body.version, actor, async (tx, now) => {
    await updateServerPart(tx.db, id, serverPart(body));
    await putCredential(deps, tx, id, body, now);
  });
}

export function saveRoomSettings(deps: ConnectionDeps, id: string, body: RoomSettings, actor: Actor) {
  return savePage(deps, id, body.version, actor, async (tx, now) => {
    const part = roomPart(body);
    await updateRoomPart(tx.db, id, part);
    await ensureDelegate(deps, tx, id, part.delegateAddress, now);
  });
}

export function savePeopleSettings(deps: ConnectionDeps, id: string, body: PeopleSettings, actor: Actor) {
  return savePage(deps, id, body.version, actor, (tx) => updatePeoplePart(tx.db, id, peoplePart(body)));
}

/** The delegate's address has to be somebody here; where people are not imported it is a service person (rule S12). */
async function ensureDelegate(deps: ConnectionDeps, tx: Tx, id: string, address: string | null, now: Date) {
  const type = (await connectionById(tx.db, id))?.type;
  const imports = deps.tenant.options().types.some((one) => one.id === type && one.importsPeople);
  if (address !== null && !imports) await ensureServicePerson(tx, { name: address, address }, now);
}

function savePage(
  deps: ConnectionDeps,
  id: string,
  version: number,
  actor: Actor,
  write: (tx: Tx, now: Date) => Promise<void>,
): Promise<SaveResult> {
  const now = deps.clock.now();
  return saved(deps, async (tx) => {
    if (!(await takeVersion(tx.db, id, version, now)))
      throw new NotSaved((await connectionById(tx.db, id)) ? 'stale-version' : 'not-found');
    await write(tx, now);
    return announce(tx, id, 'connection.change', actor, now);
  });
}

async function saved(deps: ConnectionDeps, work: (tx: Tx) => Promise<StoredConnection>): Promise<SaveResult> {
  try {
    return { ok: true, connection: await inTransaction(deps.host, work) };
  } catch (error) {
    if (error instanceof NotSaved) return { ok: false, reason: error.reason };
    throw error;
  }
}

async function putCredential(deps: ConnectionDeps, tx: Tx, id: string, given: GivenCredential, now: Date) {
  if (!(await saveCredential(tx.db, deps.sealer, id, given, now))) throw new NotSaved('unknown-certificate');
}

async function announce(tx: Tx, id: string, act: string, actor: Actor, now: Date): Promise<StoredConnection> {
  const connection = await connectionById(tx.db, id);
  if (!connection) throw new Error(`Connection ${id} is gone within its own transaction.`);
  if (connection.setupStep === 'done') tx.publish(connectionEvent('connection.saved', id, now));
  const { createdAt: _, updatedAt: __, state: ___, failureCode, failureMend, failureSince, ...after } = connection;
  await recordAudit(tx, { actor, act, subjectType: 'connection', subjectId: id, after }, now);
  return connection;
}
