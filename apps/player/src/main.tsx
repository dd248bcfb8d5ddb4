/** Starts the player, and the service worker that lets it start without a network. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { takeGivenToken } from './device/given-token.ts';
import { registerServiceWorker } from './device/service-worker.gateway.ts';
import { keepAwake } from './device/wake-lock.gateway.ts';
import './styles/base.css';
import './styles/parts.css';
import './styles/room.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
takeGivenToken();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
registerServiceWorker();
keepAwake();
