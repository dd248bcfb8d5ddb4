/** What the display remembers between starts: its token and the last snapshot. A full or barred store is no failure. */

import { isRecord } from '../live/messages.ts';
import type { ShownSnapshot } from '../live/shown-snapshot.ts';

const TOKEN = 'ones.player.token';
const SNAPSHOT = 'ones.player.snapshot';

export interface RememberedSnapshot extends ShownSnapshot {
  readonly clockOffset: number;
}

export const storage = {
  token: (): string | null => read(TOKEN),
  keepToken: (token: string): void => write(TOKEN, token),
  snapshot(): RememberedSnapshot | null {
    const text = read(SNAPSHOT);
    if (!text) return null;
    try {
      const value: unknown = JSON.parse(text);
      return isRemembered(value) ? value : null;
    } catch {
      return null;
    }
  },
  keepSnapshot: (snapshot: RememberedSnapshot): void => write(SNAPSHOT, JSON.stringify(snapshot)),
  /** Forgets the pairing and everything a former pairing showed; the chosen language belongs to the place and stays. */
  forgetPairing(): void {
    for (const key of [TOKEN, SNAPSHOT]) {
      try {
        localStorage.removeItem(key);
      } catch {
        return;
      }
    }
  },
};

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

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A private window or a full disk: the display works on, it only forgets at the next start.
  }
}
