/**
 * coalitionScenario : scenario x reference x who departs -> the scenario of that run
 * naturalScenario : scenario x riparian -> the run without the works and withdrawals of the others
 *
 * Whole pieces change hands: nodes by owner, power systems by their riparian, terms of clauses and trades and lines by their
 * parties, compliance by whom it binds. A joint piece comes from the scenario only where all its parties depart. Hydrology,
 * climate, time, doctrine and whatever nature owns are always the scenario's (SEMANTICS.md, "Attribution, reference, natural run").
 */
import type { Clause } from '../scenario/schema/clause.ts';
import type { Node } from '../scenario/schema/node.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Trade } from '../scenario/schema/trade.ts';
import {
  type Both,
  type Deciders,
  decidersOfClause,
  decidersOfLine,
  decidersOfNode,
  decidersOfTrade,
  type Named,
  ownerOf,
  pairUp,
} from './deciders.ts';
import {
  clauseWithPractice,
  type Practice,
  practiceOfClause,
  practiceOfTrade,
  tradeWithPractice,
} from './practice.ts';

type Depart = (deciders: Deciders) => boolean;

/** @param departing - riparians that use their settings of the scenario; the others follow the reference */
export function coalitionScenario(
  scenario: Scenario,
  reference: Scenario,
  departing: readonly string[],
): Scenario {
  const everybody = Object.keys(scenario.riparians);
  const stays = everybody.filter((riparian) => !departing.includes(riparian));
  const depart: Depart = (deciders) => !deciders.some((decider) => stays.includes(decider));
  const nodes = mergeNodes(scenario.nodes, reference.nodes, (both) =>
    depart(decidersOfNode(both, everybody)),
  );
  const clauses = mergeClauses(scenario, reference, depart);
  const trades = mergeTrades(scenario, reference, depart);
  const lines = merge(scenario.lines, reference.lines, (_, pair) => depart(decidersOfLine(pair)));
  const riparians = Object.entries(scenario.riparians).map(([id, own]) => [
    id,
    depart([id]) ? own : withPowerOf(own, reference.riparians[id]),
  ]);
  const { clauses: _, trades: __, lines: ___, ...others } = scenario;
  return {
    ...others,
    riparians: Object.fromEntries(riparians),
    nodes,
    ...(clauses && { clauses: keep(clauses, (clause) => clauseStands(clause, nodes)) }),
    ...(trades && { trades: keep(trades, (trade) => tradeStands(trade, nodes)) }),
    ...(lines && { lines }),
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

/** Terms by the parties together, practice by each that is bound. */
function mergeClauses(
  scenario: Scenario,
  reference: Scenario,
  depart: Depart,
): Record<string, Clause> | undefined {
  const terms = merge(scenario.clauses, reference.clauses, (both) => depart(decidersOfClause(both)));
  return mapBoth(terms, pairUp(scenario.clauses, reference.clauses), (clause, both) => {
    const owner = ownerOf(both);
    const [ours, theirs] = [
      both.ours && practiceOfClause(both.ours, scenario.nodes, owner),
      both.theirs && practiceOfClause(both.theirs, reference.nodes, owner),
    ];
    const { nodes } = clause === both.ours ? scenario : reference;
    return clauseWithPractice(clause, nodes, choosePractice({ ours, theirs }, depart));
  });
}

function mergeTrades(
  scenario: Scenario,
  reference: Scenario,
  depart: Depart,
): Record<string, Trade> | undefined {
  const terms = merge(scenario.trades, reference.trades, (both) => depart(decidersOfTrade(both)));
  return mapBoth(terms, pairUp(scenario.trades, reference.trades), (trade, both) => {
    const [ours, theirs] = [
      both.ours && practiceOfTrade(both.ours),
      both.theirs && practiceOfTrade(both.theirs),
    ];
    return tradeWithPractice(trade, choosePractice({ ours, theirs }, depart));
  });
}

/** An agreement that only one side has is kept as that side says. */
function choosePractice({ ours, theirs }: Both<Practice>, depart: Depart): Practice {
  if (ours === undefined || theirs === undefined) return {};
  return Object.fromEntries(
    Object.keys({ ...ours, ...theirs }).flatMap((riparian) => {
      const kept = (depart([riparian]) ? ours : theirs)[riparian];
      return kept === undefined ? [] : [[riparian, kept]];
    }),
  );
}

function mapBoth<T>(
  terms: Record<string, T> | undefined,
  pieces: readonly [name: string, both: Both<T>][],
  map: (piece: T, both: Both<T>) => T,
): Record<string, T> | undefined {
  if (terms === undefined) return undefined;
  return Object.fromEntries(
    pieces.flatMap(([name, both]) => (terms[name] === undefined ? [] : [[name, map(terms[name], both)]])),
  );
}

/** Undefined where neither has such pieces. */
function merge<T>(
  scenario: Named<T> | undefined,
  reference: Named<T> | undefined,
  departs: (both: Both<T>, name: string) => boolean,
): Record<string, T> | undefined {
  if (scenario === undefined && reference === undefined) return undefined;
  return Object.fromEntries(
    pairUp(scenario, reference).flatMap(([name, both]) => {
      const chosen = departs(both, name) ? both.ours : both.theirs;
      return chosen === undefined ? [] : [[name, chosen]];
    }),
  );
}

/** Other nodes name a node, so one that the chosen side does not have passes water through instead of being left out. */
function mergeNodes(
  scenario: Named<Node>,
  reference: Named<Node>,
  departs: (both: Both<Node>) => boolean,
): Record<string, Node> {
  return Object.fromEntries(
    pairUp(scenario, reference).map(([name, both]) => {
      const chosen = departs(both) ? both.ours : both.theirs;
      return [name, chosen ?? passive((both.ours ?? both.theirs) as Node)];
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
