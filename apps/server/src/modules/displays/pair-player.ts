/** Somebody who manages displays gives a display something to show, or takes its token away (rule D1). */
import type { PairPlayer, Player } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import type { DisplaysDeps } from './deps.ts';
import { deviceToken, hashOfNothing, hashSecret, newDeviceSecret } from './device-token.ts';
import { playerEvent } from './displays.events.ts';
import { bindPairing, insertPlayer, openPairingByCode, type PlayerRow, revokePlayer } from './displays.repository.ts';
import { normalCode } from './pairing-code.ts';
import { presentPlayer } from './present-player.ts';

type Target = Omit<PairPlayer, 'code'>;

export type PairResult =
  | { readonly ok: true; readonly player: Player }
  | { readonly ok: false; readonly reason: 'code-unknown' }
  | { readonly ok: false; readonly reason: 'unknown-target'; readonly path: string; readonly message: string };

export async function pairPlayer(deps: DisplaysDeps, request: PairPlayer, actor: Actor): Promise<PairResult> {
  const now = deps.clock.now();
  const wrong = await whatIsWrongWith(deps, request);
  if (wrong) return wrong;
  const row = newPlayer(request, hashOfNothing(), now);
  const paired = await inTransaction(deps.host, async (tx) => {
    const pairing = await openPairingByCode(tx.db, normalCode(request.code), now);
    if (!pairing) return false;
    await keep(deps, tx, row, actor);
    await bindPairing(tx.db, pairing.id, row.id);
    return true;
  });
  if (!paired) return { ok: false, reason: 'code-unknown' };
  return { ok: true, player: await presentPlayer(deps, row) };
}

/** A display whose token is wanted at once, as the demo's: nobody types a code. */
export async function installPlayer(
  deps: DisplaysDeps,
  target: Target,
  actor: Actor,
): Promise<{ readonly playerId: string; readonly deviceToken: string }> {
  const wrong = await whatIsWrongWith(deps, target);
  if (wrong) throw new Error(wrong.message);
  const row = newPlayer(target, hashOfNothing(), deps.clock.now());
  const token = deviceToken(newDeviceSecret(), row.id);
  await inTransaction(deps.host, (tx) => keep(deps, tx, { ...row, token_hash: hashSecret(token) }, actor));
  return { playerId: row.id, deviceToken: token };
}

/** False if there is no such player (any more). */
export async function unpairPlayer(deps: DisplaysDeps, playerId: string, actor: Actor): Promise<boolean> {
  const now = deps.clock.now();
  return inTransaction(deps.host, async (tx) => {
    const player = await revokePlayer(tx.db, playerId, now);
    if (!player) return false;
    tx.publish(playerEvent('player.revoked', playerId, now));
    const what = { actor, act: 'player.unpair', subjectType: 'player', subjectId: playerId };
    await deps.audit(tx, { ...what, before: audited(player) }, now);
    return true;
  });
}

async function keep(deps: DisplaysDeps, tx: Tx, row: PlayerRow, actor: Actor): Promise<void> {
  await insertPlayer(tx.db, row);
  tx.publish(playerEvent('player.paired', row.id, row.paired_at));
  const what = { actor, act: 'player.pair', subjectType: 'player', subjectId: row.id };
  await deps.audit(tx, { ...what, after: audited(row) }, row.paired_at);
}

function audited({ name, kind, resource_ids, floor_id }: PlayerRow): object {
  return { name, kind, resourceIds: resource_ids, floorId: floor_id };
}

function newPlayer(target: Target, tokenHash: Buffer, now: Date): PlayerRow {
  const ofRoom = target.kind === 'room-display';
  return {
    id: newId(now),
    name: target.name,
    kind: target.kind,
    resource_ids: ofRoom ? [...new Set(target.resourceIds ?? [])] : [],
    floor_id: ofRoom ? null : (target.floorId ?? null),
    token_hash: tokenHash,
    paired_at: now,
    last_seen_at: null,
    revoked_at: null,
  };
}

/** A room display shows one or two rooms, a floor display one floor. */
async function whatIsWrongWith(
  deps: DisplaysDeps,
  target: Target,
): Promise<Extract<PairResult, { reason: 'unknown-target' }> | null> {
  const { places, host } = deps;
  const wrong = (field: string, message: string) =>
    ({ ok: false, reason: 'unknown-target', path: `/body/${field}`, message }) as const;
  if (target.kind === 'floor-display') {
    if (target.floorId === undefined) return wrong('floorId', 'Name the floor that this display shows.');
    const floor = await places.floor(host.db, target.floorId);
    return floor ? null : wrong('floorId', 'There is no such floor.');
  }
  const ids = [...new Set(target.resourceIds ?? [])];
  if (ids.length === 0) return wrong('resourceIds', 'Name the room that this display shows.');
  const rooms = await places.rooms(host.db, ids);
  return rooms.length === ids.length ? null : wrong('resourceIds', 'A room named here does not exist.');
}
