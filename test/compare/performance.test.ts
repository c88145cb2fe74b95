/**
 * Policy performance in a comparison: from the baseline at 0 to the best of the scenarios at 1
 */
import { describe, expect, test } from 'vitest';
import { compareOutcomes } from '../../src/engine/compare/compare-outcomes.ts';
import { performanceOf } from '../../src/engine/compare/performance.ts';
import { measure } from '../../src/engine/outcome/indicators.ts';
import { outcomeOf, twoBanks } from '../study/two-banks.ts';

async function compared(name: string) {
  const scenario = { ...(await twoBanks(name)), id: name };
  const outcome = outcomeOf(scenario);
  return { scenario, outcome, indicators: measure(outcome, scenario), report: null };
}

const set = compareOutcomes([await compared('alone'), await compared('cooperate')], 'alone');

/** A scenario by its shortfalls alone, km3. */
function short(id: string, shortfall_km3: readonly number[], firstWaterYear = 2026) {
  const riparians = { LOW: { shortfall_km3, vegetationShortfall_km3: shortfall_km3 } };
  return { id, years: { firstWaterYear, riparians } };
}

describe('policy performance', () => {
  test('is 0 for the baseline and 1 for the scenario that does better in every year', () => {
    const { withoutPolicy, scenarios } = set.performance;
    expect(withoutPolicy).toBe('alone');
    expect(scenarios['alone'].water.run).toBe(0);
    expect(scenarios['cooperate'].water).toEqual({ byYear: [1, 1, 1, 1], run: 1 });
    expect(set.scenarios[0].leadIndicators).toBeNull();
  });

  test('takes the optimum from the best of each year, so no scenario need reach it over the run', () => {
    const all = [short('today', [30, 30]), short('one', [15, 30]), short('other', [30, 0])];
    const { scenarios } = performanceOf(all, all[0]);
    expect(scenarios['one'].water).toEqual({ byYear: [1, 0], run: 15 / 45 });
    expect(scenarios['other'].water).toEqual({ byYear: [0, 1], run: 30 / 45 });
    expect(scenarios['other']).not.toHaveProperty('energy');
  });

  test('is half way from 50 short to 20 short at 35, and below 0 where it harms', () => {
    const all = [short('today', [50]), short('half', [35]), short('best', [20]), short('worse', [65])];
    const { scenarios } = performanceOf(all, all[0]);
    expect(scenarios['half'].water.byYear).toEqual([0.5]);
    expect(scenarios['worse'].water.byYear).toEqual([-0.5]);
  });

  test('is null, not 0, where nothing can be gained or the years are others', () => {
    const all = [short('today', [5, 5]), short('same', [5, 5 - 1e-9]), short('later', [0, 0], 2040)];
    const { scenarios } = performanceOf(all, all[0]);
    expect(scenarios['same'].water).toEqual({ byYear: [null, null], run: null });
    expect(scenarios['later'].water).toEqual({ byYear: [null, null], run: null });
  });
});
