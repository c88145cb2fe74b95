/**
 * baselineScores : units x labels -> what simpler predictors would have said, each to be beaten
 *
 * Climatology and persistence know the events; climatology of a year is that of the other years, so that no unit is told
 * its own answer. Source: METHOD, section 12.
 */
import type { Label } from './labels.ts';
import type { Unit } from './predictors.ts';

export const BASELINE_PREDICTORS = {
  climatology: 'share of seasons of the dyad with an event, in the other years',
  persistence: '1 / seasons since the last event of the dyad, 0 before the first',
  need: 'larger shortfall against need of the dyad (x_need) and nothing else',
  additive: 'mean of the six normalised harms with equal weights',
  stress: 'delivery over natural inflow of its rivers, after SDG 6.4.2',
  constant: 'the same for every dyad and season',
} as const;

export type BaselinePredictor = keyof typeof BASELINE_PREDICTORS;

/** @returns a score for each unit; `stress` is null where a river has no inflow */
export function baselineScores(
  units: readonly Unit[],
  labels: readonly Label[],
): Readonly<Record<BaselinePredictor, readonly number[] | null>> {
  const stress = units.map((unit) => unit.stress);
  return {
    climatology: climatology(units, labels),
    persistence: labels.map(({ sinceLast }) => (sinceLast === null ? 0 : 1 / sinceLast)),
    need: units.map(({ need }) => need),
    additive: units.map(({ additive }) => additive),
    stress: stress.every((value) => value !== null) ? stress : null,
    constant: units.map(() => 0),
  };
}

function climatology(units: readonly Unit[], labels: readonly Label[]): number[] {
  return units.map(({ dyad, waterYear }) => {
    let [seasons, events] = [0, 0];
    units.forEach((other, index) => {
      if (other.dyad !== dyad || other.waterYear === waterYear) return;
      seasons++;
      events += labels[index].y;
    });
    return seasons > 0 ? events / seasons : 0;
  });
}
