/** The player's only clock: the device's own, corrected by the server's time whenever that is heard (rule D2). */
let offset = 0;

export const clock = {
  /** Milliseconds since the epoch, as the server counts them. */
  now: (): number => Date.now() + offset,
  /** Milliseconds that never jump; for time-outs. */
  monotonic: (): number => performance.now(),
  follow(serverTime: string): void {
    const server = Date.parse(serverTime);
    if (Number.isFinite(server)) offset = server - Date.now();
  },
  offset: (): number => offset,
  restoreOffset(saved: number): void {
    offset = saved;
  },
};
