/**
 * PER = (AP - CP) / (OP - CP)        how far a policy goes from nothing done to the best that could be done
 *
 * AP is the actual performance, CP that without the policy, OP the optimum; all three in one unit, of one year. Source:
 * METHOD, section 11.2; Siegfried & Bernauer (2007), exact equation to be checked.
 */
import { assert } from '../base/assert.ts';

export interface Performance {
  readonly actual: number;
  readonly withoutPolicy: number;
  readonly optimum: number;
}

/** One scenario by itself has no optimum to be measured against. */
export interface NoPerformance {
  readonly byYear: null;
  readonly reason: string;
}

export const NO_OPTIMUM: NoPerformance = {
  byYear: null,
  reason:
    'No run of the model is an optimum, and none is without the policy; a comparison measures each scenario from its baseline to the best of the scenarios.',
};

/** @returns 1 at the optimum, 0 where the policy changes nothing, below 0 where it harms; null where nothing can be gained */
export function policyPerformance({ actual, withoutPolicy, optimum }: Performance): number | null {
  const finite = [actual, withoutPolicy, optimum].every((value) => value - value === 0);
  assert(finite, 'Performances are finite numbers.');
  return optimum === withoutPolicy ? null : (actual - withoutPolicy) / (optimum - withoutPolicy);
}
