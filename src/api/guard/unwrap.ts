/**
 * unwrap : inputs of a request → the same with qualified values as plain ones
 *
 * OGC API - Processes lets a client write an input as `{ "value": ..., "mediaType": ... }`; the rest of the server need not know.
 * Inputs by reference are left as they are, and refused by the schema: the server fetches nothing.
 */
const QUALIFIERS = new Set(['value', 'mediaType', 'format', 'encoding', 'schema']);

export function unwrap(body: unknown): unknown {
  if (!isObject(body) || !isObject(body['inputs'])) return body;
  const inputs = Object.fromEntries(
    Object.entries(body['inputs']).map(([name, value]) => [name, plain(value)]),
  );
  return { ...body, inputs };
}

function plain(value: unknown): unknown {
  const qualified =
    isObject(value) && 'value' in value && Object.keys(value).every((key) => QUALIFIERS.has(key));
  return qualified ? value['value'] : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
