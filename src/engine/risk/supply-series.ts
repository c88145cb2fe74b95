/**
 * supplySeries : supply x threshold by step -> reliability, resilience, vulnerability, frequency and length of failures
 *
 * A step fails where its supply is below its threshold. Source: METHOD, section 11.4; Hashimoto, Stedinger & Loucks (1982).
 */
import { assert } from '../base/assert.ts';
import { max } from '../base/number.ts';
import { isAmount } from './indicators.ts';

export interface SupplySeries {
  /** Share of steps that do not fail. */
  readonly reliability: number;
  /** Share of failing steps that a step follows which does not fail; a last one that fails counts as not followed. */
  readonly resilience: number;
  /** Deficit of failing steps, in the unit of the supply. */
  readonly meanVulnerability: number;
  readonly maxVulnerability: number;
  /** Rows of failing steps, over all steps. */
  readonly failureFrequency: number;
  /** In steps. */
  readonly meanFailureDuration: number;
}

/** Without a failing step the last five are 0, and resilience too, for there was nothing to recover from. */
export function supplySeries(supply: readonly number[], threshold: readonly number[]): SupplySeries {
  assert(supply.length > 0 && supply.length === threshold.length, 'Each step has a supply and a threshold.');
  assert([...supply, ...threshold].every(isAmount), 'Supplies are finite numbers from 0 up.');
  const fails = (step: number) => supply[step] < threshold[step];
  let [failing, recovered, rows, deficit, worst] = [0, 0, 0, 0, 0];
  for (let step = 0; step < supply.length; step++) {
    if (!fails(step)) continue;
    failing++;
    if (step + 1 < supply.length && !fails(step + 1)) recovered++;
    if (step === 0 || !fails(step - 1)) rows++;
    deficit += threshold[step] - supply[step];
    worst = max(worst, threshold[step] - supply[step]);
  }
  const perFailing = (amount: number) => (failing > 0 ? amount / failing : 0);
  return {
    reliability: (supply.length - failing) / supply.length,
    resilience: perFailing(recovered),
    meanVulnerability: perFailing(deficit),
    maxVulnerability: worst,
    failureFrequency: rows / supply.length,
    meanFailureDuration: rows > 0 ? failing / rows : 0,
  };
}
