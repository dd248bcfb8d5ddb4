// Runs a program to its end. Its output is kept, and shown only if it fails. Node's built-ins only.
import { spawn } from 'node:child_process';

/** @returns {{ code: number, output: string }} Never throws: a program that cannot be started counts as failed. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const add = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The same for a script of Node, with this Node. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Works on a list with a few at once, in the list's order. */
export async function inParallel(limit, items, work) {
  const waiting = [...items.entries()];
  const results = [];
  const next = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) results[entry[0]] = await work(entry[1]);
  };
  await Promise.all(Array.from({ length: limit }, next));
  return results;
}
