/**
 * besideReference : Assessment → ComparisonSet of the reference policy and the scenario, in this order
 *
 * The reference is the run in which everybody follows it, under the years and the climate of the scenario. It has no score: departures
 * are measured from it. A scenario that is its own reference stands alone.
 */
import { type ComparedOutcome, compareOutcomes } from '../compare/compare-outcomes.ts';
import type { BandCounts, ComparisonSet } from '../compare/comparison.ts';
import { measure } from '../outcome/indicators.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import type { Assessment } from './judge.ts';

interface Beside {
  /** What the reference is called. */
  readonly referenceId: string;
  readonly parameters: RiskParameters;
  readonly bandCounts: BandCounts;
}

export function besideReference(
  assessment: Assessment,
  { referenceId, parameters, bandCounts }: Beside,
): ComparisonSet {
  const compared = [...referenceOf(assessment, referenceId), assessment];
  return compareOutcomes(compared, compared[0].scenario.id, { parameters, bandCounts });
}

function referenceOf(
  { reference, scenario: own, outcome: whole }: Assessment,
  id: string,
): ComparedOutcome[] {
  if (reference === null || reference.outcome === whole) return [];
  const { outcome } = reference;
  const scenario = {
    ...reference.scenario,
    id: id === own.id ? 'reference-policy' : id,
    title: 'Reference policy',
    story: 'Everybody follows the reference policy, under the years and the climate of the scenario.',
  };
  const reason = 'Departures are measured from it.';
  return [{ scenario, outcome, indicators: measure(outcome, scenario), report: null, reason }];
}
