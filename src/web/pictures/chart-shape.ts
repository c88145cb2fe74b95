/**
 * chartShape : values now and held × size → paths of one chart        (pure geometry; the component only draws it)
 */
import { scaleTo } from '../../report/scale.ts';
import type { Fan } from '../engine/fan.ts';
import type { GraphValues } from '../engine/graphs.ts';

export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly firstWaterYear: number;
  /** Months instead of water years. */
  readonly monthly: boolean;
  /** Over other wet and dry years; drawn instead of the months of each year. */
  readonly fan: Pick<Fan, 'low' | 'middle' | 'high'> | null;
  /** Top that the scale does not go below, so that it does not jump while a lever moves; 0 for none. */
  readonly least: number;
}

export interface ChartShape {
  /** Range of the months in each year, or of the year over other years, as a closed path; empty where months are drawn. */
  readonly band: string;
  /** Middle of the fan. */
  readonly middle: string;
  readonly heldBand: string;
  readonly line: string;
  readonly heldLine: string;
  /** Between the held line and the line, closed. */
  readonly difference: string;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly years: readonly {
    readonly x: number;
    readonly year: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly decimals: number;
  readonly top: number;
  /** Where the lines end, for their labels. */
  readonly end: { readonly x: number; readonly y: number };
  readonly heldEnd: { readonly x: number; readonly y: number } | null;
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

const LEFT = 52;
const RIGHT = 54;
const TOP = 8;
const BOTTOM = 22;

export function chartShape(now: GraphValues, held: GraphValues | null, frame: ChartFrame): ChartShape {
  const { width, height, monthly, least, fan } = frame;
  const [own, before] = [now, held].map((values) => values && lineOf(values, monthly));
  const highest = [now, held].flatMap((values) =>
    values === null ? [] : monthly ? [...values.steps] : fan === null ? values.high : values.mean,
  );
  const most = [...highest, ...(fan?.high ?? [])].reduce((top, value) => Math.max(top, value), least);
  const scale = scaleTo(most, height > 150 ? 4 : 3);
  const [right, base] = [width - RIGHT, height - BOTTOM];
  const count = own?.length ?? 0;
  const x = (at: number, of = count) => LEFT + (of > 1 ? (at / (of - 1)) * (right - LEFT) : 0);
  const y = (value: number) => base - (value / scale.top) * (base - TOP);
  const path = (values: ArrayLike<number>) => points(values, x, y).join('L');
  const closed = (upper: ArrayLike<number>, lower: ArrayLike<number>) =>
    `M${[...points(upper, x, y), ...points(lower, x, y).reverse()].join('L')}Z`;
  const endOf = (values: ArrayLike<number>) => ({ x: right, y: y(values[values.length - 1] ?? 0) });
  return {
    band: monthly ? '' : closed((fan ?? now).high, (fan ?? now).low),
    middle: fan === null ? '' : `M${path(fan.middle)}`,
    heldBand: monthly || fan !== null || held === null ? '' : closed(held.high, held.low),
    line: `M${path(own ?? [])}`,
    heldLine: before ? `M${path(before)}` : '',
    difference: before && own ? closed(own, before) : '',
    ticks: scale.ticks.map((value) => ({ y: y(value), value })),
    years: yearMarks(now.mean.length, frame, (year) => x(year, now.mean.length)),
    decimals: scale.decimals,
    top: scale.top,
    end: endOf(own ?? []),
    heldEnd: before ? endOf(before) : null,
    ...{ left: LEFT, right, base },
  };
}

function lineOf({ steps, mean }: GraphValues, monthly: boolean): ArrayLike<number> {
  return monthly ? steps : mean;
}

function points(
  values: ArrayLike<number>,
  x: (at: number, of: number) => number,
  y: (value: number) => number,
): string[] {
  return Array.from(values, (value, at) => `${x(at, values.length).toFixed(1)},${y(value).toFixed(1)}`);
}

/** The first, the middle and the last year. */
function yearMarks(
  count: number,
  { firstWaterYear }: ChartFrame,
  x: (year: number) => number,
): ChartShape['years'] {
  const shown = [...new Set([0, Math.floor((count - 1) / 2), count - 1])].filter((year) => year >= 0);
  return shown.map((year, at) => ({
    x: x(year),
    year: firstWaterYear + year,
    anchor: at === 0 ? 'start' : year === count - 1 ? 'end' : 'middle',
  }));
}
