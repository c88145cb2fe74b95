/**
 * must-run : load, other supply -> load left to each reservoir of the regime `energy`
 *
 * left = [load + pumping - other plants - contracts - energy of trades without a water leg - own share of hydropower at
 * natural inflow and base releases]+, shared among the riparian's `energy` reservoirs in proportion to (storage - dead) x
 * energy of a unit of water, own share of it.
 */
import { orderedSum, positive } from '../base/number.ts';
import type { PowerColumns } from '../model/power-columns.ts';
import { passFreeFlow } from './free-flow.ts';
import { damPassage, plantPassage, shareOf, turbineFlow_m3 } from './generate.ts';
import { expectedEnergy_MWh } from './leg.ts';
import type { Operation } from './operate.ts';

/** Writes `load_MWh` of the operation; runs a free-flow pass in which these reservoirs release nothing for energy. */
export function shareLoads(operation: Operation): void {
  const { model, load_MWh } = operation;
  load_MWh.fill(0);
  if (!model.reservoirs.regime.includes('energy')) return;
  passFreeFlow(operation, 'idle');
  for (const system of model.power) {
    const weights = loadWeights(operation, system);
    const total = orderedSum(weights);
    if (total <= 0) continue;
    const supply_MWh = otherSupply_MWh(operation, system) + expectedEnergy_MWh(operation, system.riparian);
    const left_MWh = positive(loadOfStep_MWh(operation, system) - supply_MWh);
    weights.forEach((weight, reservoir) => {
      if (weight > 0) load_MWh[reservoir] = (left_MWh * weight) / total;
    });
  }
}

/**
 * At dead storage everywhere, what flows in still serves the load: the weights are then the energies of a unit alone. A new
 * dam fills its dead storage first, and makes energy of the water that passes.
 */
function loadWeights(operation: Operation, system: PowerColumns): number[] {
  const { reservoirs } = operation.model;
  const { dead_m3, energyPerVolume_MWhperm3 } = operation.columns;
  const weights = reservoirs.regime.map((_, reservoir) => weightOf(operation, system, reservoir));
  if (orderedSum(weights) > 0) return weights;
  return reservoirs.regime.map((regime, reservoir) =>
    regime === 'energy' &&
    reservoirs.riparian[reservoir] === system.riparian &&
    dead_m3[reservoir] >= reservoirs.dead_m3[reservoir]
      ? energyPerVolume_MWhperm3[reservoir]
      : 0,
  );
}

/** Spare energy of a riparian at the free flows of the last pass; without a power system in the file it has no limit. */
export function spareAtFreeFlow_MWh(operation: Operation, riparian: number): number {
  const system = operation.model.power.find((candidate) => candidate.riparian === riparian);
  if (!system) return Infinity;
  return positive(otherSupply_MWh(operation, system) - loadOfStep_MWh(operation, system));
}

function weightOf({ model, state, columns }: Operation, system: PowerColumns, reservoir: number): number {
  const { reservoirs } = model;
  if (reservoirs.regime[reservoir] !== 'energy' || reservoirs.riparian[reservoir] !== system.riparian)
    return 0;
  return (
    positive(state.storage_m3[reservoir] - reservoirs.dead_m3[reservoir]) *
    columns.energyPerVolume_MWhperm3[reservoir]
  );
}

/** Load of the riparian with the pumping of the water that its demands may claim. */
function loadOfStep_MWh({ model, step, columns }: Operation, system: PowerColumns): number {
  const { demands } = model;
  let load_MWh = system.load_MWh[step];
  for (let demand = 0; demand < demands.count; demand++) {
    if (demands.riparian[demand] === system.riparian)
      load_MWh += columns.allowed_m3[demand] * demands.pumping_MWhperm3[demand];
  }
  return load_MWh;
}

function otherSupply_MWh(operation: Operation, system: PowerColumns): number {
  const { model, step } = operation;
  const month = model.calendar.month[step] - 1;
  const partOfMonth = model.calendar.step_s[step] / model.calendar.month_s[step];
  let supply_MWh = system.contracted_MWh[month] * partOfMonth;
  for (const plant of system.plants) supply_MWh += plant.month_MWh[month] * partOfMonth;
  return supply_MWh + freeHydropower_MWh(operation, system.riparian);
}

/** Hydropower that one riparian earns at the free flows of the last pass, in MWh. */
function freeHydropower_MWh({ model, step, state, columns }: Operation, riparian: number): number {
  const seconds = model.calendar.step_s[step];
  let energy_MWh = 0;
  for (let plant = 0; plant < model.hydropower.count; plant++) {
    const node = model.hydropower.node[plant];
    const share = shareOf(model, node, riparian);
    if (share === 0) continue;
    const passage = plantPassage(model, plant, columns.free_m3[node], seconds);
    energy_MWh += turbineFlow_m3(passage) * passage.yield_MWhperm3 * share;
  }
  for (let reservoir = 0; reservoir < model.reservoirs.count; reservoir++) {
    const share = shareOf(model, model.reservoirs.node[reservoir], riparian);
    if (share === 0) continue;
    const storage_m3 = state.storage_m3[reservoir];
    const flow_m3 = columns.base_m3[reservoir];
    const passage = damPassage(model, reservoir, {
      flow_m3,
      start_m3: storage_m3,
      end_m3: storage_m3,
      seconds,
    });
    energy_MWh += turbineFlow_m3(passage) * passage.yield_MWhperm3 * share;
  }
  return energy_MWh;
}
