/**
 * network : nodes and their ways out -> processing order and branches      (upstream to downstream)
 *
 * Nodes are processed so that every giver comes before its taker. Where the water leaves no choice, the place in the
 * file decides. Branches of a confluence are listed by the smallest file position among their headwaters: sums taken
 * in that order keep their last bits when a reach is split in two (SEMANTICS.md, "The same bits everywhere").
 */
import { assert } from '../base/assert.ts';
import type { Node, NodeKind } from '../scenario/schema/node.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

/** One point where a demand or a canal takes water. Sorted by point, then by file position of the user. */
export interface Offtake {
  readonly point: number;
  readonly user: number;
  /** Place in the `from` list of the user; the order is placed at the last. */
  readonly rank: number;
  readonly last: boolean;
  /** m3/s by calendar month (12), Infinity where the intake has no stated limit. */
  readonly capacity_m3s: Float64Array;
}

export interface Network {
  readonly ids: readonly string[];
  readonly kinds: readonly NodeKind[];
  /** Node that receives the outflow, by node; -1 for terminals, demands and canals. */
  readonly to: Int32Array;
  /** Nodes, upstream to downstream. */
  readonly order: Int32Array;
  /** Branches that flow into each node, in the order of their headwaters. */
  readonly branches: readonly Int32Array[];
  /** Nodes whose spill enters each node, by file position. */
  readonly spillers: readonly Int32Array[];
  readonly offtakes: readonly Offtake[];
  /** Indices of the offtakes at each point, by file position of the user. */
  readonly offtakesAt: readonly Int32Array[];
  /** Indices of the offtakes of each user, upstream to downstream. */
  readonly offtakesOf: readonly Int32Array[];
}

export function buildNetwork(scenario: Scenario): Network {
  const ids = Object.keys(scenario.nodes);
  const nodes = ids.map((id) => scenario.nodes[id]);
  const position = new Map(ids.map((id, index) => [id, index]));
  const at = (id: string): number => {
    const index = position.get(id);
    assert(index !== undefined, `node "${id}" passed validation and is not in the network`);
    return index;
  };
  const to = Int32Array.from(nodes, (node) => ('to' in node ? at(node.to) : -1));
  const offtakes = listOfftakes(nodes, at);
  const spills = nodes.map((node) => spillTargets(node).map(at));
  const edges = edgesOf(to, spills, offtakes);
  const order =
    sortDownstream(ids.length, [...edges, ...listedOrder(offtakes)]) ?? sortDownstream(ids.length, edges);
  assert(order !== undefined, 'the network has a cycle that validation did not find');
  return {
    ids,
    kinds: nodes.map((node) => node.kind),
    to,
    order,
    branches: listBranches(to, order),
    spillers: listSpillers(spills),
    offtakes,
    offtakesAt: group(offtakes, ids.length, (offtake) => offtake.point),
    offtakesOf: group(offtakes, ids.length, (offtake) => offtake.user).map((list) =>
      list.sort((a, b) => offtakes[a].rank - offtakes[b].rank),
    ),
  };
}

function listOfftakes(nodes: readonly Node[], at: (id: string) => number): Offtake[] {
  const offtakes: Offtake[] = [];
  nodes.forEach((node, user) => {
    if (node.kind !== 'demand' && node.kind !== 'canal') return;
    node.from.forEach((from, rank) => {
      const capacity_m3s = Float64Array.from(
        { length: 12 },
        (_, month) => from.capacity?.[month] ?? Infinity,
      );
      offtakes.push({ point: at(from.node), user, rank, last: rank === node.from.length - 1, capacity_m3s });
    });
  });
  return offtakes;
}

/** Nodes that receive water of a node in the same step by another way than `to`. */
function spillTargets(node: Node): string[] {
  if (node.kind === 'reservoir' && node.spillTo) return [node.spillTo.node];
  if (node.kind === 'lake' && node.sill) return [node.sill.to];
  if (node.kind === 'canal' && node.seepageTo) return [node.seepageTo];
  return [];
}

function listSpillers(spills: readonly number[][]): Int32Array[] {
  const spillers: number[][] = spills.map(() => []);
  spills.forEach((targets, from) => {
    for (const target of new Set(targets)) spillers[target].push(from);
  });
  return spillers.map((list) => Int32Array.from(list));
}

type Edge = readonly [from: number, to: number];

function edgesOf(to: Int32Array, spills: readonly number[][], offtakes: readonly Offtake[]): Edge[] {
  const edges: Edge[] = [];
  to.forEach((target, node) => {
    if (target >= 0) edges.push([node, target]);
    for (const spill of spills[node]) edges.push([node, spill]);
  });
  for (const offtake of offtakes) edges.push([offtake.point, offtake.user]);
  return edges;
}

/** A user takes at its points in the order of its list, also where they lie on branches apart. */
function listedOrder(offtakes: readonly Offtake[]): Edge[] {
  return offtakes.flatMap(({ user, point, rank }): Edge[] => {
    const before = offtakes.find((other) => other.user === user && other.rank === rank - 1);
    return before === undefined || before.point === point ? [] : [[before.point, point]];
  });
}

/** Kahn's order; among the nodes that are ready, the one that stands first in the file. Undefined for a cycle. */
function sortDownstream(count: number, edges: readonly Edge[]): Int32Array | undefined {
  const waiting = new Int32Array(count);
  const targets: number[][] = Array.from({ length: count }, () => []);
  for (const [from, target] of edges) {
    waiting[target]++;
    targets[from].push(target);
  }
  const done = new Uint8Array(count);
  const order: number[] = [];
  while (order.length < count) {
    const next = waiting.findIndex((left, node) => left === 0 && done[node] === 0);
    if (next < 0) return undefined;
    done[next] = 1;
    order.push(next);
    for (const target of targets[next]) waiting[target]--;
  }
  return Int32Array.from(order);
}

function listBranches(to: Int32Array, order: Int32Array): Int32Array[] {
  const branches: number[][] = Array.from(to, () => []);
  const headwater = Int32Array.from(to.keys());
  for (const node of order) {
    branches[node].sort((a, b) => headwater[a] - headwater[b]);
    if (branches[node].length > 0) headwater[node] = headwater[branches[node][0]];
    if (to[node] >= 0) branches[to[node]].push(node);
  }
  return branches.map((list) => Int32Array.from(list));
}

function group(offtakes: readonly Offtake[], count: number, key: (offtake: Offtake) => number): Int32Array[] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  offtakes.forEach((offtake, index) => {
    groups[key(offtake)].push(index);
  });
  return groups.map((list) => Int32Array.from(list));
}
