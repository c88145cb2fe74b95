/**
 * openContract : the OpenAPI document of a server → whether an answer is one of those it declares
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LightMyRequestResponse } from 'fastify';
import type { TestApp } from './server.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly security?: readonly Json[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}

export interface OpenApi extends Json {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
  readonly components: Readonly<Record<string, Json>>;
}

export interface Contract {
  readonly document: OpenApi;
  readonly operations: readonly Operation[];
  /** What is wrong with a value by a named schema; nothing where it fits. */
  misfits(schema: string, value: unknown): readonly string[];
  /** What of an answer the operation does not declare: its status, its media type or its body. */
  undeclared(operation: Operation, answer: LightMyRequestResponse): readonly string[];
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

export async function openContract({ get }: TestApp): Promise<Contract> {
  const document = (await get('/api')).json<OpenApi>();
  const ajv = new Ajv2020({
    ...{ strict: false, allErrors: true },
    formats: { 'date-time': DATE_TIME, binary: true },
  });
  ajv.addSchema(document, 'api');
  const misfitsAt = (pointer: string, value: unknown): readonly string[] => {
    const fits = ajv.getSchema(`api#${pointer}`);
    if (fits === undefined) return [`The document has nothing at ${pointer}.`];
    if (fits(value)) return [];
    return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  return {
    document,
    operations: operationsOf(document),
    misfits: (schema, value) => misfitsAt(`/components/schemas/${schema}`, value),
    undeclared: ({ method, path, responses }, { statusCode, headers, body }) => {
      const declared = responses[statusCode];
      if (declared === undefined) return [`${method} ${path} does not declare ${statusCode}.`];
      if (declared.content === undefined) return body === '' ? [] : [`${statusCode} has a body.`];
      const media = Object.keys(declared.content).find((one) => essence(one) === essence(mediaOf(headers)));
      if (media === undefined) return [`${method} ${path} does not declare ${mediaOf(headers)}.`];
      if (!/[/+]json/.test(media)) return [];
      const place = ['paths', path, method.toLowerCase(), 'responses', String(statusCode), 'content', media];
      return misfitsAt(pointerOf([...place, 'schema']), JSON.parse(body));
    },
  };
}

function operationsOf({ paths }: OpenApi): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      parameters: operation.parameters ?? [],
      method: method.toUpperCase(),
      path,
    })),
  );
}

function mediaOf(headers: LightMyRequestResponse['headers']): string {
  return String(headers['content-type'] ?? '');
}

function essence(media: string): string {
  return media.split(';')[0].trim();
}

/** A fragment of a URI: each token escaped for JSON Pointer, and again for URIs. */
function pointerOf(tokens: readonly string[]): string {
  return tokens
    .map((token) => `/${encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');
}
