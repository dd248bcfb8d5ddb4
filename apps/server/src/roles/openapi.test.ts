/**
 * Every operation of the committed OpenAPI file, called with what its schemas allow and with what they do not: nothing is
 * answered 500, and every answer is what the file says. The web role runs as it is shipped, over a real database.
 */
import { Problem } from '@ones/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensureSignedInPerson, setRoles } from '../modules/directory/index.ts';
import { makeApiToken } from '../modules/identity/index.ts';
import { inTransaction } from '../platform/db/index.ts';
import { allowedBy, anythingBut } from './from-schema.fixture.ts';
import { type Operation, operations, type Parameter } from './operations.fixture.ts';
import { runningWeb } from './running.fixture.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormatsModule.default(ajv);
ajv.addFormat('binary', true);
const isProblem = ajv.compile(Problem);

const { url, platform } = await runningWeb();
const now = platform.clock.now();
const signedIn = {
  ...{ connectionId: crypto.randomUUID(), tenantId: crypto.randomUUID(), objectId: crypto.randomUUID() },
  ...{ name: 'Ada', email: 'ada@example.com', emailVerified: true },
};
const token = await inTransaction(platform, async (tx) => {
  const { id } = await ensureSignedInPerson(tx, signedIn, now);
  const actor = { channel: 'system', personId: null, label: 'test' } as const;
  await setRoles(tx, { personId: id, roles: ['global-administrator'], actor }, now);
  return makeApiToken(tx, id, 'test', now);
});

/** Ends the very sign-in that the test lives by, or calls out to Microsoft. */
const notCalled: ReadonlySet<string> = new Set(['signOut']);
const RUNS = 2;
const AT_ONCE = 8;
/** Always the same calls: what fails here fails again. */
const SEED = 20_260_302;

interface Call {
  readonly path: string;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly body: unknown;
}

function callsOf(path: string, operation: Operation, wrong: boolean): fc.Arbitrary<Call> {
  const draw = wrong ? anythingBut : allowedBy;
  const of = (where: Parameter['in']) => {
    const parameters = (operation.parameters ?? []).filter((one) => one.in === where);
    const members = parameters.map(({ name, schema, required }) => {
      const value = where === 'path' ? allowedBy(schema) : draw(schema);
      return [name, required ? value : fc.option(value, { nil: undefined })] as const;
    });
    return fc.record(Object.fromEntries(members)) as fc.Arbitrary<Record<string, unknown>>;
  };
  const schema = operation.requestBody?.content['application/json']?.schema;
  return fc
    .record({
      params: of('path'),
      query: of('query'),
      headers: of('header'),
      body: schema ? draw(schema) : fc.constant(undefined),
    })
    .map(({ params, ...rest }) => ({
      ...rest,
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name]))),
    }));
}

async function answerOf(method: string, { path, query, headers, body }: Call) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  const response = await fetch(`${url}${path}?${search}`, {
    method,
    redirect: 'manual',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, encodeURIComponent(String(value))]],
        ),
      ),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

/** What is wrong with an answer; null if it is what the file says. */
function complaint(operation: Operation, { status, type, text }: Awaited<ReturnType<typeof answerOf>>): string | null {
  if (status >= 500 && status !== 502 && status !== 503) return `${status} ${text}`;
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
    return isProblem(JSON.parse(text)) ? null : `${status}: ${ajv.errorsText(isProblem.errors)}`;
  }
  const said = operation.responses[String(status)];
  if (!said) return `${status} is not in the file`;
  const schema = said.content?.['application/json']?.schema;
  if (!schema || !type.startsWith('application/json')) return null;
  return ajv.validate(schema, JSON.parse(text)) ? null : `${status}: ${ajv.errorsText()} ${text.slice(0, 400)}`;
}

describe('every operation of the OpenAPI file', () => {
  it('[B11] answers valid and invalid input as the file says, and never with 500', async () => {
    const called: string[] = [];
    const wrong: string[] = [];
    const asked = operations.filter(({ operation }) => !notCalled.has(operation.operationId));
    const ask = async ({ path, method, operation }: (typeof operations)[number]) => {
      const calls = [false, true].flatMap((isWrong) =>
        fc.sample(callsOf(path, operation, isWrong), { numRuns: RUNS, seed: SEED }),
      );
      for (const call of calls) {
        const answer = await answerOf(method, call);
        const complained = complaint(operation, answer);
        if (complained) wrong.push(`${method} ${path} ${JSON.stringify(call)}: ${complained}`);
      }
      called.push(operation.operationId);
    };
    const next = asked.values();
    const askOn = async () => {
      for (const one of next) await ask(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    expect(called.length).toBe(operations.length - notCalled.size);
    expect(wrong).toEqual([]);
  }, 60_000);
});
