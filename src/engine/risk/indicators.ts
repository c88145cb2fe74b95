/**
 * Indicators : what a season brought → fractions x        (METHOD, section 4; change is in 1/yr)
 *
 * Volumes of one call share one unit, and so do energies: the fractions have none.
 * A fraction whose denominator is not above zero is 0 by definition.
 */
import { assert } from '../base/assert.ts';
import { min, orderedSum, positive } from '../base/number.ts';
import type { RiskParameters } from './parameters.ts';

/**
 * [claim − delivered]+ / claim: x_ent, x_need, x_fair by the claim given.
 * With the delivery when every riparian follows the reference policy, it is x_nat.
 */
export function shortfallFraction(claim: number, delivered: number): number {
  requireAmounts([claim, delivered]);
  return fraction(positive(claim - delivered), claim);
}

/** The claim of x_cf: what would come without upstream development, as far as it is needed. */
export function naturalClaim(need: number, naturalDelivery: number): number {
  requireAmounts([need, naturalDelivery]);
  return min(need, naturalDelivery);
}

/** Flow at a reach over one step of the non-vegetation season. */
export interface FlowStep {
  readonly flow_m3s: number;
  readonly duration_days: number;
}

/** x_flood: volume above the channel's ice-season capacity, over 30 days at 1.5 times that capacity. */
export function floodFraction(
  steps: readonly FlowStep[],
  capacity_m3s: number,
  reference: RiskParameters['flood'],
): number {
  requireAmounts([capacity_m3s, ...steps.flatMap((step) => [step.flow_m3s, step.duration_days])]);
  const excess = orderedSum(steps.map((step) => positive(step.flow_m3s - capacity_m3s) * step.duration_days));
  return fraction(excess, reference.referenceExcess.default * capacity_m3s * reference.referenceDays.default);
}

/** x_energy: the share of the non-vegetation-season load that own generation and imports leave open. */
export function energyDeficitFraction(load: number, generation: number, imports: number): number {
  requireAmounts([load, generation, imports]);
  return fraction(positive(load - generation - imports), load);
}

/** What moved within the trailing window, and how the year's flow is spread over its months. */
export interface FlowControl {
  /** Changes of live storage, either sign; a filling a year is meant. */
  readonly storageChanges: readonly number[];
  /** Changes of diversion capacity a year, either sign. */
  readonly diversionChanges: readonly number[];
  /** Of the affected riparian's border. */
  readonly meanAnnualFlow: number;
  /** Share of the annual flow in each month: 12 entries, sum 1. */
  readonly monthlyShares: readonly number[];
  /** The same when every riparian follows the reference policy. */
  readonly referenceMonthlyShares: readonly number[];
}

/** x_change: growth of the capacity to alter the affected riparian's flow, 1/yr. */
export function changeRate(control: FlowControl, window: RiskParameters['change']): number {
  const years = window.windowYears.default;
  const { monthlyShares, referenceMonthlyShares } = control;
  assert(
    monthlyShares.length === referenceMonthlyShares.length,
    'Two regimes have unlike numbers of months.',
  );
  requireAmounts([control.meanAnnualFlow, ...monthlyShares, ...referenceMonthlyShares]);
  const works = absoluteSum(control.storageChanges) + absoluteSum(control.diversionChanges);
  const shift = absoluteSum(monthlyShares.map((share, month) => share - referenceMonthlyShares[month]));
  return fraction(works, years * control.meanAnnualFlow) + fraction(0.5 * shift, years);
}

function absoluteSum(values: readonly number[]): number {
  const sum = orderedSum(values.map((value) => Math.abs(value)));
  requireAmounts([sum]);
  return sum;
}

function fraction(numerator: number, denominator: number): number {
  return denominator > 0 ? numerator / denominator : 0;
}

function requireAmounts(values: readonly number[]): void {
  assert(values.every(isAmount), 'An indicator takes finite numbers from 0 up.');
}

/** Finite and not negative. */
export function isAmount(value: number): boolean {
  return value >= 0 && value - value === 0;
}
