/**
 * valuesOf : JSON Schema → values that fit it        hostileJson : values → texts of JSON with something wrong in them
 */
import fc, { type Arbitrary } from 'fast-check';
import { HOSTILE_JSON, HOSTILE_TEXTS } from './texts.ts';

interface Schema extends Readonly<Record<string, unknown>> {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
}

/** Texts by name of the key that wants them: without these next to nothing would come through. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

export function valuesOf(schema: Schema, known: Known, key = ''): Arbitrary<unknown> {
  const fitting = known[key];
  if (fitting !== undefined && schema['type'] !== 'array') return fc.constantFrom(...fitting);
  if (Array.isArray(schema['anyOf']))
    return fc.oneof(...schema['anyOf'].map((one: Schema) => valuesOf(one, known, key)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  if ('const' in schema) return fc.constant(schema['const']);
  switch (schema['type']) {
    case 'string':
      return fc.string({ maxLength: Math.min(40, Number(schema['maxLength'] ?? 40)) });
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -9), max: Number(schema['maximum'] ?? 9) });
    case 'number':
      return fc.double({
        min: Number(schema['minimum'] ?? -9),
        max: Number(schema['maximum'] ?? 9),
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valuesOf(schema['items'] as Schema, known, key), { minLength: 1, maxLength: 3 });
    case 'object':
      return objectsOf(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf({ properties, required, additionalProperties }: Schema, known: Known): Arbitrary<unknown> {
  if (properties === undefined)
    return fc.dictionary(fc.constantFrom('a', 'b.c', ''), valuesOf(additionalProperties ?? {}, known), {
      maxKeys: 2,
    });
  const model = Object.entries(properties).map(
    ([name, schema]) => [name, valuesOf(schema, known, name)] as const,
  );
  return fc.record(Object.fromEntries(model), { requiredKeys: [...(required ?? [])] });
}

/** At the place of that count, in the order of reading, something else is written. */
interface Fault {
  readonly place: number;
  readonly kind: 'value' | 'member' | 'key' | 'twice' | 'cut';
  readonly json: string;
  readonly text: string;
}

const faults: Arbitrary<Fault> = fc.record({
  place: fc.nat(400),
  kind: fc.constantFrom('value', 'value', 'value', 'member', 'key', 'twice', 'cut'),
  json: fc.constantFrom(...HOSTILE_JSON),
  text: fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 20 })),
});

export function hostileJson(values: Arbitrary<unknown>): Arbitrary<string> {
  return fc.tuple(values, faults).map(([value, fault]) => textWith(value, fault));
}

function textWith(value: unknown, { place, kind, json, text }: Fault): string {
  if (kind === 'cut') return JSON.stringify(value).slice(0, place);
  const at = place % countOf(value);
  let count = 0;
  const written = (one: unknown): string => {
    const here = count++ === at;
    if (here && kind === 'value') return json;
    if (Array.isArray(one)) return `[${[...one.map(written), ...(here ? [json] : [])].join()}]`;
    if (typeof one !== 'object' || one === null) return here ? json : JSON.stringify(one);
    const members = Object.entries(one).map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`);
    const [first = '"a":1'] = members;
    const strange = kind === 'twice' ? first : `${JSON.stringify(text)}:${json}`;
    if (here && kind === 'key') members[0] = strange;
    else if (here) members.push(strange);
    return `{${members.join()}}`;
  };
  return written(value);
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((count: number, inner) => count + countOf(inner), 1);
}
