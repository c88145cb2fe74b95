/**
 * typedQuery : query × its schema → the same with whole numbers as numbers and lists as lists
 *
 * A query is all text, so what a schema wants as a number or a list is read as one here; what cannot be is left as it is,
 * and refused by the schema.
 */
interface QuerySchema {
  readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>;
}

export function typedQuery(query: unknown, schema: unknown): Record<string, unknown> {
  const { properties = {} }: QuerySchema = schema ?? {};
  const entries = Object.entries(query as object).map(([name, value]) => {
    const type = Object.hasOwn(properties, name) ? properties[name].type : undefined;
    return [name, typed(value, type)] as const;
  });
  return Object.fromEntries(entries);
}

function typed(value: unknown, type: unknown): unknown {
  if (type === 'array') return [value].flat();
  return type === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value)
    ? Number(value)
    : value;
}
