/**
 * checkFilling : the storage that a new dam reaches never falls, ends at full supply, and begins with what is stored
 */
import { waterYearOf } from '../../calendar/calendar.ts';
import { parseStart } from '../../calendar/date.ts';
import { formatQuantity } from '../../units/format-quantity.ts';
import type { Reservoir } from '../schema/reservoir.ts';
import { valueIn } from '../trajectory-value.ts';
import { type Checks, complain, holds, ownPath } from './checks.ts';

/** @param path - path of the reservoir */
export function checkFilling(checks: Checks, node: Reservoir, path: string): void {
  const start = holds(checks, 'time') ? parseStart(checks.scenario.time.start) : undefined;
  if (!node.filling || !start) return;
  const first = waterYearOf(start);
  const storages = storagesOf(node.filling.storage, first, checks.scenario.time.years);
  const at = `${path}.filling.storage`;
  if (node.spillTo) {
    const message = 'A dam that fills has one way out, so `filling` does not stand beside `spillTo`.';
    complain(checks, { code: 'MIRAB_FILLING_INVALID', path: `${path}.filling`, message });
  }
  const falls = storages.some((storage, index) => index > 0 && !(storage >= storages[index - 1]));
  if (falls || node.filling.storage.growth < 0) {
    const message = 'The storage that the dam has reached falls from one year to a later one.';
    complain(checks, { code: 'MIRAB_FILLING_INVALID', path: at, message });
    return;
  }
  const last = storages[storages.length - 1];
  if (!(last >= node.full)) {
    const message = `The filling ends at ${volume(last)} and never reaches \`full\` (${volume(node.full)}).`;
    const hint = 'Give the water year in which the dam reaches `full`; it may lie after the run.';
    complain(checks, { code: 'MIRAB_FILLING_INVALID', path: at, message, hint });
  }
  checkBeginning(checks, node, path, valueIn(node.filling.storage, first, first));
}

/** Values at the dated points, or of an expression in the years of the run. */
function storagesOf(
  storage: NonNullable<Reservoir['filling']>['storage'],
  first: number,
  years: number,
): number[] {
  if (!storage.program) return storage.points.map(({ value }) => value);
  return Array.from({ length: years }, (_, year) => valueIn(storage, first + year, first));
}

function checkBeginning(checks: Checks, node: Reservoir, path: string, reached_m3: number): void {
  const bottom_m3 = node.curve[0].storage;
  if (bottom_m3 > reached_m3) {
    const message = `The dam begins with ${volume(reached_m3)}, less than the lowest point of \`curve\` (${volume(bottom_m3)}).`;
    const hint = `Begin the curve with a point of storage ${volume(reached_m3)}: the valley before the dam is part of it.`;
    complain(checks, { code: 'MIRAB_STORAGE_ORDER_WRONG', path: `${path}.curve.0.storage`, message, hint });
  } else if (node.initial > reached_m3) {
    const message = `\`initial\` (${volume(node.initial)}) is more than the dam can hold in the first water year (${volume(reached_m3)}).`;
    complain(checks, {
      code: 'MIRAB_STORAGE_ORDER_WRONG',
      path: ownPath(checks, [`${path}.initial`, `${path}.filling`]),
      message,
      expected: 'an initial storage within what `filling` says of the first water year',
    });
  }
}

function volume(storage_m3: number): string {
  return formatQuantity(storage_m3, 'volume', 6);
}
