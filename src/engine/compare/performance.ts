/**
 * performanceOf : scenarios × baseline → PER = (AP − CP) / (OP − CP) of each, by water year
 *
 * CP, without the policy, is the baseline; OP, the optimum, is the best of the scenarios compared in that year, for no run of the
 * model is an optimum. Performance is less shortfall of water, or less energy left unserved, of all riparians. Source: METHOD, section
 * 11.2.
 */
import { min, orderedSum } from '../base/number.ts';
import { policyPerformance } from '../risk/policy-performance.ts';
import type { RiparianYears, YearlyFigures } from './yearly.ts';

/** 1 is the best of the scenarios, 0 the baseline; below 0 is worse than the baseline. */
export interface PerformanceOverYears {
  /** By water year of the baseline; null where no scenario does better than the baseline, or this one has another calendar. */
  readonly byYear: readonly (number | null)[];
  /** Of the sums over the run, the optimum again that of each year. */
  readonly run: number | null;
}

export interface ScenarioPerformance {
  readonly water: PerformanceOverYears;
  /** Absent where the baseline or the scenario has no power system. */
  readonly energy?: PerformanceOverYears;
}

export interface PerformanceComparison {
  readonly withoutPolicy: string;
  readonly optimum: 'best of the scenarios compared, year by year';
  /** By scenario. */
  readonly scenarios: Readonly<Record<string, ScenarioPerformance>>;
}

interface ScenarioYears {
  readonly id: string;
  readonly years: Pick<YearlyFigures, 'firstWaterYear' | 'riparians'>;
}

/** km3 or GWh: sums over a basin round to less than this, so a smaller gain is none. */
const LEAST_GAIN = 1e-6;

/** A shortfall of each water year, km3 or GWh. */
type Loss = readonly number[];

export function performanceOf(
  scenarios: readonly ScenarioYears[],
  baseline: ScenarioYears,
): PerformanceComparison {
  const water = perform(scenarios, baseline, ({ shortfall_km3 }) => shortfall_km3);
  const energy = perform(scenarios, baseline, ({ unserved_GWh }) => unserved_GWh);
  return {
    withoutPolicy: baseline.id,
    optimum: 'best of the scenarios compared, year by year',
    scenarios: Object.fromEntries(
      scenarios.flatMap(({ id }, at) => {
        const [ofWater, ofEnergy] = [water[at], energy[at]];
        return ofWater === undefined
          ? []
          : [[id, { water: ofWater, ...(ofEnergy === undefined ? {} : { energy: ofEnergy }) }]];
      }),
    ),
  };
}

function perform(
  scenarios: readonly ScenarioYears[],
  baseline: ScenarioYears,
  lossOf: (riparian: RiparianYears) => Loss | undefined,
): (PerformanceOverYears | undefined)[] {
  const before = totalLoss(baseline, lossOf);
  const losses = scenarios.map((scenario) => totalLoss(scenario, lossOf));
  if (before === undefined) return scenarios.map(() => undefined);
  const comparable = losses.map((loss, at) =>
    loss?.length === before.length && scenarios[at].years.firstWaterYear === baseline.years.firstWaterYear
      ? loss
      : undefined,
  );
  const known = comparable.filter((loss) => loss !== undefined);
  const best = before.map((loss, year) => known.reduce((least, one) => min(least, one[year]), loss));
  return losses.map((loss, at) => {
    if (loss === undefined) return undefined;
    const own = comparable[at];
    if (own === undefined) return { byYear: before.map(() => null), run: null };
    return {
      byYear: own.map((value, year) => perOf(value, before[year], best[year])),
      run: perOf(orderedSum(own), orderedSum(before), orderedSum(best)),
    };
  });
}

function perOf(loss: number, before: number, best: number): number | null {
  if (before - best < LEAST_GAIN) return null;
  return policyPerformance({ actual: -loss, withoutPolicy: -before, optimum: -best });
}

/** Undefined where no riparian has such a figure. */
function totalLoss(
  { years: { riparians } }: ScenarioYears,
  lossOf: (riparian: RiparianYears) => Loss | undefined,
): Loss | undefined {
  const columns = Object.values(riparians).flatMap((riparian) => {
    const loss = lossOf(riparian);
    return loss === undefined ? [] : [loss];
  });
  const [first] = columns;
  return first?.map((_, year) => orderedSum(columns.map((column) => column[year])));
}
