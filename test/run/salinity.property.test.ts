/**
 * Laws of salt on random rivers that end in a marsh, a salt lake and a flat behind its sill.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { always, outlet } from '../basins.ts';
import { run } from '../run-scenario.ts';
import { randomBasin } from './random-basin.ts';

const RUNS = { numRuns: 200, seed: 20251001 };
const LEAST_kgperm3 = 0.2;

/** Salinities in g/L, spread over the catchments and months; how much drainage takes up at each use. */
const salts = fc.record({
  sources: fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 12, maxLength: 12 }),
  leaching: fc.integer({ min: 0, max: 50 }),
  /** Tenths of the salt that stays on the land, and of losses of reaches that evaporate. */
  kept: fc.integer({ min: 0, max: 10 }),
  evaporating: fc.integer({ min: 0, max: 10 }),
});
type Salts = typeof salts extends fc.Arbitrary<infer T> ? T : never;

function ending(): Record<string, Node> {
  return {
    sea: {
      kind: 'wetland',
      to: 'lake',
      riparian: 'LOW',
      wants: { annual: 1e9, shape: always(1 / 12), class: 9 },
      consumption: 0.7,
    },
    lake: {
      kind: 'lake',
      curve: [
        { stage: 0, storage: 0, area: 0 },
        { stage: 10, storage: 10e9, area: 3e9 },
      ],
      initial: 2e9,
      evaporation: { depth: always(0.1) },
      seepage: 3,
      sill: { storage: 4e9, to: 'flat' },
      sea: true,
    },
    flat: outlet(),
  };
}

/** The river with its ending; with salts, also with salt. */
function river(scenario: Scenario, { sources, leaching, kept, evaporating }: Partial<Salts>): Scenario {
  let place = 0;
  const nodes = Object.entries(scenario.nodes).map(([id, node]): [string, Node] => {
    if (sources === undefined) return [id, node];
    if (node.kind === 'catchment') {
      const turn = place++;
      return [id, { ...node, salinity: sources.map((_, month) => sources[(month + turn) % 12] / 10) }];
    }
    if (node.kind === 'reach') return [id, { ...node, evaporatingLoss: (evaporating ?? 0) / 10 }];
    if (node.kind !== 'demand' || node.returns === undefined) return [id, node];
    return [id, { ...node, leaching: (leaching ?? 0) / 10, saltKept: (kept ?? 0) / 10 }];
  });
  return { ...scenario, nodes: { ...Object.fromEntries(nodes), ...ending() } };
}

const salinities = (outcome: Outcome) =>
  outcome.series.filter(({ variable }) => variable.endsWith('_kgperm3'));

test('salt closes at every node and over the basin', () => {
  fc.assert(
    fc.property(randomBasin, salts, (scenario, drawn) => {
      const { salt } = run(river(scenario, drawn));
      expect(salt?.worstNodeRatio).toBeLessThan(1e-12);
      expect(salt?.worstBasinRatio).toBeLessThan(1e-12);
      const { natural_kg = 0, leached_kg = 0, lost_kg = 0, storageChange_kg = 0 } = salt ?? {};
      const missing_kg = natural_kg + leached_kg - lost_kg - storageChange_kg;
      expect(Math.abs(missing_kg)).toBeLessThanOrEqual(1e-9 * (natural_kg + leached_kg));
    }),
    RUNS,
  );
});

test('without leaching and with all salt drained no water is fresher than the freshest source, and none holds more than brine does', () => {
  fc.assert(
    fc.property(randomBasin, salts, (scenario, { sources, evaporating }) => {
      for (const { of, variable, values } of salinities(run(river(scenario, { sources, evaporating }))))
        for (const salinity of values) {
          expect(salinity, `${of}.${variable}`).toBeGreaterThanOrEqual(LEAST_kgperm3 * (1 - 1e-9));
          expect(salinity, `${of}.${variable}`).toBeLessThanOrEqual(350 * (1 + 1e-9));
        }
    }),
    RUNS,
  );
});

test('salt changes no series of water, energy or money by a bit', () => {
  fc.assert(
    fc.property(randomBasin, salts, (scenario, drawn) => {
      const without = run(river(scenario, {}));
      const { series } = run(river(scenario, drawn));
      expect(salinities(without)).toEqual([]);
      expect(without.salt).toBeUndefined();
      expect(series.slice(0, without.series.length)).toEqual(without.series);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

test('more leaching makes no water fresher', () => {
  fc.assert(
    fc.property(randomBasin, salts, fc.integer({ min: 1, max: 50 }), (scenario, drawn, more) => {
      const before = salinities(run(river(scenario, drawn)));
      const after = salinities(run(river(scenario, { ...drawn, leaching: drawn.leaching + more })));
      before.forEach(({ of, values }, index) => {
        values.forEach((salinity, step) => {
          expect(after[index].values[step], of).toBeGreaterThanOrEqual(salinity * (1 - 1e-9));
        });
      });
    }),
    { ...RUNS, numRuns: 100 },
  );
});

test('salinities twice as high everywhere give twice the salinity everywhere, short of brine', () => {
  fc.assert(
    fc.property(randomBasin, salts, (scenario, { sources, leaching }) => {
      const once = salinities(run(river(scenario, { sources, leaching })));
      const twice = salinities(
        run(river(scenario, { sources: sources.map((salt) => 2 * salt), leaching: 2 * leaching })),
      );
      once.forEach(({ of, values }, index) => {
        if (values.some((salinity) => salinity > 170) || twice[index].values.some((value) => value > 340))
          return;
        values.forEach((salinity, step) => {
          if (of !== 'flat' && of !== 'lake')
            expect(twice[index].values[step], of).toBeCloseTo(2 * salinity, 9);
        });
      });
    }),
    { ...RUNS, numRuns: 60 },
  );
});
