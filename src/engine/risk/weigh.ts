/**
 * weigh : a history (and its members) × Parameters → all that says how sure its scores are
 *
 * Members are the same scenario under other years. Nothing here is compared with another scenario: that is `compare`.
 */
import { drawPoints } from './draws.ts';
import { effectScores } from './effect-samples.ts';
import type { PackedHistory } from './packed-history.ts';
import type { RiskParameters } from './parameter-types.ts';
import { type PeriodBands, periodBands } from './period-bands.ts';
import { defaultPriors, drawnWeights, type Priors, WEIGHT_NAMES } from './priors.ts';
import { basinScores } from './run-scores.ts';
import { memberSamples, parameterSamples, structureSamples } from './samples.ts';

export interface Weighing {
  readonly draws: number;
  /** Points of the total effects. */
  readonly effectPoints: number;
  /** Whether seasons and years have bands too. */
  readonly everyPeriod: boolean;
}

export interface Weighed {
  /** By form of the index: the basin's index a draw of weights. */
  readonly scores: readonly Float64Array[];
  /** First at the points A, then with each group of choices from B. */
  readonly effects: readonly Float64Array[];
  /** The basin's index a member, with default weights; null without members. */
  readonly memberScores: Float64Array | null;
  readonly bands: {
    readonly hydro: PeriodBands | null;
    readonly param: PeriodBands;
    readonly structure: PeriodBands;
  };
}

export interface MemberHistories {
  /** Under the years of the scenario itself. */
  readonly own: PackedHistory;
  /** Under those of each member; may be empty. */
  readonly members: readonly PackedHistory[];
}

export function weigh(
  { own, members }: MemberHistories,
  parameters: RiskParameters,
  weighing: Weighing,
): Weighed {
  const settings = {
    basinPower: parameters.basinPower.default,
    shares: parameters.uncertainty.band,
    everyPeriod: weighing.everyPeriod,
  };
  const some = members.length > 0;
  return {
    scores: basinScores(own, weightDraws(parameters, weighing.draws), parameters),
    effects: effectScores(some ? members : [own], parameters, weighing.effectPoints),
    memberScores: some ? scoresOfMembers(members, defaultPriors(parameters), parameters) : null,
    bands: {
      hydro: some ? periodBands(own, memberSamples(members, parameters), settings) : null,
      param: periodBands(own, parameterSamples(own, parameters, weighing.draws), settings),
      structure: periodBands(own, structureSamples(own, parameters), settings),
    },
  };
}

/** The same for every scenario. */
export function weightDraws(parameters: RiskParameters, draws: number): Priors[] {
  const size = WEIGHT_NAMES.length;
  const points = drawPoints(draws, size);
  return Array.from({ length: draws }, (_, draw) =>
    drawnWeights(parameters, points.subarray(draw * size, (draw + 1) * size)),
  );
}

/** The basin's index of each member under one set of weights, in the first form. */
export function scoresOfMembers(
  members: readonly PackedHistory[],
  priors: Priors,
  parameters: RiskParameters,
): Float64Array {
  return Float64Array.from(members, (member) => basinScores(member, [priors], parameters)[0][0]);
}
