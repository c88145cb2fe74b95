/**
 * deciders : piece of the scenario x the same piece of the reference -> who decides which of the two stands
 *
 * A piece is a node, a power system, the terms of a clause or trade, how far a riparian keeps one, or a line. It is taken
 * from the scenario where all who decide it depart; nobody decides what nature owns, so that is always the scenario's.
 * An owner that either file names goes before all else.
 */
import type { Clause } from '../scenario/schema/clause.ts';
import type { Node } from '../scenario/schema/node.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Trade } from '../scenario/schema/trade.ts';
import { type Practice, practiceOfClause, practiceOfTrade } from './practice.ts';

export type Named<T> = Readonly<Record<string, T>>;
export type Deciders = readonly string[];

/** One piece as the scenario and as the reference have it; one of them is there. */
export interface Both<T> {
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** A joint node is decided by all riparians together; inflow, where nothing else is said, by nature. */
export function decidersOfNode(both: Both<Node>, everybody: Deciders): Deciders {
  const node = both.ours ?? both.theirs;
  const owner = ownerOf(both) ?? (node?.kind === 'catchment' ? 'nature' : (node?.riparian ?? 'nature'));
  if (owner === 'nature') return [];
  return owner === 'joint' ? everybody : [owner];
}

export function decidersOfClause(both: Both<Clause>): Deciders {
  const owner = ownerOf(both);
  const parties = (both.ours ?? both.theirs)?.parties ?? [];
  return owner === undefined || owner === 'joint' ? parties : [owner];
}

export function decidersOfTrade({ ours, theirs }: Both<Trade>): Deciders {
  const first = (ours ?? theirs)?.first;
  return first === undefined ? [] : [first.from, first.to];
}

/** @param pair - the key of the line, `KGZ|UZB` */
export function decidersOfLine(pair: string): Deciders {
  return pair.split('|');
}

/** Who decides the piece, where a file says so. */
export function ownerOf({ ours, theirs }: Both<{ readonly owner?: string }>): string | undefined {
  return ours?.owner ?? theirs?.owner;
}

/** Every piece of one sort that either has, by name: those of the scenario first, in the order of the file. */
export function pairUp<T>(
  scenario: Named<T> = {},
  reference: Named<T> = {},
): [name: string, both: Both<T>][] {
  const names = new Set([...Object.keys(scenario), ...Object.keys(reference)]);
  return [...names].map((name) => [name, { ours: scenario[name], theirs: reference[name] }]);
}

/** One entry a piece that is not the same in both; a decider that the scenario does not know, or nature, decides nothing. */
export function differingDeciders(scenario: Scenario, reference: Scenario): Deciders[] {
  const everybody = Object.keys(scenario.riparians);
  const differing: Deciders[] = [
    ...everybody.filter((id) => !isSame(powerOf(scenario, id), powerOf(reference, id))).map((id) => [id]),
    ...differ(scenario.nodes, reference.nodes, (node) => decidersOfNode(node, everybody)),
    ...differ(scenario.lines, reference.lines, (_, pair) => decidersOfLine(pair)),
    ...pairUp(scenario.clauses, reference.clauses).flatMap(([, both]) => {
      const practice = (of: Scenario, clause: Clause) => practiceOfClause(clause, of.nodes, ownerOf(both));
      return inAgreement(both, decidersOfClause(both), {
        ours: both.ours && practice(scenario, both.ours),
        theirs: both.theirs && practice(reference, both.theirs),
      });
    }),
    ...pairUp(scenario.trades, reference.trades).flatMap(([, both]) =>
      inAgreement(both, decidersOfTrade(both), {
        ours: both.ours && practiceOfTrade(both.ours),
        theirs: both.theirs && practiceOfTrade(both.theirs),
      }),
    ),
  ];
  return differing
    .map((deciders) => deciders.filter((decider) => everybody.includes(decider)))
    .filter((deciders) => deciders.length > 0);
}

function differ<T>(
  scenario: Named<T> | undefined,
  reference: Named<T> | undefined,
  deciders: (both: Both<T>, name: string) => Deciders,
): Deciders[] {
  return pairUp(scenario, reference)
    .filter(([, { ours, theirs }]) => !isSame(ours, theirs))
    .map(([name, both]) => deciders(both, name));
}

/** Whose decisions differ in one agreement: the parties' on its terms, and each bound one's on keeping it. */
function inAgreement<T>(both: Both<T>, parties: Deciders, { ours, theirs }: Both<Practice>): Deciders[] {
  if (ours === undefined || theirs === undefined) return [parties];
  const bound = Object.keys({ ...ours, ...theirs });
  const termsAreSame =
    bound.length === 0 ? isSame(both.ours, both.theirs) : termsOf(both.ours) === termsOf(both.theirs);
  const differing = bound.filter((riparian) => ours[riparian] !== theirs[riparian]).map((id) => [id]);
  return termsAreSame ? differing : [parties, ...differing];
}

function termsOf(agreement: unknown): string | undefined {
  return JSON.stringify(agreement, (key, value) => (key === 'compliance' ? undefined : value));
}

function powerOf(scenario: Scenario, riparian: string): unknown {
  return scenario.riparians[riparian]?.power;
}

/** Keys in another order count as a difference, since the engine sums some of them in the order of the file. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
