/**
 * samples : PackedHistory → pressures under draws of the priors, under the twelve forms, or member by member
 *
 * The three kinds of what is not known for sure, kept apart: each varies one and leaves the others at their defaults.
 */
import { drawPoints } from './draws.ts';
import { emptyHarms, normaliseHistory } from './normalised-history.ts';
import type { PackedHistory } from './packed-history.ts';
import type { RiskParameters } from './parameter-types.ts';
import type { Samples } from './period-bands.ts';
import { defaultPriors, drawnParameters, PARAMETER_COUNT, type Priors } from './priors.ts';
import { linkPressures } from './score-history.ts';
import { STRUCTURES, type Structure } from './structure.ts';

/** The same draws for every scenario. */
export function parameterSamples(packed: PackedHistory, parameters: RiskParameters, draws: number): Samples {
  const points = drawPoints(draws, PARAMETER_COUNT);
  const drawn = Array.from({ length: draws }, (_, draw) =>
    drawnParameters(parameters, points.subarray(draw * PARAMETER_COUNT, (draw + 1) * PARAMETER_COUNT)),
  );
  const judge = judgeOf(parameters);
  return {
    count: draws,
    pressures: (draw, range, out) =>
      judge(packed, { priors: drawn[draw], structure: STRUCTURES[0] }, range, out),
  };
}

export function structureSamples(packed: PackedHistory, parameters: RiskParameters): Samples {
  const priors = defaultPriors(parameters);
  const judge = judgeOf(parameters);
  return {
    count: STRUCTURES.length,
    pressures: (form, range, out) => judge(packed, { priors, structure: STRUCTURES[form] }, range, out),
  };
}

/** @param members - of one scenario: the same links and seasons in each */
export function memberSamples(members: readonly PackedHistory[], parameters: RiskParameters): Samples {
  const priors = defaultPriors(parameters);
  const judge = judgeOf(parameters);
  return {
    count: members.length,
    pressures: (member, range, out) =>
      judge(members[member], { priors, structure: STRUCTURES[0] }, range, out),
  };
}

export interface Form {
  readonly priors: Priors;
  readonly structure: Structure;
}

type Judge = (
  packed: PackedHistory,
  form: Form,
  range: { readonly first: number; readonly last: number },
  out: Float64Array,
) => void;

/** From columns to pressures under any form; columns between the two are used again where the shape is the same. */
export function judgeOf({ logistic, geometricFloor }: RiskParameters): Judge {
  let harms: ReturnType<typeof emptyHarms> | undefined;
  return (packed, { priors, structure }, range, out) => {
    if (harms?.active.length !== packed.resilience.length) harms = emptyHarms(packed);
    const form = { priors, normalisation: structure.normalisation, slope: logistic.slope.default };
    normaliseHistory(packed, form, harms, range);
    const floor = geometricFloor.default;
    linkPressures(packed, harms, { priors, aggregations: [structure.aggregation], floor }, [out], range);
  };
}
