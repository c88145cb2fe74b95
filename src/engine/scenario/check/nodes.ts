/**
 * checkNodes : each node by itself: what belongs together is all given, and given once
 */
import { parseStart } from '../../calendar/date.ts';
import type { Catchment } from '../schema/catchment.ts';
import type { Demand } from '../schema/demand.ts';
import type { Hydropower } from '../schema/hydropower.ts';
import type { Trajectory } from '../schema/leaf.ts';
import { type Checks, complain, holds, ownPath } from './checks.ts';
import { checkShares } from './joint-works.ts';
import { checkLake, checkReservoir } from './storage.ts';

export function checkNodes(checks: Checks): void {
  for (const [id, node] of Object.entries(checks.scenario?.nodes ?? {})) {
    const path = `nodes.${id}`;
    if (!holds(checks, path)) continue;
    if (node.kind === 'catchment') checkCatchment(checks, node, path);
    if (node.kind === 'hydropower') checkHydropower(checks, node, path);
    if (node.kind === 'demand') checkDemand(checks, node, path);
    if (node.kind === 'reservoir') checkReservoir(checks, node, path);
    if (node.kind === 'lake') checkLake(checks, node, path);
    if (node.kind === 'hydropower' || node.kind === 'reservoir') checkShares(checks, node, path);
  }
}

function checkCatchment(checks: Checks, node: Catchment, path: string): void {
  checkOneWay(checks, node, path, [['series'], ['annual', 'shape']]);
  const first = checks.scenario.time && parseStart(checks.scenario.time.start);
  if (!node.series || !first || !holds(checks, 'time')) return;
  const [year, month] = node.series.start.split('-').map(Number);
  const before = (first.year - year) * 12 + first.month - month;
  const missing = before < 0 ? -before : before + 12 * checks.scenario.time.years - node.series.values.length;
  if (missing <= 0) return;
  const message = `The series has ${node.series.values.length} months from ${node.series.start}, and does not cover the run.`;
  const hint = `${missing} months are missing at its ${before < 0 ? 'start' : 'end'}.`;
  complain(checks, { code: 'MIRAB_SERIES_TOO_SHORT', path: `${path}.series`, message, hint });
}

function checkHydropower(checks: Checks, node: Hydropower, path: string): void {
  checkOneWay(checks, node, path, [['yield'], ['head', 'efficiency']]);
}

function checkDemand(checks: Checks, node: Demand, path: string): void {
  checkOneWay(checks, node, path, [
    ['volume', 'shape'],
    ['area', 'depth', 'efficiency'],
  ]);
  const low = node.efficiency && valuesOf(node.efficiency).find((value) => !(value > 0 && value <= 1));
  if (low !== undefined) {
    const message = `An efficiency is more than 0 % and at most 100 %; ${low * 100} % is not.`;
    complain(checks, { code: 'MIRAB_VALUE_OUT_OF_BOUNDS', path: `${path}.efficiency`, message });
  }
  const returned = (node.returns ?? []).reduce((sum, { share }) => sum + share, 0);
  if (returned <= 1 + RETURNS_TOLERANCE) return;
  const message = `The returns sum to ${Number((returned * 100).toFixed(3))} % of the withdrawal.`;
  complain(checks, {
    code: 'MIRAB_RETURNS_SUM_WRONG',
    path: `${path}.returns`,
    message,
    expected: 'at most 100 %',
  });
}

/** Shares such as 33.3 % and 66.7 % may round beyond the whole by their last bit. */
const RETURNS_TOLERANCE = 1e-12;

function valuesOf(trajectory: Trajectory): number[] {
  return trajectory.points.map((point) => point.value);
}

/**
 * Exactly one way of giving a value is used, and it is complete.
 *
 * @param ways - keys that belong together, by way
 */
function checkOneWay(checks: Checks, node: object, path: string, ways: readonly (readonly string[])[]): void {
  const used = ways.filter((keys) => keys.some((key) => key in node));
  const wanted = ways.map((keys) => keys.map((key) => `\`${key}\``).join(' and ')).join(', or ');
  if (used.length > 1) {
    const given = used.flat().filter((key) => key in node);
    const message = `\`${path}\` is given in two ways at once: ${wanted}.`;
    const hint = 'Take one of them away.';
    complain(checks, {
      code: 'MIRAB_INPUT_AMBIGUOUS',
      path: ownPath(
        checks,
        given.map((key) => `${path}.${key}`),
      ),
      message,
      hint,
    });
    return;
  }
  const absent = (used[0] ?? ways[0]).filter((key) => !(key in node));
  if (absent.length === 0) return;
  const message = `\`${path}\` has no ${absent.map((key) => `\`${key}\``).join(' and no ')}.`;
  complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path, message, expected: wanted });
}
