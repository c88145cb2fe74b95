/**
 * From runs to the judge: shares that sum to one, parties that did nothing, harms that do not apply
 */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { assessScenario } from '../../src/engine/study/assess.ts';
import { bundleDigests, type RunBundle } from '../../src/engine/study/bundle.ts';
import { receivedBySeason } from '../../src/engine/study/judge.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { riskInput } from '../../src/engine/study/risk-input.ts';
import { bundleOf, twoBanks } from './two-banks.ts';

const alone = await twoBanks('alone');
const reference = await twoBanks('reference');
const dry = await twoBanks('dry');

describe('inputs of the judge, where Upland runs its dam for itself and the reference is the agreement', async () => {
  const bundle = await bundleOf(alone, reference);
  const seasons = inputOf(bundle);

  test('every season has both directions of the pair, in order of time', () => {
    expect(seasons.map(({ year, season }) => `${year} ${season}`).slice(0, 3)).toEqual([
      '2026 nonveg',
      '2026 veg',
      '2027 nonveg',
    ]);
    for (const { links } of seasons)
      expect(links.map(({ from, to }) => `${from}>${to}`)).toEqual(['LOW>UPL', 'UPL>LOW']);
  });

  test('hydrology, own decisions and partners make up the whole of each shortfall, or there is none', () => {
    const wholes = seasons.flatMap(({ links }) => links.flatMap(({ split = {} }) => Object.values(split)));
    for (const { hydrology, own, partners, approximate } of wholes) {
      const whole = hydrology + own + Object.values(partners).reduce((sum, share) => sum + share, 0);
      expect(whole === 0 || Math.abs(whole - 1) < 1e-12).toBe(true);
      expect(approximate).toBe(false);
    }
    expect(wholes.some(({ partners }) => partners['UPL'] > 0)).toBe(true);
  });

  test('the summer shortfall of Lowland is charged to Upland', () => {
    const summer = seasons
      .filter(({ season }) => season === 'veg')
      .map(({ links }) => links[1].shortage.need);
    expect(summer.every((need) => need !== undefined && need.x > 0.2 && need.share > 0.9)).toBe(true);
  });

  test('Lowland, whose pieces equal the reference, is charged with exactly nothing', () => {
    for (const { links } of seasons) {
      const [{ shortage, flood, energy, change }] = links;
      const shares = [...Object.values(shortage), flood, energy].map((harm) => harm?.share);
      expect(shares).toEqual(shares.map(() => 0));
      expect(change).toBe(0);
    }
  });

  test('flood and energy do not apply in the vegetation season, and are known to be 0', () => {
    for (const { links } of seasons.filter(({ season }) => season === 'veg')) {
      for (const { flood, energy } of links) expect([flood?.x, energy?.x]).toEqual([0, 0]);
    }
  });

  test('the fair share is no more than what Lowland wants and no less than none', () => {
    for (const { links } of seasons) {
      const { need, fair } = links[1].shortage;
      expect(fair && need && fair.x <= need.x + 1e-12).toBe(true);
    }
  });
});

test('a scenario that is its own reference charges nobody, and dry years are hydrology', async () => {
  for (const { links } of inputOf(await bundleOf(dry, dry))) {
    for (const { shortage, split = {}, change } of links) {
      for (const harm of Object.values(shortage)) expect(harm.share).toBe(0);
      for (const { own } of Object.values(split)) expect(own).toBe(0);
      expect(change === 0 || change === 0.2e9 / (5 * 8e9)).toBe(true);
    }
  }
});

test('works count in the five water years from their own on, in both seasons', async () => {
  const rates = inputOf(await bundleOf(alone, alone)).map(({ links }) => links[1].change);
  expect(rates).toEqual([0.005, 0.005, 0.005, 0.005, 0.005, 0.005, 0, 0]);
});

test('a riparian without a cap has no entitlement, and the judge is told so', async () => {
  const { 'lowland-cap': _, ...clauses } = alone.clauses ?? {};
  const uncapped: Scenario = { ...alone, clauses };
  for (const { links } of inputOf(await bundleOf(uncapped, uncapped)))
    expect(links[1].shortage).not.toHaveProperty('ent');
});

test('beyond six riparians each departs alone, which every split says', async () => {
  const names = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
  const riparians = { ...alone.riparians, ...Object.fromEntries(names.map((name) => [name, { name }])) };
  const seven = { ...alone, riparians };
  const seasons = inputOf(await bundleOf(seven, { ...reference, riparians }));
  const splits = seasons.flatMap(({ links }) => links.flatMap(({ split = {} }) => Object.values(split)));
  expect(splits.length).toBeGreaterThan(0);
  expect(splits.every(({ approximate }) => approximate)).toBe(true);
  expect(splits.some(({ partners }) => partners['UPL'] > 0)).toBe(true);
});

describe('a swap of which Lowland sends two fifths', async () => {
  const trade = await twoBanks('trade');
  const swap = trade.trades?.['winter-swap'];
  if (swap === undefined) throw new Error('Two Banks has no swap.');
  const trades = { 'winter-swap': { ...swap, first: { ...swap.first, compliance: 0.4 } } };
  const wintersOf = async (scenario: Scenario) =>
    inputOf(await bundleOf(scenario, alone)).filter(({ season }) => season === 'nonveg');
  const breaches = async (scenario: Scenario) =>
    (await wintersOf(scenario)).map(({ links }) => links[0].breach);

  test('charges Lowland with a part of the energy that Upland lacks', async () => {
    const shares = (await wintersOf({ ...trade, trades })).map(({ links }) => links[0].energy?.share ?? 0);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });

  test('weighs more each winter where nothing is due in between', async () => {
    const expected = [0.6, 0.75, 0.9, 1].map((breach) => expect.closeTo(breach, 9));
    expect(await breaches({ ...trade, trades, clauses: {} })).toEqual(expected);
  });

  test('weighs half beside a cap that is kept, and the cap kept in summer ends the row', async () => {
    expect(await breaches({ ...trade, trades })).toEqual(
      [0.3, 0.3, 0.3, 0.3].map((breach) => expect.closeTo(breach, 9)),
    );
  });
});

describe('assessScenario', () => {
  test('gives a report', async () => {
    const result = await assessScenario(alone, reference, localRunner());
    if (!result.ok) throw new Error('Two Banks does not run.');
    expect(result.value.reason).toBeNull();
    expect(result.value.report?.run.dyads['LOW|UPL'].mean.score).toBeGreaterThan(0);
  });

  test('rests on runs that each have a digest', async () => {
    const digests = bundleDigests(await bundleOf(alone, reference));
    expect(Object.keys(digests)).toEqual([
      'scenario',
      'reference',
      'coalition:UPL',
      'natural:LOW',
      'natural:UPL',
    ]);
    expect(new Set(Object.values(digests)).size).toBe(5);
    expect(Object.values(digests).every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
  });

  test('without a reference, or without a linked pair, says why there is no report', async () => {
    const unreferenced = await assessScenario(alone, undefined, localRunner());
    const unlinked = await assessScenario({ ...alone, pairs: {} }, reference, localRunner());
    for (const result of [unreferenced, unlinked]) {
      if (!result.ok) throw new Error('Two Banks does not run.');
      expect(result.value.report).toBeNull();
      expect(result.value.reason).toMatch(/\.$/);
    }
  });
});

function inputOf(bundle: RunBundle) {
  return riskInput(bundle, receivedBySeason(bundle));
}
