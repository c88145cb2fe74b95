/**
 * resultSchemas : types of results → their JSON Schemas        (src/contract/results/result-schemas.json; `npx tsx` it when a type changes)
 *
 * Results are typed in TypeScript by the rooms that make them. Readers of the API need the same as JSON Schema, and one
 * that is written by hand would part from the types.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from './root.mjs';

export const RESULT_SCHEMAS = join(root, 'src/contract/results/result-schemas.json');

const ROOTS = [
  { path: 'src/contract/results/result-types.ts', types: ['RunSummary', 'AssessmentSet'] },
  { path: 'src/engine/compare/comparison.ts', types: ['ComparisonSet'] },
];

type Schema = Readonly<Record<string, unknown>>;

/** By name, in alphabetical order; each refers to the others by name. */
export function resultSchemas(): Readonly<Record<string, Schema>> {
  const found = new Map<string, Schema>();
  for (const { path, types } of ROOTS) {
    const generator = createGenerator({
      path: join(root, path),
      tsconfig: join(root, 'tsconfig.json'),
      ...{ type: '*', skipTypeCheck: true, expose: 'export', topRef: true, jsDoc: 'extended' },
      ...{ additionalProperties: false },
    });
    for (const type of types)
      for (const [name, schema] of Object.entries(generator.createSchema(type).definitions ?? {}))
        found.set(name, modern(schema) as Schema);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** From draft 7 to 2020-12, which OpenAPI 3.1 speaks: names for references, `prefixItems` for tuples. */
function modern(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === '$ref') return [key, String(inner).replace('#/definitions/', '')];
    return key === 'items' && Array.isArray(inner)
      ? ['prefixItems', inner.map(modern)]
      : [key, modern(inner)];
  });
  return Object.fromEntries(entries);
}

export function textOf(schemas: ReturnType<typeof resultSchemas>): string {
  return `${JSON.stringify(schemas, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(RESULT_SCHEMAS, textOf(resultSchemas()));
