// The table of COVERAGE.md: every operation of the OpenAPI subset, and whether the simulator does it.
import { METHODS, openapi } from '../openapi.ts';
import { handledOperations } from './operations.ts';

/** `/me` is the same as `/users/{user-id}` and not listed again. */
export function coverageTable(): string {
  const handled = new Set([...handledOperations(), 'POST /$batch']);
  const rows: string[] = [];
  let done = 0;
  for (const [path, operations] of Object.entries(openapi().paths)) {
    if (path === '/me' || path.startsWith('/me/')) continue;
    for (const method of METHODS) {
      if (!(method in operations)) continue;
      const name = `${method.toUpperCase()} ${path}`;
      if (handled.has(name)) done += 1;
      rows.push(`| \`${name}\` | ${handled.has(name) ? 'yes' : '501'} |`);
    }
  }
  return [
    '# What the simulated Graph does',
    '',
    'Written by a test from the table of operations; `/me/…` is answered like `/users/{user-id}/…`. What is not done answers 501.',
    '',
    `${done} of ${rows.length} operations.`,
    '',
    '| operation | done |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
