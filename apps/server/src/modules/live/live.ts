/** The realtime role's heart: hears of domain events and tells displays and browsers, each in its own way. */
import type { ServerMessage } from '@ones/contract';
import type { Credentials } from '../../platform/http/index.ts';
import type { Broadcast } from '../../platform/outbox/index.ts';
import { type Connection, type ConnectionHandler, closeCodes } from '../../platform/websocket/index.ts';
import { DisplayHub, playerStates, startHeartbeats } from '../displays/index.ts';
import { BrowserHub } from './browser-hub.ts';
import type { LiveDeps } from './deps.ts';
import { LiveSession } from './session.gateway.ts';
import { idsIn, topicsOf } from './topics.ts';

export interface Live {
  accept(connection: Connection, credentials: Credentials): ConnectionHandler;
  onEvent(event: Broadcast): void;
  /** Events may have been missed. */
  onGap(): void;
  /** Connected displays, for the metrics. */
  displays(): number;
  stop(): Promise<void>;
}

const LOOK_FOR_SILENT_PLAYERS_MS = 10_000;

export function startLive(deps: LiveDeps): Live {
  const displays = new DisplayHub(deps);
  const browsers = new BrowserHub(deps);
  const heartbeats = startHeartbeats(deps);
  const silence = watchForSilence(deps, browsers);
  const session = { ...deps, displays, browsers, heartbeats };
  return {
    accept: (connection, credentials) => new LiveSession(session, connection, credentials),
    onEvent: (event) => {
      tellDisplays(event, displays, deps);
      const change = {
        resourceIds: idsIn(event.payload, 'resourceIds'),
        bookingIds: idsIn(event.payload, 'bookingIds'),
      };
      browsers.changed(topicsOf(event.type), change);
    },
    onGap: () => {
      displays.everythingChanged();
      browsers.everythingChanged();
    },
    displays: () => displays.size,
    stop: async () => {
      clearInterval(silence);
      browsers.stop();
      await displays.stop();
      await heartbeats.stop();
    },
  };
}

function tellDisplays(event: Broadcast, displays: DisplayHub, { logger }: LiveDeps): void {
  if (event.type.startsWith('booking.')) {
    const ids = idsIn(event.payload, 'resourceIds');
    if (!ids) displays.everythingChanged();
    else
      displays.roomsChanged(ids).catch((error: unknown) => {
        logger.warn({ err: error }, 'Which rooms a change concerns is unknown; all are read again.');
        displays.everythingChanged();
      });
  } else if (event.type.startsWith('resource.')) {
    displays.everythingChanged();
  } else if (event.type === 'player.revoked') {
    unpair(displays, event.payload?.playerId);
  }
}

/** Without an id (it always has one) the next check of its token tells the display. */
function unpair(displays: DisplayHub, playerId: unknown): void {
  if (typeof playerId !== 'string') return;
  const message: ServerMessage = { type: 'unpaired' };
  for (const line of displays.linesOf(playerId)) {
    displays.leave(line);
    line.connection.send(JSON.stringify(message));
    line.connection.close(closeCodes.unpaired, 'unpaired');
  }
}

/** A display that falls silent makes no event: while somebody looks at the list, it is compared every few seconds. */
function watchForSilence(deps: LiveDeps, browsers: BrowserHub): NodeJS.Timeout {
  let last = '';
  return setInterval(() => {
    if (!browsers.isWatched('players')) return;
    playerStates(deps)
      .then((states) => {
        const now = JSON.stringify([...states]);
        if (now !== last) browsers.changed(['players'], { resourceIds: null, bookingIds: null });
        last = now;
      })
      .catch((error: unknown) => deps.logger.warn({ err: error }, 'Who is alive could not be read.'));
  }, LOOK_FOR_SILENT_PLAYERS_MS);
}
