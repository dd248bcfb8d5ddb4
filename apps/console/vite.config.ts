/** Builds the console for `/console`; the server answers its routes with index.html. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineTokens, sharedBuild } from '../../packages/ui/vite.shared.ts';

export default defineConfig({ base: '/console/', plugins: [inlineTokens(), react()], build: sharedBuild });
