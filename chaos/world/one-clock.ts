/**
 * One clock and one chance for a whole stepped run: `Date` of this process follows the simulated tenant, and what is drawn by
 * chance comes from the seed. Ids are a hash of the seed and their number, so that the same acts make the same rows.
 */
import crypto, { createHash } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { performance } from 'node:perf_hooks';

const RealDate = globalThis.Date;
const realRandom = Math.random;
const real = { randomBytes: crypto.randomBytes, randomUUID: crypto.randomUUID };

/** Wall time, for whoever prints how long something took. */
export function stopwatch(): () => number {
  const begin = performance.now();
  return () => Math.round(performance.now() - begin);
}

/** @returns how to go back to the machine's own time and chance. */
export function liveBy(now: () => number, seed: number): () => void {
  followClock(now);
  followSeed(seed);
  return () => {
    globalThis.Date = RealDate;
    Math.random = realRandom;
    Object.assign(crypto, real);
    syncBuiltinESMExports();
  };
}

function followClock(now: () => number): void {
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, args, wanted) => Reflect.construct(date, args.length === 0 ? [now()] : args, wanted),
    apply: () => new RealDate(now()).toString(),
    get: (date, name, receiver) => (name === 'now' ? now : Reflect.get(date, name, receiver)),
  });
}

/** Each kind of draw counts by itself: how often a request is numbered must not move the ids of rows. */
function followSeed(seed: number): void {
  const counts = new Map<string, number>();
  const bytesOf = (kind: string, size: number): Buffer => {
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    const parts: Buffer[] = [];
    for (let part = 0; part * 32 < size; part++)
      parts.push(createHash('sha256').update(`${seed}|${kind}|${count}|${part}`).digest());
    return Buffer.concat(parts).subarray(0, size);
  };
  Math.random = () => bytesOf('number', 6).readUIntBE(0, 6) / 2 ** 48;
  Object.assign(crypto, {
    randomBytes: (size: number) => Buffer.from(bytesOf(`bytes${size}`, size)),
    randomUUID: () => uuid(bytesOf('uuid', 16)),
  });
  syncBuiltinESMExports();
}

function uuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
