/**
 * operate : reservoir, inflow, orders, clauses -> the situation that its operator decides in
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { max } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { BasinState } from './basin-state.ts';
import { ceilingsOf, highestFloor_m3 } from './bounds.ts';
import { evaporation_m3 } from './evaporate.ts';
import type { Hand } from './hand.ts';
import { baseRelease_m3 } from './regime.ts';
import { hedgingFactor, type ReleaseSituation } from './release.ts';
import type { StepColumns } from './step-columns.ts';
import type { TradeFlows } from './trade-flows.ts';

export interface Operation {
  readonly model: BasinModel;
  readonly step: number;
  readonly state: BasinState;
  readonly columns: StepColumns;
  /** Load left to each reservoir of the regime `energy`, in MWh. */
  readonly load_MWh: Float64Array;
  readonly flows: TradeFlows;
  readonly hand: Hand;
  /** Rules that gave no number in this step: the run ends with them. */
  readonly faults: Diagnostic[];
}

/**
 * The situation of one reservoir for a given inflow; orders and trade shift are zero until they are known. It stands in the
 * hand of the operation until the next is asked for.
 */
export function situationOf(operation: Operation, reservoir: number, inflow_m3: number): ReleaseSituation {
  const { model, step, state, columns } = operation;
  const { reservoirs, calendar } = model;
  const seconds = calendar.step_s[step];
  const cell = reservoir * 12 + calendar.month[step] - 1;
  const storage_m3 = state.storage_m3[reservoir];
  const depth_m = (reservoirs.evaporation_m[cell] * seconds) / calendar.month_s[step];
  const lost_m3 = evaporation_m3({ curve: reservoirs.curve[reservoir], storage_m3, inflow_m3, depth_m });
  const { known, situation } = operation.hand;
  known.step = step;
  known.storage_m3 = storage_m3;
  known.inflow_m3 = inflow_m3;
  known.evaporation_m3 = lost_m3;
  known.natural_m3 = columns.naturalFlow_m3[reservoirs.node[reservoir]];
  known.load_MWh = operation.load_MWh[reservoir];
  known.yield_MWhperm3 = columns.energyPerVolume_MWhperm3[reservoir];
  known.faults = operation.faults;
  situation.storage_m3 = storage_m3;
  situation.inflow_m3 = inflow_m3;
  situation.evaporation_m3 = lost_m3;
  situation.dead_m3 = columns.dead_m3[reservoir];
  situation.full_m3 = columns.full_m3[reservoir];
  situation.crest_m3 = columns.crest_m3[reservoir];
  situation.outlet_m3 = reservoirs.outlet_m3s[cell] * seconds;
  situation.base_m3 = baseRelease_m3(model, reservoir, known);
  situation.honoured_m3 = 0;
  situation.minimum_m3 = max(
    reservoirs.minimum_m3s[cell] * seconds,
    columns.leastPassed[reservoir] * inflow_m3,
  );
  situation.floor_m3 = highestFloor_m3(operation, reservoir);
  situation.shift_m3 = 0;
  situation.hedging = hedgingFactor(reservoirs.zones[reservoir], storage_m3);
  situation.ceilings = ceilingsOf(operation, reservoir, storage_m3 + inflow_m3 - lost_m3);
  return situation;
}
