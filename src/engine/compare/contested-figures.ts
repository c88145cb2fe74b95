/**
 * figuresOf : ScenarioComparison → the figures that conclusions are drawn about, each with what it is judged beside
 */
import type { RiparianComparison, ScenarioComparison } from './comparison.ts';
import { gap_GWh, money_MUSD, moneyMoved_MUSD, SAME_WITHIN } from './riparian-figures.ts';

/** Two indices of pressure that differ by no more read the same: an ordinal index has no finer meaning. */
export const PRESSURE_SAME_WITHIN = 0.005;

/** `gap_GWh` is energy imported and unserved; `money_MUSD` benefit, energy, payments and floods; `pressure` the index. */
export type FigureName =
  | 'delivered_km3'
  | 'gap_GWh'
  | 'inflow_km3'
  | 'money_MUSD'
  | 'pressure'
  | 'shortfall_km3'
  | 'wetlandInflow_km3';

/** What a figure is of: a riparian, a dyad, the basin or a sea. */
export interface FigureHead {
  readonly kind: 'basin' | 'dyad' | 'riparian' | 'sea';
  /** Id of the riparian, dyad or sea; `basin` for the basin. */
  readonly of: string;
  readonly figure: FigureName;
}

export interface Figure extends FigureHead {
  /** Mean of a year, in the unit of the name. */
  readonly value: number;
  /** In the baseline: a difference of no more than this is none. */
  readonly tolerance: number;
}

export function figuresOf({ riparians, basin, dyads, seas }: ScenarioComparison): Figure[] {
  return [
    ...Object.entries(riparians).flatMap(([id, figures]) => riparianFigures(id, figures)),
    ...Object.entries(seas).map(([of, { meanInflow_km3 }]) => seaFigure(of, meanInflow_km3)),
    ...(basin === null ? [] : [pressureFigure('basin', 'basin', basin.score.value)]),
    ...Object.entries(dyads).map(([of, { score }]) => pressureFigure('dyad', of, score.value)),
  ];
}

function riparianFigures(of: string, figures: RiparianComparison): Figure[] {
  const { demand_km3, delivered_km3, shortfall_km3, wetlandInflow_km3, load_GWh = 0 } = figures;
  const known: readonly (readonly [FigureName, value: number | undefined, beside: number])[] = [
    ['delivered_km3', delivered_km3, demand_km3],
    ['shortfall_km3', shortfall_km3, demand_km3],
    ['wetlandInflow_km3', wetlandInflow_km3, wetlandInflow_km3 ?? 0],
    ['gap_GWh', gap_GWh(figures), load_GWh],
    ['money_MUSD', money_MUSD(figures), moneyMoved_MUSD(figures)],
  ];
  return known.flatMap(([figure, value, beside]) =>
    value === undefined ? [] : [{ kind: 'riparian', of, figure, value, tolerance: SAME_WITHIN * beside }],
  );
}

function seaFigure(of: string, value: number): Figure {
  return { kind: 'sea', of, figure: 'inflow_km3', value, tolerance: SAME_WITHIN * value };
}

function pressureFigure(kind: 'basin' | 'dyad', of: string, value: number): Figure {
  return { kind, of, figure: 'pressure', value, tolerance: PRESSURE_SAME_WITHIN };
}
