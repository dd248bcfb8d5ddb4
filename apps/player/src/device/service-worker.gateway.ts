/**
 * Registers the service worker, and takes a new version of the player when one is there: a display is never reloaded by
 * hand, so it reloads itself, at a moment when nobody is touching it.
 */
const QUIET = 60_000;
const LOOK_EVERY = 60 * 60_000;

export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) reloadWhenQuiet();
  });
  void serviceWorker
    .register('/player/sw.js', { scope: '/player/' })
    .then((registration) => setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY))
    .catch(() => undefined);
}

function reloadWhenQuiet(): void {
  let timer = setTimeout(reload, QUIET);
  window.addEventListener('pointerdown', () => {
    clearTimeout(timer);
    timer = setTimeout(reload, QUIET);
  });
}

function reload(): void {
  window.location.reload();
}
