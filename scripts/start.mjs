// `npm start`: the whole product with a made-up company, until Ctrl-C.

import { bookDemoMeetings } from './lib/demo-meetings.mjs';
import { StartError, startProduct } from './lib/product.mjs';
import { inRoot } from './lib/root.mjs';
import { createStages } from './lib/stages.mjs';
import { welcome } from './lib/welcome.mjs';

const stages = createStages();
const aborter = new AbortController();
let product = null;
let ending = null;

async function main() {
  const { readConfig } = await import(inRoot('apps/server/dist/config.js'));
  product = await startProduct({
    config: readConfig(process.env),
    signal: aborter.signal,
    onStage: stages.done,
    onNotice: (text) => process.stdout.write(`${text}\n`),
  });
  if (ending) return;
  // A company without its day's meetings is a running one.
  await bookDemoMeetings(product, new Date()).catch((error) =>
    stages.done(`Today’s meetings were not made: ${error.message}`),
  );
  if (ending) return;
  process.stdout.write(`${welcome(product)}\n`);
  const { complaints } = await product.ended;
  if (!ending) await end(1, complaints.trim() || 'A part of ONES ended by itself; its log is in the data folder.');
}

/** Asking twice changes nothing: a terminal and npm both pass Ctrl-C on. */
function end(exitCode, sentence) {
  ending ??= (async () => {
    if (sentence) process.stderr.write(`${sentence}\n`);
    aborter.abort();
    await starting.catch(() => {});
    await product?.stop();
    process.exit(exitCode);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
const starting = main();
starting.catch((error) => {
  const expected = error instanceof StartError || error.code === 'bad-configuration';
  process.stderr.write(`${expected ? error.message : error.stack}\n`);
  process.exitCode = 1;
  if (!ending) process.exit(1);
});
