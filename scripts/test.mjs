// `npm test`: every check, then every suite. `npm test -- --project unit`, or a path: vitest alone, with these arguments.
// The last line is `N passed, N failed, N skipped`, whatever happened.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from './check.mjs';
import { inRoot, root } from './lib/root.mjs';
import { runNode } from './lib/run.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** The suites come one after the other: journeys start whole products, and want the machine for themselves. */
async function runSuite(args) {
  const results = inRoot('.cache/test/results.json');
  mkdirSync(inRoot('.cache/test'), { recursive: true });
  rmSync(results, { force: true });
  const code = await vitest([...args, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]);
  const seen = readResults(results);
  count(seen);
  // A suite that broke down outside of any test (a file that does not load, an error that nobody caught) has failed, too.
  if (code !== 0 && seen.failed === 0) count({ failed: 1 });
}

function vitest(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function readResults(path) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { failed: 1 };
  }
}

/** What the suite has booked of the table of compatibility is what the committed table says. */
async function compareCells() {
  const script = [inRoot('scripts/run-ts.mjs'), 'scripts/write-compatibility.ts', '--check-run'];
  const { code, output } = await runNode(script, { cwd: root });
  process.stdout.write(code === 0 ? '' : output);
  count(code === 0 ? { passed: 1 } : { failed: 1 });
}

const args = process.argv.slice(2);
if (args.length > 0) {
  await runSuite(args);
} else {
  count(await runChecks());
  rmSync(inRoot('.cache/test/cells.jsonl'), { force: true });
  await runSuite(['--project', 'unit']);
  await compareCells();
  await runSuite(['--project', 'e2e']);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
