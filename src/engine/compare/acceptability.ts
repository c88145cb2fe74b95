/**
 * acceptabilityOf : weighed scenarios → rank acceptability, winning index, central weights, confidence
 *
 * Central weights of a scenario are the mean of the draws in which it is first; its confidence is the share of members in which it
 * is first under them. Source: METHOD, section 9; Tervonen & Lahdelma (2007).
 */
import type { PackedHistory } from '../risk/packed-history.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import { namedWeights, type Priors } from '../risk/priors.ts';
import { STRUCTURES } from '../risk/structure.ts';
import { scoresOfMembers, weightDraws } from '../risk/weigh.ts';
import type { WeighedScenario } from './build-pairs.ts';
import type { RankAcceptability } from './distinguish.ts';
import { firstDraws, rankAcceptability, winningIndex } from './rank-acceptability.ts';

/** @param members - by scenario; empty lists without an ensemble */
export function acceptabilityOf(
  scenarios: readonly WeighedScenario[],
  members: readonly (readonly PackedHistory[])[],
  parameters: RiskParameters,
): RankAcceptability {
  const scoresOf = (form: number) => scenarios.map(({ weighed }) => weighed.scores[form]);
  const scores = scoresOf(0);
  const limit = parameters.uncertainty.pairwiseToRank.default;
  const draws = weightDraws(parameters, scores[0].length);
  const central = firstDraws(scores).map((first) => meanOf(first.map((draw) => draws[draw])));
  const forms = STRUCTURES.map((_, form) => winningIndex(scoresOf(form)));
  return {
    scenarios: scenarios.map(({ id }) => id),
    draws: scores[0].length,
    acceptability: rankAcceptability(scores),
    winning: forms[0],
    structuresAgreeing: scenarios.map((_, i) =>
      scenarios.map((__, j) => forms.filter((winning) => winning[i][j] >= limit).length),
    ),
    centralWeights: central.map((priors) => (priors === null ? null : namedWeights(priors))),
    confidence: central.map((priors, scenario) =>
      priors === null || members[scenario].length === 0
        ? null
        : shareFirst(
            members.map((histories) => scoresOfMembers(histories, priors, parameters)),
            scenario,
          ),
    ),
  };
}

function shareFirst(scores: readonly Float64Array[], scenario: number): number {
  return firstDraws(scores)[scenario].length / scores[0].length;
}

/** Mean weights; anchors are the same in all. */
function meanOf(draws: readonly Priors[]): Priors | null {
  if (draws.length === 0) return null;
  const mean = (of: (priors: Priors) => number) =>
    draws.reduce((sum, priors) => sum + of(priors), 0) / draws.length;
  return {
    ...draws[0],
    caps: Array.from(draws[0].caps, (_, harm) => mean(({ caps }) => caps[harm])),
    vulnerability: mean(({ vulnerability }) => vulnerability),
    institutions: mean(({ institutions }) => institutions),
    p: mean(({ p }) => p),
  };
}
