/**
 * places : Scenario -> names to indices        (the last use of names; behind it only columns and indices)
 */
import { assert } from '../base/assert.ts';
import type { Node, NodeKind } from '../scenario/schema/node.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

type NodeOf<K extends NodeKind> = Extract<Node, { kind: K }>;

export interface Places {
  readonly nodeIds: readonly string[];
  readonly riparianIds: readonly string[];
  readonly riverIds: readonly string[];
  /** Nodes of one kind in the order of the file, each with its node index. */
  of<K extends NodeKind>(kind: K): readonly (NodeOf<K> & { readonly index: number })[];
  node(id: string): number;
  /** Index of a riparian; -1 for a node that belongs to none. */
  riparian(id: string | undefined): number;
}

export function listPlaces(scenario: Scenario): Places {
  const nodeIds = Object.keys(scenario.nodes);
  const riparianIds = Object.keys(scenario.riparians);
  const riverIds = Object.keys(scenario.rivers);
  const nodeIndex = new Map(nodeIds.map((id, index) => [id, index]));
  const node = (id: string): number => {
    const index = nodeIndex.get(id);
    assert(index !== undefined, `node "${id}" passed validation and does not exist`);
    return index;
  };
  const byKind = new Map<NodeKind, (Node & { readonly index: number })[]>();
  nodeIds.forEach((id, index) => {
    const placed = { ...scenario.nodes[id], index };
    const others = byKind.get(placed.kind);
    if (others) others.push(placed);
    else byKind.set(placed.kind, [placed]);
  });
  return {
    nodeIds,
    riparianIds,
    riverIds,
    of: <K extends NodeKind>(kind: K) =>
      (byKind.get(kind) ?? []) as (NodeOf<K> & { readonly index: number })[],
    node,
    riparian: (id) => (id === undefined ? -1 : riparianIds.indexOf(id)),
  };
}

/** For each node its index among the nodes of one kind, else -1. */
export function indexWithin(nodeCount: number, nodes: ArrayLike<number>): Int32Array {
  const within = new Int32Array(nodeCount).fill(-1);
  for (let index = 0; index < nodes.length; index++) within[nodes[index]] = index;
  return within;
}

/** Rows of twelve months, one row an element; `fallback` where an element says nothing. */
export function monthRows(rows: readonly (readonly number[] | undefined)[], fallback: number): Float64Array {
  const table = new Float64Array(rows.length * 12).fill(fallback);
  rows.forEach((row, index) => {
    row?.forEach((value, month) => {
      table[index * 12 + month] = value;
    });
  });
  return table;
}
