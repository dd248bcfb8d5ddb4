// The files that belong to the repository: those that git knows, else (in an unpacked archive) all that lie there.
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot, root } from './root.mjs';
import { run } from './run.mjs';

export async function trackedFiles(pattern) {
  const { code, output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files =
    code === 0
      ? output.split('\n')
      : readdirSync(root, { recursive: true }).filter((path) => !/(^|\/)(node_modules|dist|\.\w+)\//.test(path));
  return files.filter((path) => pattern.test(path));
}

/** null for one that was just removed. */
export function readTracked(path) {
  try {
    return readFileSync(inRoot(path), 'utf8');
  } catch {
    return null;
  }
}
