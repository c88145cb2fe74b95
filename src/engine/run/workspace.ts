/**
 * workspace : model -> all arrays of a run      (made once, written over in each step)
 */

import { max } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { SaltSources } from '../model/salt-sources.ts';
import { type BasinState, initialState } from '../process/basin-state.ts';
import type { Desk } from '../process/desk.ts';
import { type Hand, makeHand } from '../process/hand.ts';
import { makePowerFlows, type PowerFlows } from '../process/power.ts';
import { openSaltAccount, type SaltAccount } from '../process/salt-balance.ts';
import { makeSaltColumns, type SaltColumns } from '../process/salt-columns.ts';
import { type MoneyColumns, makeMoneyColumns } from '../process/settle.ts';
import { makeClaims } from '../process/share.ts';
import { makeStepColumns, type StepColumns } from '../process/step-columns.ts';
import { makeTradeFlows, type TradeFlows } from '../process/trade-flows.ts';

export interface Workspace {
  readonly model: BasinModel;
  readonly state: BasinState;
  readonly columns: StepColumns;
  readonly desk: Desk;
  readonly hand: Hand;
  readonly trades: TradeFlows;
  readonly systems: readonly PowerFlows[];
  readonly money: MoneyColumns;
  readonly load_MWh: Float64Array;
  /** Storage of each node at the start of the step. */
  readonly before_m3: Float64Array;
  /** Null where salt is not modelled. */
  readonly salt: SaltWork | null;
}

export interface SaltWork {
  readonly sources: SaltSources;
  readonly columns: SaltColumns;
  readonly account: SaltAccount;
}

export function makeWorkspace(model: BasinModel): Workspace {
  const columns = makeStepColumns(model);
  const state = initialState(model);
  const mostClaims =
    (model.network.offtakes.length + 2) * model.entries.count + model.clauses.minimumFlows.length + 2;
  const mostBranches = model.network.branches.reduce((most, { length }) => max(most, length), 0);
  writeStored(model, state, columns.stored_m3);
  return {
    model,
    state,
    columns,
    desk: {
      claims: makeClaims(mostClaims),
      head_m3: new Float64Array(model.entries.count),
      free_m3: new Float64Array(model.entries.count),
      entitlement_m3: new Float64Array(model.riparianIds.length),
      room_m3: new Float64Array(mostBranches),
      open: new Uint8Array(mostBranches),
      firstClaim: new Int32Array(model.network.offtakes.length + 1),
    },
    hand: makeHand(),
    trades: makeTradeFlows(model),
    systems: model.power.map(makePowerFlows),
    money: makeMoneyColumns(model),
    load_MWh: new Float64Array(model.reservoirs.count),
    before_m3: columns.stored_m3.slice(),
    salt: makeSaltWork(model, state, columns.stored_m3),
  };
}

function makeSaltWork(model: BasinModel, state: BasinState, stored_m3: Float64Array): SaltWork | null {
  const sources = model.salt;
  if (sources === null) return null;
  const columns = makeSaltColumns(model, sources, stored_m3, state.transit_m3);
  return { sources, columns, account: openSaltAccount() };
}

function writeStored(model: BasinModel, state: BasinState, stored_m3: Float64Array): void {
  model.reservoirs.node.forEach((node, reservoir) => {
    stored_m3[node] = state.storage_m3[reservoir];
  });
  model.lakes.node.forEach((node, lake) => {
    stored_m3[node] = state.lake_m3[lake];
  });
  model.demands.node.forEach((node, demand) => {
    stored_m3[node] = state.store_m3[demand];
  });
  model.reaches.node.forEach((node, reach) => {
    stored_m3[node] = state.transit_m3[reach].reduce((sum, due_m3) => sum + due_m3, 0);
  });
}
