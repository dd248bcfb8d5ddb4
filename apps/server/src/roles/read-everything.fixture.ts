/** For tests: reads all that the API gives to read, operation by operation of the OpenAPI file. */
import fc from 'fast-check';
import { allowedBy } from './from-schema.fixture.ts';
import { type Operation, operations, type Parameter } from './operations.fixture.ts';

export interface Read {
  readonly operationId: string;
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** What to ask for, by the names of the query's parameters; of what is not named any value that the schema allows. */
export type Asked = Readonly<Record<string, string>>;

const AT_ONCE = 8;
const SEED = 9;

export const reading = operations.filter(({ method }) => method === 'GET');

/** Which there are of each kind, by the part of the path before their id: `bookings` of `/api/bookings/{id}`. */
export type Things = Readonly<Record<string, readonly string[]>>;

/** Every operation that reads, about each of the things; a kind that nobody told of yet has to be. */
export function addressesOf(things: Things, asked: Asked): Pick<Read, 'operationId' | 'path'>[] {
  return reading.flatMap(({ path, operation }) =>
    filled(path, things).flatMap((one) =>
      queriesOf(operation, asked).map((query) => ({
        operationId: operation.operationId,
        path: query ? `${one}?${query}` : one,
      })),
    ),
  );
}

export async function readAll(
  origin: string,
  headers: Readonly<Record<string, string>>,
  addresses: readonly Pick<Read, 'operationId' | 'path'>[],
): Promise<Read[]> {
  const reads: Read[] = [];
  const next = addresses.values();
  const readOn = async () => {
    for (const { operationId, path } of next) {
      const answer = await fetch(`${origin}${path}`, { headers, redirect: 'manual' });
      reads.push({ operationId, path, status: answer.status, text: await answer.text() });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return reads;
}

function filled(path: string, things: Things): string[] {
  const [place, kind = ''] = /([\w-]+)\/\{\w+\}/.exec(path) ?? [];
  if (!place) return [path];
  const ids = things[kind];
  if (!ids) throw new Error(`Tell this test which ${kind} there are, for ${path}.`);
  return ids.flatMap((id) => filled(path.replace(place, `${kind}/${id}`), things));
}

/** Once with what must be said, once with all that can be. */
function queriesOf(operation: Operation, asked: Asked): string[] {
  const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query' && one.name !== 'cursor');
  const written = (given: readonly Parameter[]) =>
    new URLSearchParams(given.map((one): [string, string] => [one.name, asked[one.name] ?? anyOf(one)])).toString();
  return [...new Set([written(parameters.filter((one) => one.required)), written(parameters)])];
}

function anyOf({ schema }: Parameter): string {
  return String(fc.sample(allowedBy(schema), { numRuns: 1, seed: SEED })[0]);
}
