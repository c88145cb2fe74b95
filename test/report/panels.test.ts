/**
 * The panels beside the index: each draws what the set holds, and says where it holds nothing
 */
import { expect, test } from 'vitest';
import { comparisonPage } from '../../src/report/page.ts';
import { twoBanksReport, unbalanced, withBands } from './two-banks-report.ts';

const input = await twoBanksReport();

/** The text of one section, without its marks. */
function sectionOf(page: string, id: string): string {
  const from = page.indexOf(`<section id="${id}"`);
  return page
    .slice(from, page.indexOf('</section>', from))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('lead indicators are named with their lead, and one without inputs with its reason', () => {
  const leads = sectionOf(comparisonPage(input), 'leads');
  expect(leads).toContain('Release against plan 1–2');
  expect(leads).toContain('Protocol unsigned: The model holds no dates');
  expect(leads).toContain('no record of hits and false alarms');
});

test('policy performance is 0 for the baseline, and energy stands apart from water', () => {
  const text = sectionOf(comparisonPage(input), 'performance');
  expect(text).toContain('Water: shortfall Energy: not served');
  expect(text).toContain('alone * 0.00 0.00');
});

test('power made, imported and not served are three tables', () => {
  const energy = sectionOf(comparisonPage(input), 'energy');
  for (const title of ['Hydropower made', 'Energy imported', 'Energy not served'])
    expect(energy).toContain(title);
});

test('salt that is not modelled is said, and salt that is modelled is drawn', () => {
  expect(sectionOf(comparisonPage(input), 'salinity')).toContain('Salt is not modelled');
  const scenarios = input.set.scenarios.map((one) => ({
    ...one,
    riparians: { LOW: { ...one.riparians['LOW'], salinity_kgperm3: 1.234, aboveLimit_km3: 0.56 } },
  }));
  const salty = sectionOf(comparisonPage({ ...input, set: { ...input.set, scenarios } }), 'salinity');
  expect(salty).toMatch(/Lowland .*1\.23.*above the limit.*0\.56/);
});

test('what a difference hangs on, and regret, are drawn where they were asked for', () => {
  const none = comparisonPage(withBands(input, true));
  expect(sectionOf(none, 'effects')).toContain('not asked for');
  expect(sectionOf(none, 'robustness')).toContain('not asked for');
  const { set, ...rest } = withBands(input, true);
  const pairs = set.pairs.map((pair) => ({
    ...pair,
    totalEffects: { hydrology: null, claimSet: 0.214, weights: 0.171, institutions: 0.1, structure: 0.2 },
    robustness: {
      satisficing: [0.25, 0.75] as const,
      maxRegret: [0.111, 0.022] as const,
      p90Regret: [0.1, 0] as const,
    },
  }));
  const page = comparisonPage({ ...rest, set: { ...set, pairs } });
  expect(sectionOf(page, 'effects')).toContain('3 trade – 21 17 10 20');
  expect(sectionOf(page, 'robustness')).toContain('3 trade 75 25 0.022 0.111 0.000 0.100');
  expect(unbalanced(page)).toEqual([]);
});
