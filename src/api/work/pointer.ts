/**
 * pointerIn : value × dotted path of the engine → JSON Pointer to what is meant        (RFC 6901)
 *
 * Names may have full stops in them, and `set` has whole paths as its keys: the longest name that is there is taken.
 */
export function pointerIn(value: unknown, path: string): string {
  return path === '' ? '' : follow(value, path.split('.'));
}

/** The same in a scenario: what its `set` puts somewhere is told there. */
export function pointerInScenario(scenario: unknown, path: string): string {
  const { set } = isObject(scenario) ? scenario : {};
  const keys = isObject(set) ? Object.keys(set) : [];
  const putThere = keys.some((key) => path === key || path.startsWith(`${key}.`));
  return putThere ? `/set${pointerIn(set, path)}` : pointerIn(scenario, path);
}

function follow(value: unknown, names: readonly string[]): string {
  if (names.length === 0) return '';
  for (let count = names.length; isObject(value) && count > 0; count--) {
    const name = names.slice(0, count).join('.');
    if (Object.hasOwn(value, name)) return `/${escaped(name)}${follow(value[name], names.slice(count))}`;
  }
  return `/${names.map(escaped).join('/')}`;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
