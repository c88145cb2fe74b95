/**
 * changesOf : tree × tree → what is different        applyChanges : tree × changes → the other tree
 *
 * Trees are plain JSON. Scenarios of one basin have nearly all in common, so a page gets one whole and of the others only
 * this. Keys that are new come last, as they do where a file sets them.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A path with the value that stands there in the other tree; without a value nothing stands there. */
export type Change = readonly [path: readonly string[], value?: Json];

export function changesOf(from: Json, to: Json): Change[] {
  const changes: Change[] = [];
  collect(from, to, [], changes);
  return changes;
}

/** Maps are compared key by key; a list, a number or a text is one value. */
function collect(from: Json | undefined, to: Json, path: readonly string[], changes: Change[]): void {
  if (from !== undefined && isMap(from) && isMap(to)) {
    for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) changes.push([[...path, key]]);
    for (const [key, value] of Object.entries(to)) collect(ownOf(from, key), value, [...path, key], changes);
  } else if (JSON.stringify(from) !== JSON.stringify(to)) changes.push([path, to]);
}

export function applyChanges(tree: Json, changes: readonly Change[]): Json {
  return changes.reduce((standing, [path, value]) => applied(standing, path, value), tree);
}

/** A copy; what does not lie on the path is shared. */
function applied(tree: Json, path: readonly string[], value: Json | undefined): Json {
  if (path.length === 0) return value ?? null;
  const [key, ...inner] = path;
  const map = isMap(tree) ? tree : {};
  if (inner.length === 0 && value === undefined)
    return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
  return { ...map, [key]: applied(ownOf(map, key) ?? {}, inner, value) };
}

function ownOf(map: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function isMap(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
