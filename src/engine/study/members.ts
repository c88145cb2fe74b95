/**
 * memberScenario : scenario × member → the same scenario under other years        z_y = mean + sd e_y, e_y = ρ e_(y−1) + √(1 − ρ²) n_y
 *
 * Mean, standard deviation and lag-one correlation are those of the sequence that the scenario follows, so a dry sequence stays
 * dry; ρ is taken from 0 to 0.9. A sequence of equal years has the deviation 1 that z has by definition, without persistence. Draws n depend on (seed, member, year) only: all scenarios meet the same luck. As in the sequences
 * of the files, all catchments move together, each by its own variability; dated series stay as they are. Source: Thomas & Fiering
 * (1962), in Loucks & van Beek, Water Resource Systems Planning and Management (2017), chapter 6.
 */
import { clamp, orderedSum, positive } from '../base/number.ts';
import { normal, randomStream } from '../base/random.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

const STRONGEST_PERSISTENCE = 0.9;
/** As the schema of sequences allows. */
const FARTHEST_z = 5;

export function memberScenario(scenario: Scenario, member: number, seed: number): Scenario {
  const { hydrology, time } = scenario;
  const sequence = hydrology.sequences[hydrology.use];
  const { mean, deviation, persistence } = momentsOf(sequence.anomalies);
  const uniform = randomStream(seed, 'hydrology', 'basin', 'anomaly');
  const anomalies: number[] = [];
  let e = normal(uniform(member, 0));
  for (let year = 0; year < time.years; year++) {
    if (year > 0)
      e = persistence * e + Math.sqrt(1 - persistence * persistence) * normal(uniform(member, year));
    anomalies.push(clamp(mean + deviation * e, -FARTHEST_z, FARTHEST_z));
  }
  const sequences = { ...hydrology.sequences, [hydrology.use]: { ...sequence, anomalies } };
  return { ...scenario, hydrology: { ...hydrology, sequences } };
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
  /** ρ. */
  readonly persistence: number;
}

function momentsOf(anomalies: readonly number[]): Moments {
  const count = anomalies.length;
  const mean = orderedSum(anomalies) / count;
  const off = anomalies.map((z) => z - mean);
  const variance = orderedSum(off.map((z) => z * z)) / count;
  const lagged = orderedSum(off.slice(1).map((z, year) => z * off[year])) / count;
  if (variance === 0) return { mean, deviation: 1, persistence: 0 };
  const persistence = clamp(lagged / variance, 0, STRONGEST_PERSISTENCE);
  return { mean, deviation: Math.sqrt(positive(variance)), persistence };
}
