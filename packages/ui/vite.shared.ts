/** What the builds of web and console have in common; each app's own vite.config.ts adds its base and plugins. */
import type { BuildOptions } from 'vite';

/** No inline scripts or assets: the pages run under `script-src 'self'` (X4). */
export const sharedBuild: BuildOptions = {
  target: 'es2022',
  sourcemap: false,
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
};
