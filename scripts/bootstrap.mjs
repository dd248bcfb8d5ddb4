// Before `npm start` and `npm test`: installs and builds what is missing, and nothing twice. Node's built-ins only, because
// on a fresh clone there is nothing else.
import { findBrowser, installBrowser } from './lib/browser.mjs';
import { installPackages, isInstalled } from './lib/install.mjs';
import { staleParts } from './lib/parts.mjs';
import { inRoot, root } from './lib/root.mjs';
import { runNode } from './lib/run.mjs';
import { createStages } from './lib/stages.mjs';

const OLDEST_NODE = [20, 19];
const stages = createStages();

async function bootstrap(purpose) {
  requireNode();
  const browser = purpose === 'test' ? provideBrowser() : Promise.resolve();
  // Heard below; what fails before that says more.
  browser.catch(() => undefined);
  if (!isInstalled()) {
    stages.done('Installing the packages (about a minute) …');
    await installPackages();
    stages.done('Packages installed');
  }
  const stale = staleParts().map((part) => part.name);
  if (stale.length > 0) {
    const { code, output } = await runNode([inRoot('scripts/build.mjs'), ...stale], { cwd: root });
    if (code !== 0) throw new Error(`The build failed:\n${output}`);
    stages.done(`Built: ${stale.join(', ')}`);
  }
  await browser;
}

/** Meanwhile: it waits for the network most of its time. */
async function provideBrowser() {
  if (await findBrowser()) return;
  stages.done('Installing a browser …');
  stages.done(`Browser installed ${await installBrowser()}`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `ONES needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}. Node 22 or 24 is best.`,
  );
}

try {
  await bootstrap(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
