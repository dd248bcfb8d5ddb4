/** The role that keeps displays and browsers up to date over `/ws`. Wiring only. */
import type { FastifyInstance } from 'fastify';
import { peopleOfBookings } from '../modules/booking/index.ts';
import { delegatesByPrincipal } from '../modules/directory/index.ts';
import { startLive, withDelegates } from '../modules/live/index.ts';
import { listenToEvents } from '../platform/outbox/index.ts';
import { acceptSockets } from '../platform/websocket/index.ts';
import type { House } from './house.ts';
import type { Platform } from './platform.ts';

export async function serveRealtime(app: FastifyInstance, platform: Platform, house: House): Promise<void> {
  const { clock, logger, config, database, ending } = platform;
  const live = startLive({
    host: platform,
    clock,
    logger,
    authenticate: house.authenticator.authenticate,
    places: house.displays.places,
    meetings: house.displays.meetings,
    peopleOf: withDelegates(peopleOfBookings, delegatesByPrincipal),
  });
  ending.onEnd('The live line', live.stop);
  await acceptSockets(app, { path: '/ws', publicUrl: config.publicUrl, logger, onConnection: live.accept });
  const listener = await listenToEvents({
    connectionString: database.connectionString,
    logger,
    onEvent: live.onEvent,
    onGap: live.onGap,
  });
  ending.onEnd('The ear for events', listener.stop);
}
