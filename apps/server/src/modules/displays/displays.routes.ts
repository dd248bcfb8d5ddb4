/** Displays over REST: pairing and the list for the console, acts by touch for the displays themselves. */
import { routes } from '@ones/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf, fieldError, type Refusal, refuse, serve } from '../../platform/http/index.ts';
import type { DisplaysDeps } from './deps.ts';
import { playerById } from './displays.repository.ts';
import { managesShown } from './managed-displays.ts';
import { pairPlayer, unpairPlayer } from './pair-player.ts';
import { listPlayers } from './present-player.ts';
import { claimPairing, startPairing } from './start-pairing.ts';
import { checkInByTouch, endByTouch, extendByTouch, type TouchResult, walkInByTouch } from './touch.ts';

/** New codes from one address; codes typed by one person; questions whether a code was typed, by one address. */
const CODES_A_MINUTE = 20;
const TYPED_A_MINUTE = 20;
const CLAIMS_A_MINUTE = 600;
/** A company's displays may share an address; nobody finds a card by trying. */
const CARDS_A_MINUTE = 120;

export function displayRoutes(app: FastifyInstance, deps: DisplaysDeps): void {
  pairingRoutes(app, deps);
  managementRoutes(app, deps);
  touchRoutes(app, deps);
}

function pairingRoutes(app: FastifyInstance, deps: DisplaysDeps): void {
  const tooManyCodes = limiter(app, 'codes', CODES_A_MINUTE);
  const tooManyClaims = limiter(app, 'claims', CLAIMS_A_MINUTE);
  serve(app, routes.player.startPairing, async ({ request }) => (await tooManyCodes(request)) ?? startPairing(deps));
  serve(
    app,
    routes.player.pairingStatus,
    async ({ request, params, body }) =>
      (await tooManyClaims(request)) ?? claimPairing(deps, params.id, body.deviceSecret),
  );
}

function managementRoutes(app: FastifyInstance, deps: DisplaysDeps): void {
  const tooManyTyped = limiter(app, 'typed', TYPED_A_MINUTE);
  serve(app, routes.player.list, async ({ caller }) => {
    const players = await listPlayers(deps);
    const managed = await Promise.all(players.map((player) => managesShown(deps, caller, player)));
    return { items: players.filter((_, at) => managed[at]) };
  });
  serve(app, routes.player.pair, async ({ request, body, caller }) => {
    const refusal = await tooManyTyped(request);
    if (refusal) return refusal;
    if (!(await managesShown(deps, caller, body))) return refuse('forbidden');
    const result = await pairPlayer(deps, body, actorOf(caller));
    if (result.ok) return result.player;
    if (result.reason === 'code-unknown') return refuse('pairing-code-unknown');
    return refuse('invalid-input', { errors: [fieldError(result.path, result.reason, result.message)] });
  });
  serve(app, routes.player.unpair, async ({ params, caller }) => {
    const known = await playerById(deps.host.db, params.id);
    if (!known) return refuse('not-found');
    const shown = { resourceIds: known.resource_ids, floorId: known.floor_id };
    if (!(await managesShown(deps, caller, shown))) return refuse('forbidden');
    return (await unpairPlayer(deps, params.id, actorOf(caller))) ? null : refuse('not-found');
  });
}

function touchRoutes(app: FastifyInstance, deps: DisplaysDeps): void {
  serve(app, routes.player.walkIn, async ({ caller, body }) =>
    answer(await walkInByTouch(deps, caller, body), 'forbidden'),
  );
  const tooManyCards = limiter(app, 'cards', CARDS_A_MINUTE);
  serve(app, routes.player.checkIn, async ({ request, caller, params, body }) => {
    const refusal = body.cardNumber === undefined ? null : await tooManyCards(request);
    return refusal ?? answer(await checkInByTouch(deps, caller, { bookingId: params.id, ...body }), 'not-found');
  });
  serve(app, routes.player.end, async ({ caller, params }) =>
    answer(await endByTouch(deps, caller, params.id), 'not-found'),
  );
  serve(app, routes.player.extend, async ({ caller, params, body }) =>
    answer(await extendByTouch(deps, caller, { bookingId: params.id, minutes: body.minutes }), 'not-found'),
  );
}

function answer(result: TouchResult, ifNotShown: 'forbidden' | 'not-found'): Exclude<TouchResult, 'not-shown'> {
  return result === 'not-shown' ? refuse(ifNotShown) : result;
}

/** Counts by address; `name` keeps the counts of different routes apart. */
function limiter(
  app: FastifyInstance,
  name: string,
  max: number,
): (request: FastifyRequest) => Promise<Refusal | null> {
  const check = app.createRateLimit({
    max,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => `${name}:${request.ip}`,
  });
  return async (request) => {
    const limit = await check(request);
    return !limit.isAllowed && limit.isExceeded ? refuse('too-many-requests') : null;
  };
}
