/**
 * What an assessment says beside the pressure: relief, acts, equity, cooperation of the pair
 */
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../src/engine/scenario/schema/clause.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { judgeBundle } from '../../src/engine/study/judge.ts';
import { bundleOf, twoBanks } from './two-banks.ts';

const reference = await twoBanks('reference');
const alone = await twoBanks('alone');
const trade = await twoBanks('trade');

const judged = async (scenario: Scenario) => judgeBundle(await bundleOf(scenario, reference));
const kindsOf = ({ acts }: Awaited<ReturnType<typeof judged>>) => new Set(acts.map(({ kind }) => kind));

describe('acts', () => {
  test('an agreement that ends within the run is ended by those who decide it, one that never held is not', async () => {
    const orders = { ...reference.clauses?.['summer-orders'], until: '2028-06-30' } as Clause;
    const clauses = { ...reference.clauses, 'summer-orders': orders };
    const ended = (await judged({ ...reference, clauses })).acts.filter(({ code }) => code === -3);
    expect(ended).toMatchObject([
      { year: 2028, season: 'veg', riparians: ['UPL'], kind: 'agreement-ended', about: orders.instrument },
    ]);
    expect(kindsOf(await judged(alone))).not.toContain('agreement-ended');
    expect(kindsOf(await judged(reference))).toEqual(new Set(['data-exchange']));
  });

  test('a swap is a contract in each season in which something is due, and halted where nothing is sent', async () => {
    const { acts } = await judged(trade);
    const contracts = acts.filter(({ kind }) => kind === 'energy-for-water-contract');
    expect(contracts).toHaveLength(8);
    expect(contracts[0]).toMatchObject({ riparians: ['LOW', 'UPL'], code: 4 });
    const swap = trade.trades?.['winter-swap'];
    if (swap === undefined) throw new Error('Two Banks has no swap.');
    const halted = {
      ...trade,
      trades: { 'winter-swap': { ...swap, first: { ...swap.first, compliance: 0 } } },
    };
    expect(kindsOf(await judged(halted))).toContain('energy-halted');
    expect(kindsOf(await judged(trade))).not.toContain('energy-halted');
  });

  test('an instrument signed within the run is a treaty, in the season of its date', async () => {
    const [[id, clause]] = Object.entries(reference.clauses ?? {});
    const clauses = { ...reference.clauses, [id]: { ...clause, signed: '2027-05-09', inForce: true } };
    const treaties = (await judged({ ...reference, clauses })).acts.filter(({ code }) => code === 6);
    expect(treaties).toMatchObject([{ year: 2027, season: 'veg', about: clause.instrument }]);
  });
});

test('relief is booked where a departure leaves another more, and nowhere where nobody departs', async () => {
  expect((await judged(reference)).relief).toEqual([]);
  const sized = (upland: number): Scenario => {
    const nodes = {
      ...reference.nodes,
      'upland-fields': { ...reference.nodes['upland-fields'], scale: upland },
      'lowland-fields': { ...reference.nodes['lowland-fields'], scale: 2 },
    };
    return { ...reference, nodes: nodes as Scenario['nodes'], clauses: {} };
  };
  const { relief, report } = judgeBundle(await bundleOf(sized(0.2), sized(1)));
  expect(relief.length).toBeGreaterThan(0);
  expect(relief.every(({ from, to }) => from === 'UPL' && to === 'LOW')).toBe(true);
  const cooperation = report?.seasons.map(({ dyads }) => dyads['LOW|UPL'].cooperation);
  expect(cooperation?.some((one) => (one?.components.relief ?? 0) > 0)).toBe(true);
});

test('a dam that serves both by treaty is joint storage, and one that serves its owner is not', async () => {
  const storage = async (scenario: Scenario) =>
    (await judged(scenario)).report?.seasons.map(
      ({ dyads }) => dyads['LOW|UPL'].cooperation?.components.jointStorage,
    );
  expect(new Set(await storage(reference))).toEqual(new Set([1]));
  expect(new Set(await storage(alone))).toEqual(new Set([0]));
});

test('equity compares how far needs are met, season by season', async () => {
  const { equity } = await judged(alone);
  expect(equity).toHaveLength(8);
  const summer = equity[1];
  expect(summer.satisfaction['LOW']).toBeLessThan(summer.satisfaction['UPL']);
  expect(summer.envy['LOW>UPL']).toBeGreaterThan(0);
  expect(summer.envy).not.toHaveProperty('UPL>LOW');
  expect(summer.panel?.gini).toBeGreaterThan(0);
});
