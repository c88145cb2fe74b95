/**
 * Hand : what the operator of the reservoir at hand knows and decides      (made once, written over at each reservoir)
 *
 * A reservoir decides three times a step, and numbers in a new object are each a piece of memory of their own.
 */
import type { Known } from './regime.ts';
import type { ReleaseDecision, ReleaseSituation } from './release.ts';

export interface Hand {
  readonly known: Known;
  readonly situation: ReleaseSituation;
  readonly decision: ReleaseDecision;
  /** What would be released without the trades of the reservoir. */
  readonly without: ReleaseDecision;
}

export function makeHand(): Hand {
  return {
    known: {
      step: 0,
      storage_m3: 0,
      inflow_m3: 0,
      evaporation_m3: 0,
      natural_m3: 0,
      load_MWh: 0,
      yield_MWhperm3: 0,
      faults: [],
    },
    situation: {
      storage_m3: 0,
      inflow_m3: 0,
      evaporation_m3: 0,
      dead_m3: 0,
      full_m3: 0,
      crest_m3: 0,
      outlet_m3: 0,
      base_m3: 0,
      honoured_m3: 0,
      minimum_m3: 0,
      floor_m3: 0,
      shift_m3: 0,
      hedging: 1,
      ceilings: [],
    },
    decision: { release_m3: 0, spill_m3: 0, storage_m3: 0 },
    without: { release_m3: 0, spill_m3: 0, storage_m3: 0 },
  };
}
