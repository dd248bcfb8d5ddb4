// For esbuild: packages of the registry stay outside the bundle; our own workspaces are TypeScript and go in.
export const ownWorkspacesOnly = {
  name: 'own-workspaces-only',
  setup(setup) {
    setup.onResolve({ filter: /^[^./]/ }, ({ path, kind, pluginData }) => {
      if (pluginData === 'again') return undefined;
      if (kind === 'entry-point' || path.startsWith('@ones/')) return undefined;
      return { path, external: true };
    });
  },
};
