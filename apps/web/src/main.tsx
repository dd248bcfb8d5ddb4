/** Starts the web app: language first, then the router. */
import { reloadWhenOutdated, UiProvider } from '@ones/ui';
import { clock, startI18n } from '@ones/ui-core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { textLoaders } from './i18n/loaders.ts';
import { queries } from './queries.ts';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

reloadWhenOutdated(clock.now);

const texts = await startI18n({ loaders: textLoaders, modules: [initReactI18next] });

createRoot(root).render(
  <StrictMode>
    <UiProvider texts={texts}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>
  </StrictMode>,
);
