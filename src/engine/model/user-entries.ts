/**
 * listUserEntries : offtakes, entries of demands -> the entries that each user places orders under, by node
 *
 * A demand has one, a canal those of all that draw from it; nodes that take no water have none. Elsewhere an order of a user
 * is zero, so the step loop need not look there.
 */
import type { Network } from './network.ts';

/** @param demandEntry - entry of the demand at a node; undefined for other nodes */
export function listUserEntries(
  { ids, order, offtakes, offtakesAt, offtakesOf }: Network,
  demandEntry: (node: number) => number | undefined,
): Int32Array[] {
  const entries = ids.map(() => Int32Array.of());
  for (const node of Array.from(order).reverse()) {
    if (offtakesOf[node].length === 0) continue;
    const own = demandEntry(node);
    const along = Array.from(offtakesAt[node]).flatMap((offtake) => [...entries[offtakes[offtake].user]]);
    entries[node] = Int32Array.from(own === undefined ? new Set(along) : [own]).sort();
  }
  return entries;
}
