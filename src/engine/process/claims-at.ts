/**
 * claims-at : offtakes of a point, orders from below -> the list of claims that the doctrine shares water among
 */
import { min, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { Claims } from './share.ts';

/** Adds one claim; nothing is added for an amount of zero, so that absent claims change no sum. */
export function addClaim(
  claims: Claims,
  claim: { amount_m3: number; class: number; riparian: number; local: 0 | 1 },
): void {
  if (claim.amount_m3 <= 0) return;
  claims.entry[claims.count] = 0;
  addAmount(claims, claim.amount_m3, claim.class, claim.riparian, claim.local);
}

/** Adds one claim from below under an entry. */
export function addEntry(model: BasinModel, claims: Claims, entry: number, amount_m3: number): void {
  const { entries } = model;
  const index = claims.count;
  addClaim(claims, { amount_m3, class: entries.class[entry], riparian: entries.riparian[entry], local: 0 });
  if (claims.count > index) claims.entry[index] = entry;
}

/** All that the nodes below ask of the outflow of a node, in m3. */
export function orderFromBelow_m3(model: BasinModel, asked_m3: Float64Array, node: number): number {
  const { count } = model.entries;
  let below_m3 = 0;
  for (let entry = 0; entry < count; entry++) below_m3 += asked_m3[node * count + entry];
  return below_m3;
}

/** A minimum flow is the first claim at its point; the orders from below that it carries are not claimed twice. */
export function shrinkBelow(claims: Claims, left: number): void {
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.local[claim] === 1) continue;
    claims.amount_m3[claim] *= left;
    claims.limit_m3[claim] *= left;
  }
}

/** Numbers in place of a named object: this runs for each entry of each point in each step. */
function addAmount(
  claims: Claims,
  amount_m3: number,
  priority: number,
  riparian: number,
  local: 0 | 1,
): void {
  const index = claims.count++;
  claims.amount_m3[index] = amount_m3;
  claims.limit_m3[index] = amount_m3;
  claims.class[index] = priority;
  claims.riparian[index] = riparian;
  claims.local[index] = local;
}

/** Adds the orders that come from below a node, by entry. */
export function addFromBelow(
  { entries }: BasinModel,
  claims: Claims,
  asked_m3: Float64Array,
  node: number,
): void {
  const at = node * entries.count;
  for (let entry = 0; entry < entries.count; entry++) {
    const amount_m3 = asked_m3[at + entry];
    if (amount_m3 <= 0) continue;
    claims.entry[claims.count] = entry;
    addAmount(claims, amount_m3, entries.class[entry], entries.riparian[entry], 0);
  }
}

/** Adds the orders of a user at one of its offtakes: those of its entries, which stand from `at` on in `order_m3`. */
export function addOwn(
  { entries, userEntries }: BasinModel,
  claims: Claims,
  user: number,
  order_m3: Float64Array,
  at: number,
): void {
  const own = userEntries[user];
  for (let place = 0; place < own.length; place++) {
    const entry = own[place];
    const amount_m3 = order_m3[at + entry];
    if (amount_m3 <= 0) continue;
    claims.entry[claims.count] = entry;
    addAmount(claims, amount_m3, entries.class[entry], entries.riparian[entry], 1);
  }
}

/** What is left of an order after `covered` of it is served, highest class first, pro rata inside a class. */
export function coverByClass(model: BasinModel, order_m3: Float64Array, covered_m3: number): void {
  const { entries } = model;
  let left_m3 = covered_m3;
  for (let first = 0; first < entries.count && left_m3 > 0; ) {
    let next = first;
    let total_m3 = 0;
    while (next < entries.count && entries.class[next] === entries.class[first]) total_m3 += order_m3[next++];
    const served_m3 = min(total_m3, left_m3);
    for (let entry = first; entry < next; entry++) {
      order_m3[entry] =
        served_m3 >= total_m3 ? 0 : positive(order_m3[entry] - (order_m3[entry] * served_m3) / total_m3);
    }
    left_m3 -= served_m3;
    first = next;
  }
}

/** Cuts an order down to a capacity, the lowest class first, pro rata inside a class. */
export function clipOrder(model: BasinModel, order_m3: Float64Array, capacity_m3: number): void {
  const { entries } = model;
  let total_m3 = 0;
  for (let entry = 0; entry < entries.count; entry++) total_m3 += order_m3[entry];
  let over_m3 = positive(total_m3 - capacity_m3);
  for (let last = entries.count - 1; last >= 0 && over_m3 > 0; ) {
    let first = last;
    let class_m3 = 0;
    while (first >= 0 && entries.class[first] === entries.class[last]) class_m3 += order_m3[first--];
    const cut_m3 = min(class_m3, over_m3);
    for (let entry = first + 1; entry <= last; entry++) {
      order_m3[entry] =
        cut_m3 >= class_m3 ? 0 : positive(order_m3[entry] - (order_m3[entry] * cut_m3) / class_m3);
    }
    over_m3 -= cut_m3;
    last = first;
  }
}
