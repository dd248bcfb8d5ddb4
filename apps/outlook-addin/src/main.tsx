/** Starts the task pane: first the host, which knows the language, then the words, then the pane. */
import { UiProvider } from '@ones/ui';
import { browserLanguages, startI18n } from '@ones/ui-core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { textLoaders } from './i18n/loaders.ts';
import { findHost } from './office/office.gateway.ts';
import { Pane } from './pane.tsx';
import { queries } from './queries.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const host = await findHost();
const wanted = [...(host?.language ? [host.language] : []), ...browserLanguages()];
const texts = await startI18n({ loaders: textLoaders, modules: [initReactI18next], wanted });
document.title = texts.i18n.t('addin:title');

createRoot(root).render(
  <StrictMode>
    <UiProvider texts={texts}>
      <QueryClientProvider client={queries}>
        <Pane host={host} />
      </QueryClientProvider>
    </UiProvider>
  </StrictMode>,
);
