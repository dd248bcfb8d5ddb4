/** Every state that a display can show, by the player's own scenes on its own little server: at a fixed hour of the morning. */
import { fileURLToPath } from 'node:url';
import type { DisplaySnapshot } from '@ones/contract';
import { PlayerServer, TOKEN } from '../../apps/player/test/player-server.ts';
import { floorScene, roomScenes } from '../../apps/player/test/scenes.ts';
import { type Camera, type Scene, shoot } from './shoot.ts';

const FILES = fileURLToPath(new URL('../../apps/player/dist', import.meta.url));
const MORNING = Date.parse('2026-11-24T10:24:10Z');
const PREFIX = 'player/';

interface PlayerScene extends Omit<Scene, 'name' | 'address' | 'act'> {
  readonly display: DisplaySnapshot | null;
  readonly prepare?: (server: PlayerServer) => void;
  readonly actOn?: (server: PlayerServer) => Scene['act'];
}

const scenes: Readonly<Record<string, PlayerScene>> = {
  ...Object.fromEntries(Object.entries(roomScenes(MORNING)).map(([name, display]) => [name, { display }])),
  'floor-12': { display: floorScene(MORNING, 12) },
  'floor-40': { display: floorScene(MORNING, 40) },
  offline: { display: roomScenes(MORNING)['in-use'] ?? null, actOn: cutLine },
  pairing: { display: null, prepare: offerPairing, until: 'text=K7M' },
};

export function playerScenes(): readonly string[] {
  return Object.keys(scenes).map((name) => PREFIX + name);
}

export async function shootPlayers(camera: Camera, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const scene = scenes[name.slice(PREFIX.length)];
    if (scene) await shootScene(camera, name, scene);
  }
}

async function shootScene(camera: Camera, name: string, scene: PlayerScene): Promise<void> {
  const { display, prepare, actOn, until = '.panel, .floor' } = scene;
  const server = new PlayerServer(FILES);
  server.display = display;
  server.clockOffset = MORNING - Date.now();
  prepare?.(server);
  const before = display === null ? {} : { before: `localStorage.setItem('ones.player.token', '${TOKEN}')` };
  const address = `${await server.start()}/player/`;
  const act = actOn?.(server);
  try {
    await shoot({ ...camera, ...before }, { name, address, until, ...(act ? { act } : {}) });
  } finally {
    await server.stop();
  }
}

/** Cut after the page has come, and mended for the next one. */
function cutLine(server: PlayerServer): Scene['act'] {
  return async (page) => {
    server.cutLine();
    await page.locator('.offline-mark').waitFor();
    server.mendLine();
  };
}

function offerPairing(server: PlayerServer): void {
  const expiresAt = new Date(MORNING + 600_000).toISOString();
  const body = { pairingId: 'p', code: 'K7M2QX', deviceSecret: 'made-up', expiresAt };
  server.answers.set('/pairings', () => ({ status: 201, body }));
  server.answers.set('/claim', () => ({ status: 200, body: { status: 'waiting' } }));
}
