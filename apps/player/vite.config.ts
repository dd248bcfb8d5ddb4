/** Builds the player: one small bundle under /player/, and the service worker that lets it start without a network. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
  base: '/player/',
  plugins: [
    react(),
    VitePWA({
      injectRegister: false,
      registerType: 'autoUpdate',
      scope: '/player/',
      manifest: {
        name: 'ONES display',
        short_name: 'ONES',
        start_url: '/player/',
        scope: '/player/',
        display: 'fullscreen',
        background_color: '#101418',
        theme_color: '#101418',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        navigateFallback: '/player/index.html',
        navigateFallbackAllowlist: [/^\/player\//],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    rolldownOptions: {
      // ui-core's door also leads to i18next, which the player does not use and must not carry.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/i18next\//, sideEffects: false }] },
    },
  },
});
