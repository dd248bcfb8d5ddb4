// `npm run check [-- name …]`: everything that can be known without running the product, two checks at a time.
import { checks } from './lib/checks.mjs';
import { root } from './lib/root.mjs';
import { inParallel, runNode } from './lib/run.mjs';
import { createStages } from './lib/stages.mjs';

const AT_ONCE = 2;
const stages = createStages();

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks(names = []) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown) throw new Error(`There is no check "${unknown}": ${checks.map((check) => check.name).join(', ')}.`);
  const chosen = names.length > 0 ? checks.filter((check) => names.includes(check.name)) : checks;
  const results = await inParallel(AT_ONCE, chosen, runCheck);
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

async function runCheck({ name, what, args }) {
  const { code, output } = await runNode(args, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096' },
  });
  stages.done(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}: ${what}`);
  // What a check that passes has to say (the biggest files, rules without a test) is said too, if it is short.
  if (code !== 0 || output.length < 2000) process.stdout.write(indent(output));
  return code === 0;
}

function indent(output) {
  const lines = output.split('\n').filter((line) => line.trim() && !line.startsWith('npm warn'));
  return lines.map((line) => `           ${line}\n`).join('');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { passed, failed } = await runChecks(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  });
  process.stdout.write(`checks: ${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
