/**
 * A new dam above Nurek: the Amu Darya at Kerki is lower while it fills, and is what it was afterwards.
 *
 * The dam is of the size of Rogun (13.3 km3, of it 10.3 live); the course of its filling is an assumption. It keeps a full lake once it is complete, so Nurek's shift to the winter stays.
 */
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { loadScenario } from '../../src/engine/files.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import { always } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const FIRST_YEAR = 2026;
const BUILT = 2030;
const FULL = 2039;
const LAST_YEAR = 2055;

let before: Outcome;
let after: Outcome;
let syr: ReadonlySet<string>;

beforeAll(async () => {
  const loaded = await loadScenario(`${root}/scenarios/aral/energy-regime.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const { scenario } = loaded.value;
  const points = [
    { waterYear: BUILT - 1, value: 0 },
    { waterYear: FULL, value: 13.3e9 },
  ];
  const dam: Node = {
    kind: 'reservoir',
    to: 'nurek',
    riparian: 'TJK',
    river: 'amu',
    curve: [
      { stage: 980, storage: 0, area: 0 },
      { stage: 1290, storage: 13.3e9, area: 170e6 },
    ],
    dead: 3e9,
    full: 13.3e9,
    initial: 0,
    filling: { storage: { points, growth: 0 }, mostKept: 0.3 },
    outlet: always(4000),
    regime: { kind: 'rule-curve', storage: always(13.3e9) },
    turbines: { tailwater: 975, efficiency: 0.85, capacity: 3600, turbineFlow: 1500 },
  };
  const nodes = Object.entries(scenario.nodes).map(([id, node]): [string, Node] => [
    id,
    id === 'vakhsh' && node.kind === 'catchment' ? { ...node, to: 'new-dam' } : node,
  ]);
  syr = new Set(Object.keys(scenario.nodes).filter((id) => scenario.nodes[id].river === 'syr'));
  before = run(scenario);
  after = run({ ...scenario, nodes: Object.fromEntries([...nodes, ['new-dam', dam]]) });
}, 60_000);

/** What the new dam takes from a place in the water years from one to another, in km3. */
function taken_km3(of: string, variable: string, from: number, to: number): number {
  const within = (outcome: Outcome) =>
    sum(values(outcome, of, variable).slice(12 * (from - FIRST_YEAR), 12 * (to + 1 - FIRST_YEAR)));
  return (within(before) - within(after)) / 1e9;
}

test('before the dam is built, and on the Syr Darya at any time, no series changes by one bit', () => {
  for (const { group, of, variable } of before.series) {
    if (group !== 'node') continue;
    const steps = syr.has(of) ? before.calendar.stepCount : 12 * (BUILT - FIRST_YEAR);
    expect(values(after, of, variable).slice(0, steps), `${of}.${variable}`).toEqual(
      values(before, of, variable).slice(0, steps),
    );
  }
});

test('while it fills Kerki is lower in every year, by the storage of the dam in all', () => {
  for (let year = BUILT; year <= FULL; year++)
    expect(taken_km3('kerki', 'flow_m3', year, year)).toBeGreaterThan(0.8);
  expect(taken_km3('nurek', 'inflow_m3', BUILT, FULL)).toBeCloseTo(13.3, 6);
  expect(taken_km3('kerki', 'flow_m3', BUILT, FULL) / 13.3).toBeGreaterThan(0.95);
  expect(taken_km3('kerki', 'flow_m3', BUILT, FULL) / 13.3).toBeLessThanOrEqual(1);
});

test('from the first year after the filling Kerki is what it was, but for what the dam gives its own users in dry months', () => {
  const first = 12 * (FULL + 1 - FIRST_YEAR);
  const flow = values(before, 'kerki', 'flow_m3');
  const changes = values(after, 'kerki', 'flow_m3').map((other, step) => Math.abs(other / flow[step] - 1));
  const later = changes.slice(first);
  for (const change of later) expect(change).toBeLessThan(0.05);
  expect(later.filter((change) => change > 1e-3).length).toBeLessThan(later.length / 20);
  for (let year = FULL + 1; year <= LAST_YEAR; year++)
    expect(Math.abs(taken_km3('kerki', 'flow_m3', year, year))).toBeLessThan(0.1);
});

test('the energy of the new dam is more in each of the first years of filling', () => {
  const energy = values(after, 'new-dam', 'energy_MWh');
  const yearly = [0, 1, 2, 3, 4].map((year) =>
    sum(energy.slice(12 * (BUILT - 1 + year - FIRST_YEAR), 12 * (BUILT + year - FIRST_YEAR))),
  );
  expect(yearly[0]).toBe(0);
  for (let year = 1; year < yearly.length; year++) expect(yearly[year]).toBeGreaterThan(yearly[year - 1]);
});
