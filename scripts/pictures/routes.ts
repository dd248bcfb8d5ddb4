/** The routes that a front end has, read from its router: a route that nobody takes a picture of is told, not forgotten (U8). */
import { readFileSync } from 'node:fs';

function routesOf(app: 'web' | 'console'): readonly string[] {
  const text = readFileSync(new URL(`../../apps/${app}/src/router.tsx`, import.meta.url), 'utf8');
  const found = text.matchAll(/(?:\bpath: |\bpage\(\s*)'([^']+)'/g);
  return Array.from(found, ([, path]) => path ?? '');
}

/** @throws if a route has no scene. */
export function requireAll(app: 'web' | 'console', shown: Readonly<Record<string, unknown>>): void {
  const missing = routesOf(app).filter((route) => !(route in shown));
  if (missing.length > 0) throw new Error(`No picture is taken of these routes of ${app}: ${missing.join(', ')}.`);
}
