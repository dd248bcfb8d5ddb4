// A program of ours as a child: in a process group of its own, with a line to us that ends it when we are gone.
import { spawn } from 'node:child_process';
import { inRoot } from './root.mjs';

const PATIENCE_MS = 20_000;

/**
 * @param {{ program: string, preloads?: string[], args?: string[], env: object, log: number, onMessage?: (message: object) => void }} options
 * `preloads` are paths from the root, loaded before it; `log` is a file descriptor for what it writes; its complaints go to our standard error until it is ready.
 */
export function startChild({ program, preloads = [], args = [], env, log, onMessage }) {
  // Detached: Ctrl-C reaches us alone, and we end the children in order. The IPC line tells them if we die otherwise.
  const imports = ['scripts/lib/end-with-parent.mjs', ...preloads].flatMap((path) => ['--import', inRoot(path)]);
  const child = spawn(process.execPath, [...imports, program, ...args], {
    stdio: ['ignore', log, 'pipe', 'ipc'],
    env,
    detached: true,
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-20_000);
  });
  if (onMessage) child.on('message', onMessage);
  let over = null;
  const ended = new Promise((resolve) => {
    const end = (code) => {
      over = { code: code ?? 1, complaints };
      resolve(over);
    };
    child.once('close', end).once('error', (error) => {
      complaints += error.message;
      end(1);
    });
  });
  const stop = async () => {
    if (over) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(late);
  };
  return { pid: child.pid, ended, stop, kill: () => child.kill('SIGKILL'), send: (message) => child.send(message) };
}
