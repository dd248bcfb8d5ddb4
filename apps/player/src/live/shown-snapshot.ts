/** What the display shows: the newest snapshot it has seen, with the age of the data (rules D2, D3). Pure. */
import type { DisplaySnapshot } from '@ones/contract';

export interface ShownSnapshot {
  readonly version: number;
  readonly display: DisplaySnapshot;
  /** The server's time, in milliseconds, when the data was last known to be true. */
  readonly trueAt: number;
}

/** A lower version is older news and is ignored; the same version only proves that nothing changed. */
export function newerSnapshot(
  shown: ShownSnapshot | null,
  arrived: { readonly version: number; readonly display: DisplaySnapshot },
  now: number,
): ShownSnapshot {
  if (shown && arrived.version < shown.version) return shown;
  return { version: arrived.version, display: arrived.display, trueAt: now };
}
