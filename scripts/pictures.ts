/**
 * `npm run pictures [-- name …]`: every route and every state of a display × three sizes × light and dark, as PNG files in
 * docs/pictures/ (rule U7); of the running product with the made-up company. Names choose by their beginning: `web`,
 * `player/in-use`, `readme`. Whoever changes screens looks at them.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@ones/testkit/browser';
import { openCompany } from './pictures/company.ts';
import { consoleScenes, webScenes } from './pictures/pages.ts';
import { playerScenes, shootPlayers } from './pictures/players.ts';
import { shootReadme } from './pictures/readme.ts';
import { type Camera, type Scene, shoot } from './pictures/shoot.ts';

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const names = process.argv.slice(2);
const wanted = (name: string) => names.length === 0 || names.some((begin) => name.startsWith(begin));

await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
const camera: Camera = { browser, folder, onTaken: (name) => process.stdout.write(`${name}\n`) };
const problems: string[] = [];
try {
  await attempt('player', () => shootPlayers(camera, playerScenes().filter(wanted)));
  if (names.length === 0 || names.some((name) => !name.startsWith('player'))) await shootProduct();
} finally {
  await browser.close();
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

async function shootProduct(): Promise<void> {
  const company = await openCompany(browser, new Date());
  try {
    if (wanted('readme')) await attempt('readme', () => shootReadme(browser, company, folder));
    const signedIn = { ...camera, options: { storageState: company.signedIn } };
    const scenes: readonly Scene[] = [...webScenes(company), ...consoleScenes(company)];
    for (const scene of scenes.filter(({ name }) => wanted(name))) {
      await attempt(scene.name, () => shoot(scene.name === 'web/sign-in' ? camera : signedIn, scene));
    }
  } finally {
    await company.stop();
  }
}

/** One page that does not come must not cost all the others. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  });
}
