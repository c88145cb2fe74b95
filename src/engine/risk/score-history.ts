/**
 * linkPressures : PackedHistory × harms × Priors × forms → T of every link and season        (lean: no parts, no ends)
 *
 * The same formulas as `linkPressure`, over columns, for draws by the thousand; a law holds the two together. u of the
 * shortage is (Σ ω u^p / Σ ω)^(1/p), taken relative to the largest u so that no power underflows. Source: METHOD, section 7.
 */
import { exp, log } from '../base/exact-math.ts';
import { min } from '../base/number.ts';
import type { NormalisedHistory, SeasonRange } from './normalised-history.ts';
import { BASELINE_COUNT, type PackedHistory, PLAIN_COUNT } from './packed-history.ts';
import type { Priors } from './priors.ts';
import { type Aggregation, joinHarms } from './structure.ts';

export interface PressureForm {
  readonly priors: Priors;
  readonly aggregations: readonly Aggregation[];
  /** f of the geometric form. */
  readonly floor: number;
}

/** @param out - by aggregation: seasons x links; entries of the range are written */
export function linkPressures(
  packed: PackedHistory,
  harms: NormalisedHistory,
  { priors, aggregations, floor }: PressureForm,
  out: readonly Float64Array[],
  { first, last }: SeasonRange,
): void {
  const linkCount = packed.linkIds.length;
  const s = new Float64Array(PLAIN_COUNT + 1);
  for (let at = first * linkCount; at < last * linkCount; at++) {
    if (harms.active[at] === 0) {
      for (const pressures of out) pressures[at] = 0;
      continue;
    }
    weigh(packed, harms, priors, s, at);
    const damping = 1 - (1 - priors.institutions) * packed.resilience[at];
    aggregations.forEach((aggregation, form) => {
      out[form][at] = damping * joinHarms(aggregation, s, priors.caps, floor);
    });
  }
}

/** Writes a_V u of each harm at one place. */
function weigh(
  packed: PackedHistory,
  { plain, logClaims, short }: NormalisedHistory,
  priors: Priors,
  s: Float64Array,
  at: number,
): void {
  const v0 = priors.vulnerability;
  const water = v0 + (1 - v0) * packed.water[at];
  const entry = at * PLAIN_COUNT;
  s[0] = short[at] === 1 ? water * shortage(logClaims, packed.claimPresent, priors, at) : 0;
  s[1] = water * plain[entry];
  s[2] = (v0 + (1 - v0) * packed.flood[at]) * plain[entry + 1];
  s[3] = (v0 + (1 - v0) * packed.energy[at]) * plain[entry + 2];
  s[4] = water * plain[entry + 3];
  s[5] = water * plain[entry + 4];
}

function shortage(
  logClaims: Float64Array,
  present: Uint8Array,
  { p, baselines }: Priors,
  at: number,
): number {
  const start = at * BASELINE_COUNT;
  let top = Number.NEGATIVE_INFINITY;
  for (let b = 0; b < BASELINE_COUNT; b++) if (logClaims[start + b] > top) top = logClaims[start + b];
  let sum = 0;
  let weightSum = 0;
  for (let b = 0; b < BASELINE_COUNT; b++) {
    if (present[start + b] === 0) continue;
    weightSum += baselines[b];
    const below = logClaims[start + b] - top;
    sum += baselines[b] * (below === 0 ? 1 : exp(p * below));
  }
  return sum > 0 ? min(1, exp(top + log(sum / weightSum) / p)) : 0;
}
