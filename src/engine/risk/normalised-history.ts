/**
 * normaliseHistory : PackedHistory × anchors × normalisation → u of every harm        (before caps, floors and p enter)
 *
 * Claims are kept as ln u_b, of which draws of p need powers: u^p = exp(p ln u). Source: METHOD, section 5.
 */
import { log } from '../base/exact-math.ts';
import { HARMS } from './names.ts';
import { logistic, ramp, smoothstep } from './normalise.ts';
import { BASELINE_COUNT, type PackedHistory, PLAIN_COUNT } from './packed-history.ts';
import type { Priors } from './priors.ts';
import type { Normalisation } from './structure.ts';

export interface NormalisedHistory {
  /** seasons x links x baselines; -Infinity where a claim is met or absent. */
  readonly logClaims: Float64Array;
  /** seasons x links x plain harms. */
  readonly plain: Float64Array;
  /** seasons x links: whether any harm is above 0, and whether the shortage is. */
  readonly active: Uint8Array;
  readonly short: Uint8Array;
}

/** Seasons from `first` up to but not including `last`. */
export interface SeasonRange {
  readonly first: number;
  readonly last: number;
}

export function emptyHarms({ claim_x, plain_x, resilience }: PackedHistory): NormalisedHistory {
  return {
    logClaims: new Float64Array(claim_x.length).fill(Number.NEGATIVE_INFINITY),
    plain: new Float64Array(plain_x.length),
    active: new Uint8Array(resilience.length),
    short: new Uint8Array(resilience.length),
  };
}

export function wholeRange({ firstSeason }: PackedHistory): SeasonRange {
  return { first: 0, last: firstSeason[firstSeason.length - 1] };
}

/** Writes the harms of a range of seasons. */
export function normaliseHistory(
  packed: PackedHistory,
  { priors, normalisation, slope }: HarmForm,
  into: NormalisedHistory,
  { first, last }: SeasonRange = wholeRange(packed),
): NormalisedHistory {
  const curves = HARMS.map((_, harm) =>
    curveOf(normalisation, { a: priors.a[harm], b: priors.b[harm] }, slope),
  );
  const linkCount = packed.linkIds.length;
  for (let at = first * linkCount; at < last * linkCount; at++) {
    into.short[at] = claims(packed, curves[0], into.logClaims, at) ? 1 : 0;
    const plain = plainHarms(packed, { curves, kappa: priors.kappa }, into.plain, at);
    into.active[at] = plain || into.short[at] === 1 ? 1 : 0;
  }
  return into;
}

export interface HarmForm {
  readonly priors: Priors;
  readonly normalisation: Normalisation;
  /** Of the logistic form. */
  readonly slope: number;
}

type Curve = (x: number) => number;

function curveOf(normalisation: Normalisation, anchors: { a: number; b: number }, slope: number): Curve {
  if (normalisation === 'ramp') return (x) => ramp(x, anchors);
  if (normalisation === 'smoothstep') return (x) => smoothstep(x, anchors);
  return (x) => logistic(x, anchors, slope);
}

/** @returns whether a claim is short */
function claims(packed: PackedHistory, curve: Curve, logClaims: Float64Array, at: number): boolean {
  let short = false;
  for (let entry = at * BASELINE_COUNT; entry < (at + 1) * BASELINE_COUNT; entry++) {
    const u = packed.claim_x[entry] > 0 ? packed.claimShare[entry] * curve(packed.claim_x[entry]) : 0;
    logClaims[entry] = u > 0 ? log(u) : Number.NEGATIVE_INFINITY;
    short = short || u > 0;
  }
  return short;
}

/** @returns whether one of the harms is above 0 */
function plainHarms(
  packed: PackedHistory,
  { curves, kappa }: { readonly curves: readonly Curve[]; readonly kappa: number },
  plain: Float64Array,
  at: number,
): boolean {
  let present = false;
  for (let harm = 0; harm < PLAIN_COUNT; harm++) {
    const entry = at * PLAIN_COUNT + harm;
    const absorbed = harm === PLAIN_COUNT - 1 ? kappa * packed.resilience[at] : 0;
    const x = packed.plain_x[entry] - absorbed;
    plain[entry] = x > 0 ? packed.plainShare[entry] * curves[harm + 1](x) : 0;
    present = present || plain[entry] > 0;
  }
  return present;
}
