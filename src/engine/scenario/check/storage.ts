/**
 * checkReservoir, checkLake : curves rise, and storages stand in their order
 */
import { formatQuantity } from '../../units/format-quantity.ts';
import type { Reservoir } from '../schema/reservoir.ts';
import type { Lake } from '../schema/terminal.ts';
import { type Checks, complain, ownPath } from './checks.ts';
import { checkFilling } from './filling.ts';

export function checkReservoir(checks: Checks, node: Reservoir, path: string): void {
  if (!checkCurve(checks, node.curve, path)) return;
  const { dead, full, initial, spillTo, zones } = node;
  const crest = node.crest ?? full;
  const bottom = node.curve[0].storage;
  const top = node.curve[node.curve.length - 1].storage;
  const crestName = node.crest === undefined ? 'full' : 'crest';
  inOrder(checks, path, ['the lowest point of `curve`', bottom], ['dead', dead]);
  if (dead === full) {
    const message = `\`${path}\` has no storage between \`dead\` and \`full\`.`;
    complain(checks, { code: 'MIRAB_STORAGE_ORDER_WRONG', path: `${path}.full`, message });
  }
  inOrder(checks, path, ['dead', dead], ['full', full], ['dead', 'full']);
  inOrder(checks, path, ['full', full], ['crest', crest], ['full', 'crest']);
  inOrder(checks, path, [crestName, crest], ['the highest point of `curve`', top], [crestName]);
  inOrder(checks, path, ['the lowest point of `curve`', bottom], ['initial', initial]);
  inOrder(checks, path, ['initial', initial], [crestName, crest], ['initial']);
  if (spillTo?.above !== undefined) {
    inOrder(checks, path, ['dead', dead], ['spillTo.above', spillTo.above]);
    inOrder(checks, path, ['spillTo.above', spillTo.above], [crestName, crest], ['spillTo.above']);
  }
  checkFilling(checks, node, path);
  (zones ?? []).forEach((zone, index) => {
    const before = zones?.[index - 1];
    if (!before || (zone.below > before.below && zone.factor >= before.factor)) return;
    const message = 'The limits of the zones rise, and their factors do not fall.';
    complain(checks, {
      code: 'MIRAB_ZONES_NOT_RISING',
      path: `${path}.zones.${index}.${zone.below > before.below ? 'factor' : 'below'}`,
      message,
    });
  });
}

export function checkLake(checks: Checks, node: Lake, path: string): void {
  if (!checkCurve(checks, node.curve, path)) return;
  const bottom = node.curve[0].storage;
  const top = node.curve[node.curve.length - 1].storage;
  inOrder(checks, path, ['the lowest point of `curve`', bottom], ['initial', node.initial]);
  inOrder(checks, path, ['initial', node.initial], ['the highest point of `curve`', top], ['initial']);
  if (!node.sill) return;
  inOrder(checks, path, ['the lowest point of `curve`', bottom], ['sill.storage', node.sill.storage]);
  inOrder(
    checks,
    path,
    ['sill.storage', node.sill.storage],
    ['the highest point of `curve`', top],
    ['sill.storage'],
  );
}

type Named = readonly [name: string, storage_m3: number];

/** The first is at most the second; the place is that of `at`, or of the second. */
function inOrder(
  checks: Checks,
  path: string,
  low: Named,
  high: Named,
  at: readonly string[] = [high[0]],
): void {
  if (low[1] <= high[1]) return;
  const [lower, higher] = [low, high].map(([name, storage]) => {
    const shown = name.includes(' ') ? name : `\`${name}\``;
    return `${shown} (${formatQuantity(storage, 'volume', 6)})`;
  });
  const message = `${capital(lower)} is more than ${higher}.`;
  const expected =
    'lowest point of the curve <= dead < full <= crest <= highest point, and initial within them';
  complain(checks, {
    code: 'MIRAB_STORAGE_ORDER_WRONG',
    path: ownPath(
      checks,
      at.map((key) => `${path}.${key}`),
    ),
    message,
    expected,
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

type CurvePoint = Reservoir['curve'][number];

function checkCurve(checks: Checks, curve: readonly CurvePoint[], path: string): boolean {
  const fallen = curve.findIndex((point, index) => {
    const before = curve[index - 1];
    return (
      before && !(point.stage > before.stage && point.storage > before.storage && point.area >= before.area)
    );
  });
  if (fallen < 0) return true;
  const { stage, storage } = curve[fallen];
  const before = curve[fallen - 1];
  const what = stage <= before.stage ? 'stage' : storage <= before.storage ? 'storage' : 'area';
  const message = `The curve does not rise: its ${what} here is no more than at the point before.`;
  const expected = 'stage and storage that rise, and an area that does not fall';
  complain(checks, {
    code: 'MIRAB_CURVE_NOT_RISING',
    path: `${path}.curve.${fallen}.${what}`,
    message,
    expected,
  });
  return false;
}
