/**
 * The framework of 1998: 6.5 km3 and 2.2 TWh in summer against gas and coal, with the quantities of
 * scenarios/deals/SOURCES.md.
 */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { run, sum, values } from '../run-scenario.ts';
import { inMonth, loadDeal, monthsOf, owed, payments, withCompliance, withTrades } from './deal.ts';

const KAZAKH = 'framework-1998-kazakhstan';
const UZBEK = 'framework-1998-uzbekistan';
const SUMMER = ['04', '05', '06', '07', '08', '09'].map((month) => `1998-${month}`);
/** Energy of fuel in the plants that burn it: assumptions of the scenario. */
const GAS_MWhperm3 = 0.003;
const COAL_MWhpert = 2;

let deal: Scenario;
let outcome: Outcome;
beforeAll(async () => {
  deal = await loadDeal('framework-1998');
  outcome = run(deal);
});

const inSummer = (of: string, variable: string) =>
  sum(SUMMER.map((month) => inMonth(outcome, of, variable, month)));

test('Toktogul releases 6.5 km3 from April to September 1998', () => {
  expect(inSummer('toktogul', 'release_m3') / 1e9).toBeCloseTo(6.5, 9);
  expect(owed(outcome, 'toktogul-1998', 'floor').delivered / 1e9).toBeCloseTo(6.5, 9);
});

test('it releases at most 400 m3/s in the winter that follows, and less where fuel carries the load', () => {
  const seconds = values(outcome, 'toktogul', 'release_m3').map((_, step) => outcome.calendar.step_s[step]);
  const rates = values(outcome, 'toktogul', 'release_m3').map((volume, step) => volume / seconds[step]);
  const winter = rates.slice(12, 18);
  for (const rate of winter) expect(rate).toBeLessThanOrEqual(400);
  expect(Math.max(...winter)).toBeGreaterThan(180);
  expect(owed(outcome, 'toktogul-1998', 'ceiling')).toMatchObject({ short: 0, forced: 0 });
});

test('2.2 TWh go out in summer, 1.1 to each', () => {
  for (const id of [KAZAKH, UZBEK]) {
    expect(owed(outcome, id, 'first').due).toBeCloseTo(1_100_000, 3);
    expect(owed(outcome, id, 'first').delivered).toBeCloseTo(1_100_000, 3);
    expect(Object.keys(monthsOf(outcome, id, 'first_MWh'))).toEqual(SUMMER);
  }
});

test('2.2 TWh are about 2.6 km3 through the whole cascade', () => {
  const energy_MWh = inSummer('toktogul', 'energy_MWh') + inSummer('naryn-cascade', 'energy_MWh');
  const water_km3 = (2.2e6 * inSummer('toktogul', 'release_m3')) / energy_MWh / 1e9;
  expect(water_km3 / 2.6).toBeGreaterThan(0.92);
  expect(water_km3 / 2.6).toBeLessThan(1.08);
});

test('772 million m3 of gas and 566.7 thousand t of coal come back, over no line', () => {
  expect(owed(outcome, UZBEK, 'reply').delivered / GAS_MWhperm3 / 1e6).toBeCloseTo(772, 6);
  expect(owed(outcome, KAZAKH, 'reply').delivered / COAL_MWhpert / 1e3).toBeCloseTo(566.7, 6);
  expect(sum(values(outcome, 'UZB', 'tradesOut_MWh'))).toBe(0);
  expect(sum(values(outcome, 'KGZ', 'tradesIn_MWh'))).toBeCloseTo(2_316_000 + 1_133_400, 3);
});

test('half of the fuel withheld is a default of 386 million m3 of gas and 283.35 thousand t of coal', () => {
  const broken = run(withTrades(deal, { reply: { compliance: 0.5 } }));
  expect(owed(broken, UZBEK, 'reply').defaulted / GAS_MWhperm3 / 1e6).toBeCloseTo(386, 6);
  expect(owed(broken, KAZAKH, 'reply').defaulted / COAL_MWhpert / 1e3).toBeCloseTo(283.35, 6);
});

test('without the water of the summer the energy is short too, for both alike, and less fuel is owed', () => {
  const broken = run(withCompliance(deal, 0));
  expect(owed(broken, 'toktogul-1998', 'floor').short).toBeGreaterThan(1e9);
  expect(owed(broken, 'toktogul-1998', 'ceiling').short).toBeGreaterThan(0.1e9);
  const [kazakh, uzbek] = [KAZAKH, UZBEK].map((id) => owed(broken, id, 'first'));
  expect(kazakh.defaulted).toBeGreaterThan(300_000);
  expect(kazakh.defaulted).toBeCloseTo(uzbek.defaulted, 6);
  const gas_m3 = owed(broken, UZBEK, 'reply').due / GAS_MWhperm3;
  expect(gas_m3 / 772e6).toBeCloseTo(uzbek.delivered / 1_100_000, 9);
});

test('at the load of 2023 the summer leaves too little to send, and the ledger says how much', () => {
  const { KGZ } = deal.riparians;
  if (!KGZ.power) throw new Error('Kyrgyzstan has no power system.');
  const power = { ...KGZ.power, load: { points: [{ waterYear: 1998, value: 16.6e6 }], growth: 0 } };
  const today = run({ ...deal, riparians: { ...deal.riparians, KGZ: { ...KGZ, power } } });
  const { due, delivered, defaulted } = owed(today, UZBEK, 'first');
  expect(due).toBeCloseTo(1_100_000, 3);
  expect(delivered).toBeLessThan(600_000);
  expect(delivered + defaulted).toBeCloseTo(due, 3);
});

test('at 33.4 USD/MWh payments sum to zero', () => {
  const { worst_USD, paid_USD } = payments(run(withTrades(deal, { price: 33.4 })));
  expect(worst_USD).toBeLessThan(1e-6);
  expect(paid_USD).toBeGreaterThan(1e7);
});
