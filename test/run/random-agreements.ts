/**
 * random-agreements : random basin, picks -> the same river with power systems, clauses of every kind and two trades
 */
import fc from 'fast-check';
import type { Clause } from '../../src/engine/scenario/schema/clause.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { always, constant, firstLeg, replyLeg, tradeWater } from '../basins.ts';
import { randomBasin } from './random-basin.ts';

const share = fc.constantFrom(0, 0.3, 0.8, 1);

export const agreementPlan = fc.record({
  compliance: share,
  other: share,
  carry: share,
  volume: fc.integer({ min: 1, max: 60 }),
  rate: fc.integer({ min: 0, max: 400 }),
  energy: fc.integer({ min: 0, max: 3000 }),
  scaled: fc.boolean(),
  waterFirst: fc.boolean(),
  capture: share,
  overdraft: fc.integer({ min: 0, max: 20 }),
  penalty: fc.integer({ min: 0, max: 90 }),
  line: fc.integer({ min: 0, max: 900 }),
  load: fc.integer({ min: 0, max: 9 }),
  per: fc.constantFrom('water-year', 'trade') as fc.Arbitrary<'water-year' | 'trade'>,
});
export type AgreementPlan = typeof agreementPlan extends fc.Arbitrary<infer T> ? T : never;

/** A river with every kind of clause and trade that its nodes allow. */
export const randomAgreements = fc
  .tuple(randomBasin, agreementPlan)
  .map(([scenario, plan]) => withAgreements(scenario, plan));

export function withAgreements(drawn: Scenario, plan: AgreementPlan): Scenario {
  const scenario = withTurbines(drawn);
  const clauses = clausesOf(scenario, plan);
  const trades = tradesOf(scenario, plan);
  const power = {
    load: constant(plan.load * 1e5),
    shape: always(1 / 12),
    plants: { coal: { annual: 3e5, cost: 30 } },
    unserved: 80,
  };
  return {
    ...scenario,
    riparians: { LOW: { name: 'Lowland', power }, UPL: { name: 'Upland', power } },
    lines: { 'LOW|UPL': { capacity: plan.line } },
    clauses,
    trades,
  };
}

function withTurbines(scenario: Scenario): Scenario {
  const turbines = { tailwater: -50, efficiency: 0.9, capacity: 800, turbineFlow: 600 };
  const nodes = Object.entries(scenario.nodes).map(([id, node]) => [
    id,
    node.kind === 'reservoir' ? { ...node, river: 'main', turbines } : node,
  ]);
  return { ...scenario, nodes: Object.fromEntries(nodes) };
}

const agreed = { instrument: 'Protocol', parties: ['LOW', 'UPL'], inForce: true } as const;

function clausesOf({ nodes }: Scenario, plan: AgreementPlan): Record<string, Clause> {
  const common = { ...agreed, parties: [...agreed.parties], compliance: plan.compliance };
  const takes = (riparian: string) =>
    Object.keys(nodes).filter((id) => id.startsWith('use') && nodes[id].riparian === riparian);
  const clauses: Record<string, Clause> = {
    minimum: { ...common, kind: 'minimum-flow', node: 'head0', rate: always(plan.rate / 10), scaled: false },
  };
  for (const riparian of ['LOW', 'UPL'].filter((id) => takes(id).length > 0)) {
    const taken = takes(riparian);
    clauses[`cap-${riparian}`] = {
      ...common,
      kind: 'cap',
      riparian,
      river: 'main',
      nodes: taken,
      annual: plan.volume * 1e8,
      scaled: plan.scaled,
      counts: plan.scaled ? 'gross' : 'net',
    };
    const part = { [riparian]: { share: 0.4, takes: taken } };
    clauses[`natural-${riparian}`] = { ...common, kind: 'share', node: 'head0', of: 'natural', shares: part };
    clauses[`measured-${riparian}`] = {
      ...common,
      kind: 'share',
      node: 'head0',
      of: 'measured',
      shares: part,
    };
  }
  for (const id of Object.keys(nodes).filter((name) => name.startsWith('dam'))) {
    clauses[`release-${id}`] = {
      ...common,
      kind: 'release',
      reservoir: id,
      floor: { volume: plan.volume * 5e7, months: [4, 5, 6, 7, 8, 9], scaled: plan.scaled },
      ceiling: { rate: always(plan.rate), months: [10, 11, 12, 1], scaled: false },
      storage: { volume: 6e9, months: [2, 3] },
      serves: ['LOW'],
      servesIn: [6, 7, 8],
    };
  }
  return clauses;
}

/** On the first dam: one that stores or releases first, with protected water, and one that stores first without. */
function tradesOf({ nodes }: Scenario, plan: AgreementPlan): NonNullable<Scenario['trades']> {
  const dam = Object.keys(nodes).find((name) => name.startsWith('dam'));
  if (dam === undefined) return {};
  const keeper = nodes[dam].riparian as string;
  const partner = keeper === 'LOW' ? 'UPL' : 'LOW';
  const terms = { compliance: plan.other, carry: plan.carry, penalty: plan.penalty, per: plan.per };
  const to = dam.replace('dam', 'reach');
  const water = tradeWater({ reservoir: dam, overdraft: plan.overdraft * 1e8, price: 0.02 });
  const guarded = { ...water, to, protected: true, capture: [{ at: to, share: plan.capture }] };
  const winter = [10, 11, 12, 1];
  const base = { instrument: 'Swap', active: true, price: 25 };
  const first = plan.waterFirst
    ? firstLeg({
        from: keeper,
        to: partner,
        rate: plan.rate / 4,
        energy: plan.energy * 100,
        months: winter,
        ...terms,
      })
    : firstLeg({ from: partner, to: keeper, energy: plan.energy * 100, months: winter, ...terms });
  return {
    guarded: {
      ...base,
      first,
      reply: replyLeg({ energy: plan.energy * 90, months: [6, 7, 8], ...terms }),
      water: guarded,
    },
    plain: {
      ...base,
      first: firstLeg({ from: partner, to: keeper, energy: plan.energy * 50, months: winter }),
      reply: replyLeg({ ratio: 1.2, months: [5, 6, 7], ...terms }),
      water,
    },
  };
}
