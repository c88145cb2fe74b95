/**
 * listParts : BasinModel -> sets of nodes whose states nothing ties together      (null where they cannot be told apart)
 *
 * Tied are nodes that give each other water (ways down, spill, seepage, offtakes, return flow), that one agreement names, that
 * share the forecast of a river, and all that a power system sums for a reservoir which releases for its load. An outlet
 * only counts what enters, so it ties nothing. What sums over parts and is read by no node (power balances, money, accounts)
 * is no tie either. Whatever is not proven apart here is one part; docs/adr/0010 has the list, process by process.
 */
import type { Clause } from '../scenario/schema/clause.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { BasinModel } from './basin-model.ts';
import type { TradeColumns } from './trade-columns.ts';

/** Nodes of each part by file position, parts by their first node. Outlets stand in none: they are what parts have in common. */
export type Parts = readonly Int32Array[];

/**
 * Salt, trades that move something, entitlements, which sum over rivers, and a limit without takes make one part: null.
 *
 * @param model - of the scenario
 */
export function listParts(scenario: Scenario, model: BasinModel): Parts | null {
  if (model.salt !== null || model.doctrine.between === 'entitlement') return null;
  if (!model.trades.every(movesNothing)) return null;
  if (model.clauses.limits.some(({ demands }) => demands.length === 0)) return null;
  const agreements = agreementGroups(scenario, model);
  const counts = countingOutlets(model, agreements);
  const ties = openTies(model.network.ids.length);
  tieWater(model, (one, other) => {
    if (!counts(other)) ties.join(one, other);
  });
  for (const group of [...agreements, ...riverGroups(model), ...powerGroups(model)])
    for (const node of group) ties.join(group[0], node);
  const parts = ties.groups((node) => !counts(node));
  return parts.length > 1 ? parts : null;
}

/** A trade of no size: nothing falls due, so nothing is sent, kept or let go (process/leg.ts, process/trade.ts). */
function movesNothing({ first, water }: TradeColumns): boolean {
  return isZero(first.stated_MWh) && (water === undefined || isZero(water.stated_m3));
}

function isZero(values: Float64Array): boolean {
  return values.every((value) => value === 0);
}

type Group = ArrayLike<number> & Iterable<number>;

/** Whether a node is an outlet that nobody reads: no clause names it, and no user takes water from it. */
function countingOutlets({ network }: BasinModel, agreements: readonly Group[]): (node: number) => boolean {
  const read = new Set(agreements.flatMap((group) => [...group]));
  return (node) =>
    network.kinds[node] === 'outlet' && !read.has(node) && network.offtakesAt[node].length === 0;
}

type Tie = (from: number, to: number) => void;

function tieWater({ network, demands }: BasinModel, tie: Tie): void {
  network.to.forEach((to, node) => {
    if (to >= 0) tie(node, to);
  });
  network.spillers.forEach((spillers, node) => {
    for (const spiller of spillers) tie(spiller, node);
  });
  for (const { point, user } of network.offtakes) tie(point, user);
  for (const { demand, node } of demands.returns) tie(demands.node[demand], node);
}

/** Nodes that one clause in force names: clauses that govern in each other's place name the same. */
function agreementGroups({ clauses }: Scenario, { network }: BasinModel): Group[] {
  const position = new Map(network.ids.map((id, node) => [id, node]));
  return Object.values(clauses ?? {})
    .filter(({ inForce }) => inForce)
    .map((clause) => namedNodes(clause).flatMap((id) => position.get(id) ?? []));
}

/** Ids of the nodes that a clause binds, counts or reads; the first is never absent. */
export function namedNodes(clause: Clause): readonly string[] {
  switch (clause.kind) {
    case 'cap':
      return clause.nodes;
    case 'share':
      return [clause.node, ...Object.values(clause.shares).flatMap(({ takes }) => takes)];
    case 'release':
      return [clause.reservoir];
    case 'minimum-flow':
      return [clause.node];
  }
}

/** All nodes that make the forecast of a river, with those that read it. */
function riverGroups({ riverIds, catchments, reservoirs, clauses, demands }: BasinModel): Group[] {
  return riverIds.map((_, river) => [
    ...catchments.node.filter((_, catchment) => catchments.river[catchment] === river),
    ...reservoirs.node.filter((_, reservoir) => reservoirs.river[reservoir] === river),
    ...clauses.limits.flatMap(({ volume, demands: counted }) =>
      volume.kind === 'months' && volume.river === river
        ? Array.from(counted, (demand) => demands.node[demand])
        : [],
    ),
    ...clauses.minimumFlows.filter((clause) => clause.river === river).map(({ node }) => node),
  ]);
}

/** What a system sums for its reservoirs of the regime `energy`: its stations, and the demands whose pumping is load. */
function powerGroups({ power, reservoirs, demands }: BasinModel): Group[] {
  return power.map(({ riparian, stations }) => {
    const releasing = reservoirs.node.filter(
      (_, reservoir) =>
        reservoirs.regime[reservoir] === 'energy' && reservoirs.riparian[reservoir] === riparian,
    );
    if (releasing.length === 0) return [];
    const pumped = demands.node.filter(
      (_, demand) => demands.riparian[demand] === riparian && demands.pumping_MWhperm3[demand] > 0,
    );
    return [...releasing, ...stations, ...pumped];
  });
}

/** Disjoint sets of nodes. */
function openTies(count: number) {
  const above = Int32Array.from({ length: count }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (above[root] !== root) root = above[root];
    above[node] = root;
    return root;
  };
  return {
    join: (one: number, other: number) => {
      above[rootOf(one)] = rootOf(other);
    },
    groups: (isMember: (node: number) => boolean): Int32Array[] => {
      const groups = new Map<number, number[]>();
      for (let node = 0; node < count; node++) {
        if (!isMember(node)) continue;
        const group = groups.get(rootOf(node));
        if (group) group.push(node);
        else groups.set(rootOf(node), [node]);
      }
      return [...groups.values()].map((nodes) => Int32Array.from(nodes));
    },
  };
}
