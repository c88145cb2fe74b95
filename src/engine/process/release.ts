/**
 * release : storage, inflow, base, orders, clauses, trades -> release, spill, storage at the end
 *
 * want = max(base, honoured, minimum, floor) + trade shift; hedged beyond the minimum; under the ceiling; within the
 * outlet and above dead storage; raised to the outlet's capacity where storage would pass full supply.
 * Precedence: volume, dam safety, minimum flow, clauses, trades, regime (SEMANTICS.md, "Release").
 */
import { clamp, max, min, positive } from '../base/number.ts';

/** The chain of limits, in the order in which they act; a row of `decision_m3` holds the value after each. */
export const DECISION_STAGES = [
  'base',
  'honoured',
  'minimum',
  'floor',
  'wanted',
  'shifted',
  'hedged',
  'ceiling',
  'outlet',
  'stored',
  'released',
] as const;
export type DecisionStage = (typeof DECISION_STAGES)[number];

/** What the operator has before it: volumes of the step in m3. */
export interface ReleaseSituation {
  storage_m3: number;
  inflow_m3: number;
  evaporation_m3: number;
  dead_m3: number;
  full_m3: number;
  crest_m3: number;
  outlet_m3: number;
  base_m3: number;
  honoured_m3: number;
  minimum_m3: number;
  floor_m3: number;
  shift_m3: number;
  /** Hedging factor at the storage of the start. */
  hedging: number;
  /** Ceilings of clauses, each with how far the operator keeps to it. */
  ceilings: readonly Ceiling[];
}

/** A limit of release, and how far the operator keeps to it. */
export interface Ceiling {
  readonly ceiling_m3: number;
  readonly compliance: number;
}

export interface ReleaseDecision {
  release_m3: number;
  spill_m3: number;
  storage_m3: number;
}

/**
 * Decides one release.
 *
 * @param row - DECISION_STAGES entries, written in order from `at`
 */
export function decideRelease(
  situation: ReleaseSituation,
  row: Float64Array,
  at: number,
  decision: ReleaseDecision,
): void {
  const { base_m3, honoured_m3, minimum_m3, floor_m3 } = situation;
  const wanted_m3 = max(max(base_m3, honoured_m3), max(minimum_m3, floor_m3));
  const shifted_m3 = max(wanted_m3 + situation.shift_m3, min(wanted_m3, max(minimum_m3, floor_m3)));
  const hedged_m3 = min(shifted_m3, minimum_m3) + positive(shifted_m3 - minimum_m3) * situation.hedging;
  const ceiled_m3 = max(underCeilings_m3(hedged_m3, situation.ceilings), min(hedged_m3, minimum_m3));
  const passed_m3 = clamp(ceiled_m3, 0, situation.outlet_m3);
  const water_m3 = situation.storage_m3 + situation.inflow_m3 - situation.evaporation_m3;
  const kept_m3 = min(passed_m3, positive(water_m3 - situation.dead_m3));
  const released_m3 = max(kept_m3, min(situation.outlet_m3, positive(water_m3 - situation.full_m3)));
  row[at] = base_m3;
  row[at + 1] = honoured_m3;
  row[at + 2] = minimum_m3;
  row[at + 3] = floor_m3;
  row[at + 4] = wanted_m3;
  row[at + 5] = shifted_m3;
  row[at + 6] = hedged_m3;
  row[at + 7] = ceiled_m3;
  row[at + 8] = passed_m3;
  row[at + 9] = kept_m3;
  row[at + 10] = released_m3;
  decision.release_m3 = released_m3;
  decision.storage_m3 = positive(min(water_m3 - released_m3, situation.crest_m3));
  decision.spill_m3 = positive(water_m3 - released_m3 - decision.storage_m3);
}

/** The least of what each ceiling leaves: h - c [h - ceiling]+. */
function underCeilings_m3(hedged_m3: number, ceilings: readonly Ceiling[]): number {
  let least_m3 = hedged_m3;
  for (const { ceiling_m3, compliance } of ceilings)
    least_m3 = min(least_m3, hedged_m3 - compliance * positive(hedged_m3 - ceiling_m3));
  return least_m3;
}

/**
 * Hedging factor at a storage: linear between the limits of the zones, constant beyond the first and the last, 1 without
 * zones; so it is continuous, and it never falls with storage where the zones do not.
 */
export function hedgingFactor(
  zones: { readonly below_m3: Float64Array; readonly factor: Float64Array },
  storage_m3: number,
): number {
  const { below_m3, factor } = zones;
  const last = below_m3.length - 1;
  if (last < 0) return 1;
  if (storage_m3 <= below_m3[0]) return factor[0];
  if (storage_m3 >= below_m3[last]) return factor[last];
  let zone = 0;
  while (storage_m3 >= below_m3[zone + 1]) zone++;
  const slope = (factor[zone + 1] - factor[zone]) / (below_m3[zone + 1] - below_m3[zone]);
  return clamp(factor[zone] + (storage_m3 - below_m3[zone]) * slope, factor[zone], factor[zone + 1]);
}
