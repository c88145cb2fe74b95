/**
 * salt-drainage : salt of the water received -> drainage on its way and land; drainage store x min(1, step / delay) -> returns
 *
 * The crop drinks water and leaves the salt. What is not kept on the land goes with the return flow, which also takes up
 * salt of the ground, leaching x return flow. What return flow cannot dissolve, and all where there is none, stays too.
 */
import { SATURATION_kgperm3 } from '../base/constants.ts';
import { min } from '../base/number.ts';
import { releaseShare } from '../model/return-store.ts';
import type { SaltStep } from './salt-columns.ts';

/** Gives the salt of the return flow due in this step to the nodes that receive it: the same share as of the water. */
export function returnSalt({ model, step, columns, salt }: SaltStep): void {
  const { demands, calendar } = model;
  for (let demand = 0; demand < demands.count; demand++) {
    const due_kg =
      salt.drainage_kg[demand] * releaseShare(calendar.step_s[step], demands.returnDelay_s[demand]);
    salt.drainage_kg[demand] -= due_kg;
    salt.returned_kg[demand] = due_kg;
    if (columns.returned_m3[demand] > 0) salt.drainage_kgperm3[demand] = due_kg / columns.returned_m3[demand];
  }
  salt.returning_kg.fill(0);
  for (let path = 0; path < demands.returns.length; path++) {
    const { demand, node, share } = demands.returns[path];
    salt.returning_kg[node] += salt.returned_kg[demand] * share;
  }
}

/** Splits the salt that a demand received; its return water of this step stands in its store already. */
export function drainLand({ model, sources, columns, salt }: SaltStep, node: number): void {
  const demand = model.within.demand[node];
  const received_m3 = columns.received_m3[node];
  const received_kg = salt.received_kg[node];
  if (received_m3 > 0) salt.salinity_kgperm3[node] = received_kg / received_m3;
  const draining_m3 = received_m3 * model.demands.returnShare[demand];
  const leached_kg = draining_m3 * sources.leaching_kgperm3[demand];
  const freed_kg = received_kg * (1 - sources.kept[demand]);
  const draining_kg = min(freed_kg + leached_kg, draining_m3 * SATURATION_kgperm3);
  salt.leached_kg[demand] = leached_kg;
  salt.drainage_kg[demand] += draining_kg;
  salt.land_kg[demand] += received_kg + leached_kg - draining_kg;
  salt.stored_kg[node] = salt.drainage_kg[demand] + salt.land_kg[demand];
}
