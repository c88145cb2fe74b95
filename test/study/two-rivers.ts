/**
 * two-rivers : two random rivers with agreements -> one basin that holds both, and what may tie them
 */
import fc from 'fast-check';
import type { Clause } from '../../src/engine/scenario/schema/clause.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { randomAgreements } from '../run/random-agreements.ts';

/** What the rivers have in common besides their riparians; `canal` makes them one part, and so does a clause on both. */
const TIES = ['nothing', 'sea', 'power', 'canal', 'cap', 'share'] as const;

export const twoRivers = fc
  .record({
    north: randomAgreements,
    south: randomAgreements,
    tie: fc.constantFrom(...TIES),
    /** Which river the next nodes of the file are of. */
    deal: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    pumping: fc.constantFrom(0, 0.3),
  })
  .map(({ north, south, tie, deal, pumping }) => {
    const one = named(north, 'north');
    const other = named(south, 'south');
    const nodes = Object.fromEntries(dealOut(Object.entries(one.nodes), Object.entries(other.nodes), deal));
    const scenario: Scenario = {
      ...one,
      rivers: { ...one.rivers, ...other.rivers },
      nodes: Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => [id, changed(id, node, tie, pumping)]),
      ),
      clauses: { ...one.clauses, ...other.clauses, ...clausesOnBoth(tie, one, other) },
      trades: {},
    };
    return { scenario, tie };
  });

/** The same river with other names; trades are left out, because one that moves something makes a basin one part. */
function named(scenario: Scenario, river: string): Scenario {
  const { trades: _, ...others } = scenario;
  const text = JSON.stringify(others)
    .replace(/"((?:head|dam|reach|side|use|source)\d+|minimum)"/g, `"${river}-$1"`)
    .replace(/"((?:cap|natural|measured|release)-[^"]+)"(?=:\{)/g, `"${river}-$1"`)
    .replace(/"sea"(?=:\{|,"|\})/g, `"${river}-sea"`)
    .replaceAll('"main"', `"${river}"`);
  return JSON.parse(text) as Scenario;
}

/** The clauses of one kind of the one river, which count the takes of their riparians from the other river too. */
function clausesOnBoth(kind: (typeof TIES)[number], one: Scenario, other: Scenario): Record<string, Clause> {
  const clauses = Object.entries(one.clauses ?? {}).flatMap(([id, clause]) => {
    const there = other.clauses?.[id.replace('north', 'south')];
    return there === undefined || clause.kind !== kind ? [] : [[id, joined(clause, there)] as const];
  });
  return Object.fromEntries(clauses);
}

function joined(clause: Clause, there: Clause): Clause {
  if (clause.kind === 'cap' && there.kind === 'cap')
    return { ...clause, nodes: [...clause.nodes, ...there.nodes] };
  if (clause.kind !== 'share' || there.kind !== 'share') return clause;
  const shares = Object.entries(clause.shares).map(([riparian, { share, takes }]) => [
    riparian,
    { share, takes: [...takes, ...there.shares[riparian].takes] },
  ]);
  return { ...clause, shares: Object.fromEntries(shares) };
}

/** Both lists in one, each in its order. */
function dealOut<T>(one: readonly T[], other: readonly T[], deal: readonly boolean[]): T[] {
  const left = [...one];
  const right = [...other];
  const dealt = deal.flatMap((first) => (first ? left : right).splice(0, 1));
  return [...dealt, ...left, ...right];
}

function changed(id: string, node: Node, tie: (typeof TIES)[number], pumping: number): Node {
  if (node.kind === 'demand') return { ...node, pumping };
  if (tie === 'sea' && 'to' in node && node.to === 'south-sea') return { ...node, to: 'north-sea' };
  if (tie === 'power' && node.kind === 'reservoir' && id.endsWith('dam0'))
    return { ...node, regime: { kind: 'energy' } };
  if (tie === 'canal' && id === 'north-reach0' && node.kind === 'reach')
    return { ...node, to: 'south-head0' };
  return node;
}
