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
import type { Nudge } from '../engine/effects.ts';

export interface Lever {
  readonly id: string;
  readonly label: string;
  /** A riparian, `joint` or `nature`. */
  readonly owner: string;
  /** What it sets first, such as `nodes.lowland-fields.annual`. */
  readonly target: string;
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
  return Object.entries(scenario.levers ?? {}).map(
    ([id, { label, owner, quantity, minimum, maximum, sets }]) => {
      const unit = unitOf(maximum);
      const [least, most] = [minimum, maximum].map((text) => inUnit(text, quantity as QuantityName, unit));
      const said = provenance[`levers.${id}`] ?? provenance[''];
      const engine = standingOf(scenario, id);
      const standing = engine === undefined ? undefined : fromEngine(engine, quantity as QuantityName, unit);
      const step = gridOf(least, most, standing);
      return {
        ...{ id, label, owner: owner ?? 'joint', target: sets[0] ?? '' },
        ...{ unit, least, most, step, decimals: decimalsOf(step), standing },
        ...{ source: said?.source, confidence: said?.confidence },
      };
    },
  );
}

/** The position that a number stands for, such as `5.5 km^3/year`. */
export function positionOf({ unit, decimals }: Lever, value: number): string {
  const number = String(Number(value.toFixed(decimals)));
  return unit === '' ? number : `${number} ${unit}`;
}

/** A tenth of the range up from where a lever stands, or down where it stands too high for that; nothing where it stands at no one value. */
export function nudgeOf(lever: Lever, position: string | undefined): Nudge | undefined {
  const { id, least, most, standing } = lever;
  const value = position === undefined ? standing : numberOf(lever, position);
  if (value === undefined) return undefined;
  const tenth = (most - least) / 10;
  const direction = value + tenth <= most ? 1 : -1;
  return { lever: id, position: positionOf(lever, snapped(lever, value + direction * tenth)), direction };
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

/** Fifty places to stand or more, at 1, 2 or 5 of a power of ten, such that the file and the upper limit stand on one. */
function gridOf(least: number, most: number, standing: number | undefined): number {
  const range = most - least;
  const decade = 10 ** Math.floor(Math.log10(range / 50));
  const steps = [5, 2, 1, 0.5, 0.2, 0.1].map((digit) => Number((digit * decade).toPrecision(1)));
  const fine = steps.filter((step) => step * 50 <= range * 1.001);
  const onGrid = (value: number, step: number) => Math.abs(value / step - Math.round(value / step)) < 1e-6;
  const fits = (step: number) =>
    onGrid(range, step) && (standing === undefined || onGrid(standing - least, step));
  return fine.find(fits) ?? fine[0];
}

function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step)));
}
