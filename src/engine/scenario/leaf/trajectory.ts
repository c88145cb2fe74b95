/**
 * readTrajectory : a constant, dated points, a variant or an expression → Trajectory
 */
import { type Context, knowsKeys, listed, reportType, suggestion } from '../context.ts';
import { child, type DraftMap, type DraftNode, join, keysOf } from '../draft.ts';
import { report } from '../report.ts';
import type { Trajectory } from '../schema/leaf.ts';
import { readExpression, TRAJECTORY_SLOTS } from './expression.ts';
import { readQuantity, type Wanted } from './quantity.ts';
import { readText } from './table-column.ts';

/** Earliest water year of the language: a constant has held since then. */
export const FIRST_WATER_YEAR = 1900;
export const LAST_WATER_YEAR = 2200;

const EXPECTED = 'one value, or { points: { 2026: 1 km^3/year, 2040: 2 km^3/year }, growth: 1 %/year }';

export function readTrajectory(
  context: Context,
  wanted: Wanted,
  node: DraftNode,
  path: string,
): Trajectory | undefined {
  if (node.type === 'scalar') {
    const value = readQuantity(context, wanted, node, path);
    return value === undefined ? undefined : constant(value);
  }
  if (node.type === 'list') {
    reportType(context, node, path, EXPECTED);
    return undefined;
  }
  if (child(node, 'variants') ?? child(node, 'use')) return readVariant(context, wanted, node, path);
  if (child(node, 'expression')) {
    const program = readExpression(context, node, path, { slots: TRAJECTORY_SLOTS, result: wanted.quantity });
    return program && { points: [], growth: 0, program };
  }
  return readPoints(context, wanted, node, path);
}

function constant(value: number): Trajectory {
  return { points: [{ waterYear: FIRST_WATER_YEAR, value }], growth: 0 };
}

/** All variants are read, so that a mistake in one that is not in use shows too. */
function readVariant(context: Context, wanted: Wanted, map: DraftMap, path: string): Trajectory | undefined {
  if (!knowsKeys(context, map, path, ['use', 'variants'])) return undefined;
  const use = readText(context, map, path, 'use');
  const variants = child(map, 'variants');
  if (variants?.type !== 'map') {
    reportType(context, variants ?? map, join(path, 'variants'), 'a map of names to trajectories');
    return undefined;
  }
  const names = keysOf(variants);
  const read = new Map(
    names.map((name) => [name, readOneVariant(context, wanted, variants, join(path, 'variants'), name)]),
  );
  if (use === undefined || read.has(use)) return read.get(use ?? '');
  const message = `There is no variant "${use}"; there are ${listed(names)}.`;
  const place = child(map, 'use')?.place;
  const hint = suggestion(use, names);
  report(context, { code: 'MIRAB_VARIANT_UNKNOWN', path: join(path, 'use'), place, message, hint });
  return undefined;
}

function readOneVariant(context: Context, wanted: Wanted, variants: DraftMap, path: string, name: string) {
  const node = child(variants, name);
  const nested = node && child(node, 'variants');
  if (nested) {
    reportType(context, nested, join(path, name), 'a trajectory without variants of its own');
    return undefined;
  }
  return node && readTrajectory(context, wanted, node, join(path, name));
}

function readPoints(context: Context, wanted: Wanted, map: DraftMap, path: string): Trajectory | undefined {
  if (!knowsKeys(context, map, path, ['points', 'growth'])) return undefined;
  const points = child(map, 'points');
  if (points?.type !== 'map' || points.entries.size === 0) {
    reportType(context, points ?? map, join(path, 'points'), EXPECTED);
    return undefined;
  }
  const read = [...points.entries].map(([year, entry]) => {
    const at = join(join(path, 'points'), year);
    const waterYear = /^[0-9]{4}$/.test(year) ? Number(year) : 0;
    const sound = waterYear >= FIRST_WATER_YEAR && waterYear <= LAST_WATER_YEAR;
    if (!sound) {
      const message = `"${year}" is not a water year from ${FIRST_WATER_YEAR} to ${LAST_WATER_YEAR}.`;
      report(context, { code: 'MIRAB_POINTS_INVALID', path: at, place: entry.key, message });
    }
    const value = readQuantity(context, wanted, entry.node, at);
    return sound && value !== undefined ? { waterYear, value, key: entry.key } : undefined;
  });
  const growth = readGrowth(context, map, path);
  const sound = read.filter((point) => point !== undefined);
  if (sound.length < read.length || growth === undefined) return undefined;
  const fallen = sound.find((point, index) => index > 0 && point.waterYear <= sound[index - 1].waterYear);
  if (fallen) {
    const message = `${fallen.waterYear} stands after a later year; points go from early to late.`;
    report(context, { code: 'MIRAB_POINTS_INVALID', path: join(path, 'points'), place: fallen.key, message });
    return undefined;
  }
  return { points: sound.map(({ waterYear, value }) => ({ waterYear, value })), growth };
}

function readGrowth(context: Context, map: DraftMap, path: string): number | undefined {
  const growth = child(map, 'growth');
  if (growth === undefined) return 0;
  return readQuantity(
    context,
    { quantity: 'annualRate', minimum: -0.5, maximum: 0.5 },
    growth,
    join(path, 'growth'),
  );
}
