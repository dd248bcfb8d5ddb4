/** Builds the web app for `/`; the server answers its routes with index.html. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sharedBuild } from '../../packages/ui/vite.shared.ts';

export default defineConfig({ base: '/', plugins: [react()], build: sharedBuild });
