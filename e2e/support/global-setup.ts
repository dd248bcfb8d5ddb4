/** Starts the built product once for all journeys, by the same code as `npm start`, on free ports and in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { startProduct } from '../../scripts/lib/product.mjs';

export interface StartedProduct {
  readonly origin: string;
  readonly simOrigin: string;
  readonly apiToken: string;
  readonly displays: readonly { readonly name: string; readonly url: string }[];
  readonly signIns: readonly { readonly name: string; readonly userPrincipalName: string; readonly role: string }[];
  readonly breakGlassPassword: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    product: StartedProduct;
  }
}

/** A product of one's own, for journeys that break it. */
export async function startOwnProduct(env: Readonly<Record<string, string>> = {}) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ones-e2e-'));
  const [port, simPort] = [await freePort(), await freePort()];
  const notices: string[] = [];
  const product = await startProduct({
    config: { host: '127.0.0.1', port, simPort, dataFolder, simUrl: null },
    env: { ...process.env, ONES_PORT: String(port), ONES_SIM_PORT: String(simPort), ONES_DATA: dataFolder, ...env },
    onNotice: (text) => notices.push(text),
  });
  const details = product.details as unknown as Pick<StartedProduct, 'apiToken' | 'displays' | 'signIns'>;
  const started: StartedProduct = {
    ...details,
    origin: product.origin,
    simOrigin: product.simOrigin,
    breakGlassPassword: notices.join(' ').match(/[a-z0-9]{4}(-[a-z0-9]{4}){4}/)?.[0] ?? '',
  };
  const stop = async () => {
    await product.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { product, started, dataFolder, ports: { port, simPort }, stop };
}

export default async function setup(project: TestProject) {
  const { started, stop } = await startOwnProduct();
  project.provide('product', started);
  return stop;
}
