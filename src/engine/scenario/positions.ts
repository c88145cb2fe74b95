/**
 * applyPositions : Draft × positions of levers → Draft with the value of each lever put where the lever says
 */
import type { Place } from '../base/diagnostic.ts';
import { formatQuantity } from '../units/format-quantity.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { isQuantityName, QUANTITIES, type QuantityName } from '../units/quantities.ts';
import { listed, reportType, suggestion } from './context.ts';
import {
  child,
  type Draft,
  type DraftEntry,
  type DraftMap,
  type DraftNode,
  join,
  keysOf,
  shortened,
  textOf,
} from './draft.ts';
import { locate } from './locate.ts';
import { type Report, report } from './report.ts';
import { type Provenance, ScenarioSchema } from './schema/scenario.ts';
import { copyMap, put, type Varied } from './vary.ts';

/** Positions by the name of the lever, with their units; they win over those of the file. */
export type Positions = Readonly<Record<string, string>>;

export function applyPositions(draft: Draft, given: Positions = {}): Varied {
  const collected: Report = { diagnostics: [] };
  const root = copyMap(draft.root);
  const positions = allPositions(collected, root, given);
  if (positions === undefined || positions.entries.size === 0) {
    return { draft, diagnostics: collected.diagnostics };
  }
  const provenance = new Map(draft.provenance);
  for (const [name, entry] of positions.entries) apply(collected, root, name, entry, provenance);
  return { draft: { ...draft, root, provenance }, diagnostics: collected.diagnostics };
}

/** The positions of the file and those given, as texts; they stay in the scenario. */
function allPositions(collected: Report, root: DraftMap, given: Positions): DraftMap | undefined {
  const stated = root.entries.get('positions');
  if (stated !== undefined && stated.node.type !== 'map') {
    reportType(collected, stated.node, 'positions', 'a map of levers to values');
    return undefined;
  }
  const entries = new Map<string, DraftEntry>();
  if (stated?.node.type === 'map') {
    for (const [name, entry] of stated.node.entries)
      entries.set(name, { ...entry, node: asText(entry.node) });
  }
  for (const [name, value] of Object.entries(given)) entries.set(name, givenEntry(name, value));
  const place = stated?.node.place ?? root.place;
  const positions: DraftMap = { type: 'map', entries, place };
  if (entries.size > 0) root.entries.set('positions', { key: stated?.key ?? place, node: positions });
  return positions;
}

/** A position such as `0.5` is a number to YAML, and the text of a value to a lever. */
function asText(node: DraftNode): DraftNode {
  return node.type === 'scalar' && typeof node.value === 'number'
    ? { ...node, value: String(node.value) }
    : node;
}

/** A position given beside the file has a place of its own: the text `name=value` as it was given. */
function givenEntry(name: string, value: string): DraftEntry {
  const text = `${name}=${value}`.slice(0, 200);
  const key: Place = { file: 'lever', line: 1, column: 1, length: name.length, text };
  const place: Place = { file: 'lever', line: 1, column: name.length + 2, length: value.length || 1, text };
  return { key, node: { type: 'scalar', value, place } };
}

function apply(
  collected: Report,
  root: DraftMap,
  name: string,
  entry: DraftEntry,
  provenance: Map<string, Provenance>,
): void {
  const levers = child(root, 'levers');
  const lever = child(levers, name);
  const path = join('positions', name);
  if (lever === undefined) {
    const message = `No lever has the name "${shortened(name)}".`;
    const expected = `one of ${listed(keysOf(levers))}`;
    const hint = suggestion(name, keysOf(levers));
    report(collected, { code: 'MIRAB_LEVER_UNKNOWN', path, place: entry.key, message, expected, hint });
    return;
  }
  if (!isWithinLimits(collected, lever, entry.node, path)) return;
  const sets = child(lever, 'sets');
  for (const item of sets?.type === 'list' ? sets.items : []) {
    const location = locate(root, ScenarioSchema, textOf(item) ?? '');
    // A path that leads nowhere is reported by validate, for every lever and not only for those in use.
    if (!location.found) continue;
    put(location, { key: entry.key, node: entry.node });
    provenance.set(textOf(item) ?? '', { source: `lever ${name}`, confidence: 'assumption' });
  }
}

function isWithinLimits(collected: Report, lever: DraftNode, node: DraftNode, path: string): boolean {
  const quantity = textOf(child(lever, 'quantity'));
  // A lever that is broken itself is reported by validate.
  if (!isQuantityName(quantity)) return true;
  const text = textOf(node);
  if (text === undefined) {
    const { label, example } = QUANTITIES[quantity];
    reportType(collected, node, path, `${label}, such as "${example}"`);
    return false;
  }
  const value = parseQuantity(text, quantity);
  if (!value.ok) {
    const { code, message, expected, hint } = value;
    report(collected, { code, path, place: node.place, message, expected, hint });
    return false;
  }
  const [minimum, maximum] = ['minimum', 'maximum'].map((key) => limitOf(lever, key, quantity));
  const low = minimum !== undefined && value.value < minimum;
  const high = maximum !== undefined && value.value > maximum;
  if (!low && !high) return true;
  const limit = formatQuantity((low ? minimum : maximum) ?? 0, quantity, 6);
  const message = `${text} is ${low ? 'less than the least' : 'more than the most'} of this lever, ${limit}.`;
  report(collected, { code: 'MIRAB_VALUE_OUT_OF_BOUNDS', path, place: node.place, message });
  return false;
}

function limitOf(lever: DraftNode, key: string, quantity: QuantityName): number | undefined {
  const text = textOf(child(lever, key));
  const limit = text === undefined ? undefined : parseQuantity(text, quantity);
  return limit?.ok ? limit.value : undefined;
}
