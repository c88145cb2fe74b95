/**
 * u_shortage = min(1, (Σ ω_b u_b^p / Σ ω_b)^(1/p))        with u_b = share · ramp(x_b)
 *
 * Parties choose the baseline that serves them; the power mean lies between the average claim
 * (p = 1) and the worst one (p → ∞). A baseline that is absent is left out, and the weights of the
 * others renormalised. Source: METHOD, sections 4.2 and 5.
 */
import { power } from '../base/exact-math.ts';
import { min } from '../base/number.ts';
import { BASELINES, type Baseline } from './names.ts';
import { proportionalParts } from './noisy-or.ts';
import { ramp } from './normalise.ts';
import type { RiskParameters } from './parameters.ts';

/** An indicator of the affected riparian, and the share of it that the link is charged with. */
export interface SharedIndicator {
  readonly x: number;
  /** From attribution; never 1 for each of several partners. */
  readonly share: number;
}

export type ShortageInput = Readonly<Partial<Record<Baseline, SharedIndicator>>>;

export interface Shortage {
  readonly u: number;
  /** Part of each baseline that is present in the shortage: they sum to 1, or are all 0. */
  readonly baselines: Readonly<Partial<Record<Baseline, number>>>;
}

/** The four claims of a link, collapsed into one harm. */
export function shortageHarm(input: ShortageInput, parameters: RiskParameters): Shortage {
  const { weights, p } = parameters.baselines;
  const present = BASELINES.filter((baseline) => input[baseline] !== undefined);
  let weightSum = 0;
  let sum = 0;
  const terms: number[] = [];
  for (const baseline of present) {
    const term = weights[baseline] * power(sharedHarm(input[baseline], parameters.ramps.shortage), p.default);
    weightSum += weights[baseline];
    sum += term;
    terms.push(term);
  }
  const parts = proportionalParts(1, terms);
  return {
    u: weightSum > 0 ? min(1, power(sum / weightSum, 1 / p.default)) : 0,
    baselines: Object.fromEntries(present.map((baseline, index) => [baseline, parts[index]])),
  };
}

/** share · ramp(x): the tolerance is taken of the whole shortfall, before it is shared out. Absent is 0. */
export function sharedHarm(
  indicator: SharedIndicator | undefined,
  anchors: { readonly a: number; readonly b: number },
): number {
  return indicator === undefined ? 0 : indicator.share * ramp(indicator.x, anchors);
}
