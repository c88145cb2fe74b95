/**
 * salt-balance : salt before and after, salt that moved -> residual of each node and of the basin      (must be zero)
 *
 * residual = S + arrival + received + leached - outflow - spill - loss - takes here - returns - S'. For the basin what moved
 * between nodes cancels out: natural + leached = lost + change of salt in water, on beds, at outlets and on the land.
 */
import { assert } from '../base/assert.ts';
import { BALANCE_TOLERANCE } from '../base/constants.ts';
import { max } from '../base/number.ts';
import type { SaltStep } from './salt-columns.ts';

/** Salt of the basin over the run so far, and the worst residual over the salt turned over. */
export interface SaltAccount {
  natural_kg: number;
  leached_kg: number;
  lost_kg: number;
  storageChange_kg: number;
  worstNodeRatio: number;
  worstBasinRatio: number;
}

export function openSaltAccount(): SaltAccount {
  return {
    natural_kg: 0,
    leached_kg: 0,
    lost_kg: 0,
    storageChange_kg: 0,
    worstNodeRatio: 0,
    worstBasinRatio: 0,
  };
}

/** Asserts that the salt of a step closes at every node and over the basin, and adds it to the account. */
export function closeSalt(operation: SaltStep, account: SaltAccount): void {
  const { model, salt, step } = operation;
  let natural_kg = 0;
  let leached_kg = 0;
  let lost_kg = 0;
  let before_kg = 0;
  let change_kg = 0;
  for (let node = 0; node < model.network.ids.length; node++) {
    closeNode(operation, node, account);
    natural_kg += salt.natural_kg[node];
    lost_kg += salt.loss_kg[node];
    before_kg += salt.before_kg[node];
    change_kg += salt.stored_kg[node] - salt.before_kg[node];
  }
  for (let demand = 0; demand < model.demands.count; demand++) leached_kg += salt.leached_kg[demand];
  const residual_kg = natural_kg + leached_kg - lost_kg - change_kg;
  const ratio = size(residual_kg) / max(before_kg + natural_kg + leached_kg, 1);
  if (ratio > BALANCE_TOLERANCE)
    assert(false, `the salt balance of the basin misses ${residual_kg} kg in step ${step}`);
  account.natural_kg += natural_kg;
  account.leached_kg += leached_kg;
  account.lost_kg += lost_kg;
  account.storageChange_kg += change_kg;
  account.worstBasinRatio = max(account.worstBasinRatio, ratio);
}

function closeNode(operation: SaltStep, node: number, account: SaltAccount): void {
  const { model, salt, step } = operation;
  const demand = model.within.demand[node];
  const leached_kg = demand >= 0 ? salt.leached_kg[demand] : 0;
  const turned_kg = salt.before_kg[node] + salt.arrival_kg[node] + salt.received_kg[node] + leached_kg;
  const residual_kg = turned_kg - leaving_kg(operation, node) - salt.stored_kg[node];
  const ratio = size(residual_kg) / max(turned_kg, 1);
  if (ratio > BALANCE_TOLERANCE)
    assert(
      false,
      `the salt balance of "${model.network.ids[node]}" misses ${residual_kg} kg in step ${step}`,
    );
  account.worstNodeRatio = max(account.worstNodeRatio, ratio);
}

function leaving_kg({ model, salt }: SaltStep, node: number): number {
  let leaving_kg = salt.outflow_kg[node] + salt.spill_kg[node] + salt.loss_kg[node];
  const offtakes = model.network.offtakesAt[node];
  for (let place = 0; place < offtakes.length; place++) leaving_kg += salt.taken_kg[offtakes[place]];
  const demand = model.within.demand[node];
  return demand >= 0 ? leaving_kg + salt.returned_kg[demand] : leaving_kg;
}

function size(value: number): number {
  return value < 0 ? -value : value;
}
