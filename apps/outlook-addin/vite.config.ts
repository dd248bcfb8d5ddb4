/** Builds the add-in for `/outlook-addin/`: the task pane, and the page of the sign-in dialog. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineTokens, sharedBuild } from '../../packages/ui/vite.shared.ts';

export default defineConfig({
  base: '/outlook-addin/',
  plugins: [inlineTokens(), react()],
  build: { ...sharedBuild, rolldownOptions: { input: ['index.html', 'signin.html'] } },
});
