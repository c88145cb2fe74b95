/**
 * readLeaf : the note of a schema × the text of the file → one value of the scenario
 */
import { nearest } from '../../base/nearest.ts';
import { parseDate } from '../../calendar/date.ts';
import { type Context, listed, reportType, suggestion } from '../context.ts';
import { type DraftNode, shortened } from '../draft.ts';
import { isFull, report } from '../report.ts';
import type { ReferenceTarget } from '../schema/leaf.ts';
import type { LeafNote } from '../schema-shape.ts';
import { readMonths } from './months.ts';
import { readProfile, readShape } from './profile.ts';
import { readQuantity } from './quantity.ts';
import { readRule } from './rule.ts';
import { readSeries } from './series.ts';
import { readTrajectory } from './trajectory.ts';

/** Reads one value; nothing where it does not hold, with the reason reported. */
export function readLeaf(context: Context, note: LeafNote, node: DraftNode, path: string): unknown {
  switch (note.leaf) {
    case 'quantity':
      return readQuantity(context, note, node, path);
    case 'profile':
      return readProfile(context, note, node, path);
    case 'shape':
      return readShape(context, node, path);
    case 'trajectory':
      return readTrajectory(context, note, node, path);
    case 'rule':
      return readRule(context, note, node, path);
    case 'series':
      return readSeries(context, note, node, path);
    case 'months':
      return readMonths(context, node, path);
    default:
      return readWord(context, note, node, path);
  }
}

type WordNote = Extract<
  LeafNote,
  { leaf: 'reference' | 'date' | 'text' | 'flag' | 'count' | 'choice' | 'path' | 'constant' }
>;

function readWord(context: Context, note: WordNote, node: DraftNode, path: string): unknown {
  switch (note.leaf) {
    case 'reference':
      return readReference(context, note.to, node, path);
    case 'choice':
      return readChoice(context, note.options, node, path);
    case 'date':
      return readDate(context, node, path);
    case 'count':
      return readCount(context, note, node, path);
    case 'flag':
      return readFlag(context, node, path);
    case 'constant':
      return readConstant(context, note.value, node, path);
    default:
      return readPlainText(context, node, path, 'a text');
  }
}

function readPlainText(
  context: Context,
  node: DraftNode,
  path: string,
  expected: string,
): string | undefined {
  if (node.type === 'scalar' && typeof node.value === 'string') return node.value;
  const bare = node.type === 'scalar' && node.value !== null;
  reportType(context, node, path, expected, bare ? `Put it in quotes: "${node.value}".` : undefined);
  return undefined;
}

/** In words, and the code where the name does not resolve. */
const REFERENCES = {
  node: ['node', 'MIRAB_NODE_UNKNOWN'],
  reservoir: ['reservoir', 'MIRAB_RESERVOIR_UNKNOWN'],
  riparian: ['riparian', 'MIRAB_RIPARIAN_UNKNOWN'],
  river: ['river', 'MIRAB_RIVER_UNKNOWN'],
  climateClass: ['class of climate', 'MIRAB_CLIMATE_CLASS_UNKNOWN'],
  climateSet: ['set of climate deltas', 'MIRAB_CLIMATE_SET_UNKNOWN'],
  sequence: ['sequence of years', 'MIRAB_SEQUENCE_UNKNOWN'],
} as const satisfies Record<ReferenceTarget, readonly [string, string]>;

function readReference(
  context: Context,
  to: ReferenceTarget,
  node: DraftNode,
  path: string,
): string | undefined {
  const [noun, code] = REFERENCES[to];
  const name = readPlainText(context, node, path, `the name of a ${noun}`);
  const known = context.names[to];
  if (name === undefined || known.has(name)) return name;
  if (isFull(context)) return undefined;
  const other = to === 'reservoir' && context.names.node.has(name);
  const message = other
    ? `"${shortened(name)}" is not a reservoir.`
    : `No ${noun} has the name "${shortened(name)}".`;
  const expected = `one of ${listed(known)}`;
  report(context, { code, path, place: node.place, message, expected, hint: suggestion(name, known) });
  return undefined;
}

function readChoice(
  context: Context,
  options: readonly string[],
  node: DraftNode,
  path: string,
): string | undefined {
  const text = readPlainText(context, node, path, `one of ${options.join(', ')}`);
  if (text === undefined || options.includes(text)) return text;
  const message = `"${shortened(text)}" is not a choice here.`;
  const expected = `one of ${options.join(', ')}`;
  const hint = suggestion(text, options);
  report(context, { code: 'MIRAB_CHOICE_UNKNOWN', path, place: node.place, message, expected, hint });
  return undefined;
}

function readDate(context: Context, node: DraftNode, path: string): string | undefined {
  const text = readPlainText(context, node, path, 'a date, such as 2025-10-01');
  if (text === undefined || (text.length === 10 && parseDate(text))) return text;
  const message = `"${shortened(text)}" is not a day of the calendar.`;
  const expected = 'a date, such as 2025-10-01';
  report(context, { code: 'MIRAB_DATE_INVALID', path, place: node.place, message, expected });
  return undefined;
}

function readCount(
  context: Context,
  { minimum, maximum }: { minimum: number; maximum: number },
  node: DraftNode,
  path: string,
): number | undefined {
  const expected = `a whole number from ${minimum} to ${maximum}`;
  if (node.type !== 'scalar' || typeof node.value !== 'number' || !Number.isInteger(node.value)) {
    reportType(context, node, path, expected);
    return undefined;
  }
  if (node.value >= minimum && node.value <= maximum) return node.value + 0;
  const message = `${node.value} is not ${expected}.`;
  report(context, { code: 'MIRAB_VALUE_OUT_OF_BOUNDS', path, place: node.place, message, expected });
  return undefined;
}

const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['no', false],
  ['off', false],
]);

function readFlag(context: Context, node: DraftNode, path: string): boolean | undefined {
  if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value;
  const word = node.type === 'scalar' ? String(node.value).toLowerCase() : '';
  const meant = SWITCHES.get(word) ?? nearest(word, ['true', 'false']);
  reportType(
    context,
    node,
    path,
    'true or false',
    meant === undefined ? undefined : `Did you mean "${meant}"?`,
  );
  return undefined;
}

function readConstant(context: Context, value: string | number, node: DraftNode, path: string): unknown {
  if (node.type === 'scalar' && node.value === value) return value;
  reportType(context, node, path, `${value}`);
  return undefined;
}
