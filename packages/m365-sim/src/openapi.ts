// The OpenAPI subset as the simulator uses it: which operations exist, what permission each needs, and checks of bodies.
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface PermissionRow {
  readonly least: readonly string[];
  readonly other: readonly string[];
}

export interface Permissions {
  readonly application?: PermissionRow | null;
  readonly delegatedWork?: PermissionRow | null;
}

export interface Operation {
  readonly operationId: string;
  readonly 'x-ms-permissions'?: Permissions;
  readonly 'x-ms-permissions-by-resource'?: Readonly<Record<string, Permissions>>;
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: unknown;
  patternProperties?: unknown;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

export const METHODS = ['get', 'post', 'patch', 'delete', 'put'] as const;

let loaded: Document | undefined;
let checker: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction | undefined>();

export function openapi(): Document {
  loaded ??= JSON.parse(readFileSync(new URL('../data/openapi-v1.0-subset.json', import.meta.url), 'utf8')) as Document;
  return loaded;
}

export function operationOf(template: string, method: string): Operation | undefined {
  return openapi().paths[template]?.[method.toLowerCase()];
}

/** Follows a `$ref` and the non-null branch of a nullable schema. */
export function resolveSchema(schema: Schema | undefined): Schema | undefined {
  if (!schema) return undefined;
  if (schema.$ref) return resolveSchema(openapi().components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  if (schema.allOf) return resolveSchema(schema.allOf[0]);
  if (schema.anyOf) return resolveSchema(schema.anyOf.find((one) => one.type !== 'null'));
  return schema;
}

/** The schema of an operation's JSON request body. */
export function requestSchema(operation: Operation): Schema | undefined {
  const body = operation.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined;
  return body?.content?.['application/json']?.schema;
}

/** Problems of a request body, in words; empty when it fits or the operation takes none. */
export function checkRequest(template: string, method: string, body: unknown): string[] {
  const operation = operationOf(template, method);
  if (!operation || !requestSchema(operation)) return [];
  return problems([template, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'], body);
}

/** Problems of an answer: an unknown property, a wrong type, a status the subset does not know. */
export function checkAnswer(template: string, method: string, status: number, body: unknown): string[] {
  const responses = operationOf(template, method)?.responses;
  if (!responses) return [];
  const key = [String(status), `${Math.floor(status / 100)}XX`].find((one) => one in responses);
  if (!key) return [`status ${status} is not documented for ${method} ${template}`];
  const response = responses[key] as { $ref?: string; content?: Record<string, unknown> };
  if (response.$ref) return problemsOf(`graph${response.$ref}/content/application~1json/schema`, body);
  if (!response.content) return body === undefined ? [] : ['a body where none is documented'];
  return problems([template, method.toLowerCase(), 'responses', key, 'content', 'application/json', 'schema'], body);
}

function problems(path: readonly string[], body: unknown): string[] {
  const escaped = path.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')));
  return problemsOf(`graph#/paths/${escaped.join('/')}`, body);
}

function problemsOf(reference: string, body: unknown): string[] {
  if (!compiled.has(reference)) compiled.set(reference, strictChecker().compile({ $ref: reference }));
  const validate = compiled.get(reference);
  if (!validate || validate(body)) return [];
  return (validate.errors ?? []).slice(0, 5).map(inWords);
}

function inWords(error: ErrorObject): string {
  const extra = 'additionalProperty' in error.params ? ` (${String(error.params.additionalProperty)})` : '';
  return `${error.instancePath || '/'} ${error.message ?? 'is wrong'}${extra}`;
}

/** What the metadata says beside JSON Schema; an OpenAPI document's own members are no keywords either. */
const ANNOTATIONS = [
  ...['x-ms-abstract', 'x-ms-action', 'x-ms-base-type', 'x-ms-derived-types', 'x-ms-enum-flags', 'x-ms-enum-values'],
  ...['x-ms-navigationProperty', 'x-ms-open-type', 'x-ms-parameter-names'],
  ...['openapi', 'info', 'servers', 'paths', 'webhooks', 'components', 'security'],
];

/** What a caller puts into an open extension is nobody else's business. Other types are open in Microsoft's metadata too, but not for us. */
const CALLERS_OWN = 'microsoft.graph.openTypeExtension';

/** Unknown properties are errors, except OData's annotations. */
function strictChecker(): Ajv2020 {
  if (checker) return checker;
  const document = structuredClone(openapi());
  const { schemas } = document.components;
  for (const [name, schema] of Object.entries(schemas)) {
    const isOpen =
      name === CALLERS_OWN ||
      schema.type !== 'object' ||
      !schema.properties ||
      schema.anyOf ||
      schemas[`${name}.polymorphic`];
    if (isOpen || name === 'microsoft.graph.resourceData') continue;
    schema.additionalProperties = false;
    schema.patternProperties = { '^@|@odata\\.|@delta$': {} };
  }
  checker = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  checker.addVocabulary(ANNOTATIONS);
  addFormats.default(checker);
  for (const format of ['int8', 'int16', 'uint8', 'decimal', 'base64url']) checker.addFormat(format, true);
  checker.addSchema(document, 'graph');
  return checker;
}
