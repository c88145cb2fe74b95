/**
 * coalitionScenario : scenario x reference x who departs -> the scenario of that run
 * naturalScenario : scenario x riparian -> the run without the works and withdrawals of the others
 *
 * Whole pieces change hands: nodes by owner, power systems, clauses and trades by their parties. A joint piece comes
 * from the scenario only where all its parties depart. Hydrology, climate, time, doctrine and whatever nature owns are
 * always the scenario's (SEMANTICS.md, "Attribution, reference, natural run").
 */
import type { Clause } from '../scenario/schema/clause.ts';
import type { Node } from '../scenario/schema/node.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Trade } from '../scenario/schema/trade.ts';

type Named<T> = Readonly<Record<string, T>>;

/** @param departing - riparians that use their settings of the scenario; the others follow the reference */
export function coalitionScenario(
  scenario: Scenario,
  reference: Scenario,
  departing: readonly string[],
): Scenario {
  const everybody = Object.keys(scenario.riparians);
  const departs = (owners: readonly string[]) =>
    owners.every((owner) => owner === 'nature' || departing.includes(owner));
  const nodes = mergeNodes(scenario.nodes, reference.nodes, (node) => departs(ownersOf(node, everybody)));
  const clauses = merge(scenario.clauses ?? {}, reference.clauses ?? {}, (clause) =>
    departs(partiesOf(clause)),
  );
  const trades = merge(scenario.trades ?? {}, reference.trades ?? {}, (trade) =>
    departs([trade.first.from, trade.first.to]),
  );
  return {
    ...scenario,
    riparians: Object.fromEntries(
      Object.entries(scenario.riparians).map(([id, own]) => [
        id,
        departs([id]) ? own : withPowerOf(own, reference.riparians[id]),
      ]),
    ),
    nodes,
    ...(scenario.clauses || reference.clauses
      ? { clauses: keep(clauses, (clause) => clauseStands(clause, nodes)) }
      : {}),
    ...(scenario.trades || reference.trades
      ? { trades: keep(trades, (trade) => tradeStands(trade, nodes)) }
      : {}),
  };
}

/** Foreign reservoirs pass water through, foreign demands want none, and what binds a foreign riparian is not in force. */
export function naturalScenario(scenario: Scenario, riparian: string): Scenario {
  const { clauses, trades } = scenario;
  const nodes = Object.fromEntries(
    Object.entries(scenario.nodes).map(([id, node]) => [
      id,
      node.riparian === riparian ? node : passive(node),
    ]),
  );
  return {
    ...scenario,
    nodes,
    ...(clauses
      ? { clauses: keep(clauses, ({ parties }) => parties.every((party) => party === riparian)) }
      : {}),
    ...(trades ? { trades: {} } : {}),
  };
}

/** Who decides a node; a joint node is decided by all riparians together. */
function ownersOf(node: Node, everybody: readonly string[]): readonly string[] {
  const owner = node.owner ?? node.riparian ?? 'nature';
  return owner === 'joint' ? everybody : [owner];
}

function partiesOf(clause: Clause): readonly string[] {
  return clause.owner === undefined || clause.owner === 'joint' ? clause.parties : [clause.owner];
}

function merge<T>(scenario: Named<T>, reference: Named<T>, departs: (piece: T) => boolean): Named<T> {
  const names = [...new Set([...Object.keys(scenario), ...Object.keys(reference)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const from = departs(scenario[name] ?? reference[name]) ? scenario : reference;
      return from[name] === undefined ? [] : [[name, from[name]]];
    }),
  );
}

/** Other nodes name a node, so one that the chosen side does not have passes water through instead of being left out. */
function mergeNodes(
  scenario: Named<Node>,
  reference: Named<Node>,
  departs: (node: Node) => boolean,
): Record<string, Node> {
  const names = [...new Set([...Object.keys(scenario), ...Object.keys(reference)])];
  return Object.fromEntries(
    names.map((name) => {
      const chosen = departs(scenario[name] ?? reference[name]) ? scenario[name] : reference[name];
      return [name, chosen ?? passive(scenario[name] ?? reference[name])];
    }),
  );
}

/** The same place without a will of its own: no storage, no withdrawal. */
function passive(node: Node): Node {
  if (node.kind === 'demand') return { ...node, scale: 0 };
  if (node.kind !== 'reservoir') return node;
  const { name, riparian, owner, river, at, to } = node;
  return {
    kind: 'junction',
    to,
    riparian,
    ...(name === undefined ? {} : { name }),
    ...(owner === undefined ? {} : { owner }),
    ...(river === undefined ? {} : { river }),
    ...(at === undefined ? {} : { at }),
  };
}

type Riparian = Scenario['riparians'][string];

function withPowerOf(own: Riparian, reference: Riparian | undefined): Riparian {
  const { power: _, ...rest } = own;
  return reference?.power === undefined ? rest : { ...rest, power: reference.power };
}

/** A clause on a reservoir that passes water through has nothing to bind. */
function clauseStands(clause: Clause, nodes: Named<Node>): boolean {
  return clause.kind !== 'release' || nodes[clause.reservoir]?.kind === 'reservoir';
}

function tradeStands(trade: Trade, nodes: Named<Node>): boolean {
  return trade.water === undefined || nodes[trade.water.reservoir]?.kind === 'reservoir';
}

function keep<T>(pieces: Named<T>, wanted: (piece: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(pieces).filter(([, piece]) => wanted(piece)));
}
