/**
 * What the display remembers between starts: its token and its last snapshot. A full or barred store is no failure.
 * A token that came with the address belongs to that tab, so that one browser can show several displays.
 */
import { isRecord } from '../live/messages.ts';
import type { ShownSnapshot } from '../live/shown-snapshot.ts';

const TOKEN = 'ones.player.token';
const SNAPSHOT = 'ones.player.snapshot';

export interface RememberedSnapshot extends ShownSnapshot {
  readonly clockOffset: number;
}

export const storage = {
  token: (): string | null => read('sessionStorage', TOKEN) ?? read('localStorage', TOKEN),
  keepToken: (token: string): void => write('localStorage', TOKEN, token),
  keepTokenOfTab(token: string): void {
    write('sessionStorage', TOKEN, token);
    if (read('localStorage', TOKEN) === null) write('localStorage', TOKEN, token);
  },
  snapshot(token: string): RememberedSnapshot | null {
    const text = read('localStorage', snapshotKey(token));
    if (!text) return null;
    try {
      const value: unknown = JSON.parse(text);
      return isRemembered(value) ? value : null;
    } catch {
      return null;
    }
  },
  keepSnapshot: (token: string, snapshot: RememberedSnapshot): void =>
    write('localStorage', snapshotKey(token), JSON.stringify(snapshot)),
  /** Forgets the pairing and what it showed; the chosen language belongs to the place and stays. */
  forgetPairing(token: string): void {
    remove('localStorage', snapshotKey(token));
    for (const store of ['sessionStorage', 'localStorage'] as const) {
      if (read(store, TOKEN) === token) remove(store, TOKEN);
    }
  },
};

/** The end of a token tells displays apart and opens nothing. */
function snapshotKey(token: string): string {
  return `${SNAPSHOT}.${token.slice(-8)}`;
}

function isRemembered(value: unknown): value is RememberedSnapshot {
  return (
    isRecord(value) &&
    Number.isInteger(value.version) &&
    typeof value.trueAt === 'number' &&
    typeof value.clockOffset === 'number' &&
    isRecord(value.display) &&
    Array.isArray(value.display.rooms)
  );
}

type Store = 'localStorage' | 'sessionStorage';

function read(store: Store, key: string): string | null {
  try {
    return window[store].getItem(key);
  } catch {
    return null;
  }
}

function write(store: Store, key: string, value: string): void {
  try {
    window[store].setItem(key, value);
  } catch {
    // A private window or a full disk: the display works on, it only forgets at the next start.
  }
}

function remove(store: Store, key: string): void {
  try {
    window[store].removeItem(key);
  } catch {
    // What could not be kept need not be removed.
  }
}
