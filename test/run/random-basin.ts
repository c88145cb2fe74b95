/**
 * random-basin : seed of fast-check -> a valid scenario of a river with tributaries, reservoirs, uses and returns
 */
import fc from 'fast-check';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { always, basin, catchment, demand, junction, outlet, reach, reservoir } from '../basins.ts';

type RegimeKind = 'target' | 'rule-curve' | 'irrigation';

const shape = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 12, maxLength: 12 })
  .map((parts) => parts.map((part) => part / parts.reduce((sum, other) => sum + other, 0)));

const section = fc.record({
  tributary: fc.boolean(),
  inflow: fc.integer({ min: 1, max: 40 }),
  inflowShape: shape,
  variability: fc.integer({ min: 0, max: 3 }),
  dam: fc.boolean(),
  damOwner: fc.constantFrom('LOW', 'UPL'),
  regime: fc.constantFrom<RegimeKind>('target', 'rule-curve', 'irrigation'),
  initial: fc.integer({ min: 0, max: 9 }),
  rate: fc.integer({ min: 0, max: 900 }),
  loss: fc.integer({ min: 0, max: 3 }),
  lag: fc.constantFrom(0, 0.5, 1, 1.5),
  uses: fc.array(
    fc.record({
      owner: fc.constantFrom('LOW', 'UPL'),
      priority: fc.integer({ min: 1, max: 3 }),
      volume: fc.integer({ min: 1, max: 60 }),
      shape,
      returns: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 2 },
  ),
});

export const randomBasin = fc
  .record({
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
    between: fc.constantFrom('upstream-first', 'priority', 'proportional', 'entitlement') as fc.Arbitrary<
      Scenario['doctrine']['between']
    >,
    within: fc.constantFrom('upstream-first', 'priority') as fc.Arbitrary<Scenario['doctrine']['within']>,
    step: fc.constantFrom('month', 'month', 'dekad') as fc.Arbitrary<Scenario['time']['step']>,
  })
  .map((plan): Scenario => {
    const nodes: Record<string, Node> = {};
    plan.sections.forEach((part, index) => {
      const next = index + 1 < plan.sections.length ? `head${index + 1}` : 'sea';
      addSection(nodes, part, index, next);
    });
    nodes['sea'] = outlet();
    return basin(nodes, {
      time: { start: '2025-10-01', years: 3, step: plan.step },
      doctrine: { between: plan.between, within: plan.within, beyond: true },
      hydrology: {
        use: 'years',
        sequences: { years: { label: 'Years', anomalies: [0.5, -1.5, 1] } },
        skill: 1,
      },
    });
  });

type Section = typeof section extends fc.Arbitrary<infer T> ? T : never;

function addSection(nodes: Record<string, Node>, part: Section, index: number, next: string): void {
  const head = `head${index}`;
  nodes[`source${index}`] = catchment(head, part.inflow * 1e8, {
    shape: part.inflowShape,
    variability: part.variability / 10,
  });
  nodes[head] = junction(part.dam ? `dam${index}` : `reach${index}`);
  if (part.dam) nodes[`dam${index}`] = damOf(part, `reach${index}`);
  nodes[`reach${index}`] = reach(next, { loss: part.loss / 20, lag: part.lag * 2_629_800 });
  if (part.tributary)
    nodes[`side${index}`] = catchment(`reach${index}`, part.inflow * 3e7, { shape: part.inflowShape });
  part.uses.forEach((use, place) => {
    nodes[`use${index}${place}`] = demand(`reach${index}`, use.volume * 1e8, {
      riparian: use.owner,
      class: use.priority,
      shape: use.shape,
      ...(use.returns > 0 ? { returns: [{ to: next, share: use.returns / 10 }] } : {}),
    });
  });
}

function damOf(part: Section, to: string): Node {
  const regimes = {
    target: { kind: 'target', rate: { months: always(part.rate) } },
    'rule-curve': { kind: 'rule-curve', storage: always(part.rate * 1e7) },
    irrigation: { kind: 'irrigation' },
  } as const;
  return reservoir(to, {
    riparian: part.damOwner,
    initial: part.initial * 1e9,
    regime: regimes[part.regime],
    evaporation: { depth: always(0.05) },
  });
}
