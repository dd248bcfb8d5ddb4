// The repository's root, and paths in it. Node's built-ins only.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const inRoot = (...parts) => [root, ...parts].join('/');
