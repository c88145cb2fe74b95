/**
 * leversOf : scenario × provenance → levers as a hand moves them        (in the unit of their limits, on a grid)
 */
import {
  type Provenance,
  parseQuantity,
  type QuantityName,
  type Scenario,
  standingOf,
} from '../../engine/live.ts';

export interface Lever {
  readonly id: string;
  readonly label: string;
  /** A riparian, `joint` or `nature`. */
  readonly owner: string;
  /** As the file writes it, such as `km^3/year`; empty for a plain number. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly decimals: number;
  /** Where it stands in the file; nothing where what it sets is no single number. */
  readonly standing: number | undefined;
  readonly source: string | undefined;
  readonly confidence: Provenance['confidence'];
}

export function leversOf(scenario: Scenario, provenance: Readonly<Record<string, Provenance>>): Lever[] {
  return Object.entries(scenario.levers ?? {}).map(([id, { label, owner, quantity, minimum, maximum }]) => {
    const unit = unitOf(maximum);
    const [least, most] = [minimum, maximum].map((text) => inUnit(text, quantity as QuantityName, unit));
    const step = gridOf(most - least);
    const said = provenance[`levers.${id}`] ?? provenance[''];
    const standing = standingOf(scenario, id);
    return {
      ...{ id, label, owner: owner ?? 'joint', unit, least, most, step, decimals: decimalsOf(step) },
      standing: standing === undefined ? undefined : fromEngine(standing, quantity as QuantityName, unit),
      source: said?.source,
      confidence: said?.confidence,
    };
  });
}

/** The position that a number stands for, such as `5.5 km^3/year`. */
export function positionOf({ unit, decimals }: Lever, value: number): string {
  const number = String(Number(value.toFixed(decimals)));
  return unit === '' ? number : `${number} ${unit}`;
}

/** The number of a position in the unit of the lever, held within its limits. */
export function numberOf({ least, most }: Lever, position: string): number {
  const value = Number.parseFloat(position);
  return value - value === 0 ? Math.min(most, Math.max(least, value)) : least;
}

/** On the grid of the lever and within its limits. */
export function snapped({ least, most, step, decimals }: Lever, value: number): number {
  const onGrid = least + Math.round((value - least) / step) * step;
  return Number(Math.min(most, Math.max(least, onGrid)).toFixed(decimals));
}

function unitOf(text: string): string {
  return text.replace(/^\s*[-+]?[0-9.]+(?:e[-+]?\d+)?\s*/i, '');
}

function inUnit(text: string, quantity: QuantityName, unit: string): number {
  const read = parseQuantity(text, quantity);
  return read.ok ? fromEngine(read.value, quantity, unit) : Number.parseFloat(text);
}

function fromEngine(value: number, quantity: QuantityName, unit: string): number {
  const one = parseQuantity(unit === '' ? '1' : `1 ${unit}`, quantity);
  return one.ok ? Number((value / one.value).toPrecision(12)) : value;
}

/** About fifty places to stand, at 1, 2 or 5 of a power of ten. */
function gridOf(range: number): number {
  const wanted = range / 50;
  const decade = 10 ** Math.floor(Math.log10(wanted));
  const most = [5, 2, 1].find((digit) => digit * decade <= wanted * 1.001) ?? 1;
  return Number((most * decade).toPrecision(1));
}

function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step)));
}
