/** Waits for a condition, never for a time. */
const LOOK_EVERY_MS = 25;

export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  patienceMs = 60_000,
): Promise<T> {
  const begin = performance.now();
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() - begin > patienceMs) throw new Error(`Waited ${patienceMs} ms in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
