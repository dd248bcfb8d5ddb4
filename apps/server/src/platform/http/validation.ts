/** Schema validation at the edge (rule X4): query and params are read from text, bodies are taken as they are. */
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';

const addFormats = addFormatsModule.default;

function compiler(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ coerceTypes, useDefaults: true, removeAdditional: false, allErrors: false, strict: false });
  addFormats(ajv);
  return ajv;
}

export function validatorCompiler(): FastifySchemaCompiler<TSchema> {
  const exact = compiler(false);
  const coercing = compiler(true);
  return ({ schema, httpPart }) => (httpPart === 'body' ? exact : coercing).compile(schema);
}
