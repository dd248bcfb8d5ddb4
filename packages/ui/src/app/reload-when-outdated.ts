/**
 * After an update of the server, a page left open asks for chunks that are gone: it is loaded anew, once in a while
 * at most, so that a chunk that is truly missing does not turn into a loop.
 */
const storageKey = 'ones.reloaded';
const atMostEveryMs = 60_000;

export function reloadWhenOutdated(now: () => number): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(storageKey) ?? 0);
    if (now() - last < atMostEveryMs) return;
    sessionStorage.setItem(storageKey, String(now()));
    event.preventDefault();
    location.reload();
  });
}
