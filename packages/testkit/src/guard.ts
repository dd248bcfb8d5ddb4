/**
 * A set-up file of vitest: a test that calls out to anything but this machine fails, and so does one whose code makes an
 * HTTP call while a transaction is open (rule S13). Files share a process (starting one anew for each would double the time),
 * so it is put up once a process, and puts the clock right that a file has set.
 */
import { Socket } from 'node:net';
import { insideTransaction } from '@ones/server/platform/db/transaction';
import { afterAll, afterEach, expect, vi } from 'vitest';

declare global {
  var onesTestOffences: string[] | undefined;
}

const offences = globalThis.onesTestOffences ?? [];
if (!globalThis.onesTestOffences) putUp();
globalThis.onesTestOffences = offences;

/** Takes the offences so far: for the tests of this guard, which make some. */
export function guardedOffences(): readonly string[] {
  return offences.splice(0);
}

function refuse(offence: string): never {
  offences.push(offence);
  throw new Error(offence);
}

/** Hosts that whoever starts the tests names on purpose, such as those of a real tenant for the simulator's contract. */
const PLANNED = new Set((process.env.ONES_TESTS_MAY_CALL ?? '').split(',').map((host) => host.trim()));

function putUp(): void {
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (insideTransaction())
      refuse(`An HTTP call inside a transaction: ${input instanceof Request ? input.url : String(input)}`);
    return realFetch(input, init);
  };

  const realConnect = Socket.prototype.connect;
  Socket.prototype.connect = function connect(this: Socket, ...args: unknown[]) {
    const host = hostOf(args);
    if (host !== null && !isThisMachine(host) && !PLANNED.has(host)) refuse(`An unplanned request to ${host}`);
    return Reflect.apply(realConnect, this, args);
  };
}

/** `connect` takes options, a path, or port and host, and Node's own callers wrap them in an array. */
function hostOf(args: readonly unknown[]): string | null {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    return 'host' in first && typeof first.host === 'string' && !('path' in first && first.path) ? first.host : null;
  }
  return typeof second === 'string' ? second : null;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.') || host.endsWith('.localhost');
}

afterEach(() => {
  expect(guardedOffences()).toEqual([]);
});

afterAll(() => {
  vi.useRealTimers();
});
