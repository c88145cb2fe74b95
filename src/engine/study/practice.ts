/**
 * practiceOf : clause or trade -> how far each bound riparian keeps it        withPractice : terms x practice -> clause or trade
 *
 * The terms of an agreement are decided by its parties together; whether it is kept is decided by the one who is bound.
 */
import type { Clause } from '../scenario/schema/clause.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Trade } from '../scenario/schema/trade.ts';

/** Compliance by the riparian who decides it; empty where one party decides the whole agreement. */
export type Practice = Readonly<Record<string, number>>;

/** @param owner - who decides the clause, where a file says so */
export function practiceOfClause(clause: Clause, nodes: Scenario['nodes'], owner?: string): Practice {
  if (owner !== undefined && owner !== 'joint') return {};
  if (clause.kind === 'share') {
    const parts = Object.entries(clause.shares);
    return Object.fromEntries(parts.map(([id, { compliance = clause.compliance }]) => [id, compliance]));
  }
  const bound = boundBy(clause, nodes);
  return bound === undefined ? {} : { [bound]: clause.compliance };
}

export function clauseWithPractice(clause: Clause, nodes: Scenario['nodes'], practice: Practice): Clause {
  if (clause.kind !== 'share') {
    const compliance = practice[boundBy(clause, nodes) ?? ''] ?? clause.compliance;
    return compliance === clause.compliance ? clause : { ...clause, compliance };
  }
  const shares = Object.entries(clause.shares).map(([id, part]) => {
    const compliance = part.compliance ?? clause.compliance;
    const kept = practice[id] ?? compliance;
    return [id, kept === compliance ? part : { ...part, compliance: kept }];
  });
  return { ...clause, shares: Object.fromEntries(shares) };
}

/** Each leg is kept by the one who sends it. */
export function practiceOfTrade({ first, reply }: Trade): Practice {
  return { [first.from]: first.compliance, ...(reply && { [first.to]: reply.compliance }) };
}

export function tradeWithPractice(trade: Trade, practice: Practice): Trade {
  const { first, reply } = trade;
  return {
    ...trade,
    first: { ...first, compliance: practice[first.from] ?? first.compliance },
    ...(reply && { reply: { ...reply, compliance: practice[first.to] ?? reply.compliance } }),
  };
}

function boundBy(clause: Exclude<Clause, { kind: 'share' }>, nodes: Scenario['nodes']): string | undefined {
  if (clause.kind === 'cap') return clause.riparian;
  return nodes[clause.kind === 'release' ? clause.reservoir : clause.node]?.riparian;
}
