/** Writes the OpenAPI file and the typed client's types made from it. `--check` only tells whether they are up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../apps/server/src/platform/http/openapi.ts';

const documentFile = new URL('../packages/api-client/openapi.json', import.meta.url);
const typesFile = new URL('../packages/api-client/src/schema.generated.ts', import.meta.url);

const document = `${JSON.stringify(await openApiDocument(), null, 2)}\n`;
const types = `/** Generated from openapi.json; do not edit. */\n${astToString(await openapiTS(document))}`;

if (process.argv.includes('--check')) {
  const stale: string[] = [];
  for (const [file, wanted] of [
    [documentFile, document],
    [typesFile, types],
  ] as const) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) stale.push(fileURLToPath(file));
  }
  if (stale.length > 0) {
    console.error(`Out of date (run npm run openapi): ${stale.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  await writeFile(documentFile, document);
  await writeFile(typesFile, types);
}
