/** Laws of attribution from runs: P18 to P20 of METHOD, section 13, on the river with two banks and on one with three. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import type { RunBundle } from '../../src/engine/study/bundle.ts';
import { receivedBySeason } from '../../src/engine/study/judge.ts';
import type { Received, SharedHarm } from '../../src/engine/study/received-harms.ts';
import { bundleOf, twoBanks } from './two-banks.ts';

const FEW = { seed: 5, numRuns: 25 };
const TOLERANCE = 1e-12;
const reference = await twoBanks('reference');

/** What each riparian decides by itself; joint pieces stay as they are. */
interface Choices {
  readonly upland: { readonly kind: 'energy' | 'irrigation' };
  readonly uplandScale: number;
  readonly lowlandScale: number;
  readonly compliance: number;
  readonly hydrology: 'plain' | 'dry' | 'wet-and-dry';
}

const choices = fc.record<Choices>({
  upland: fc.constantFrom({ kind: 'energy' as const }, { kind: 'irrigation' as const }),
  uplandScale: fc.double({ min: 0.5, max: 2, noNaN: true }),
  lowlandScale: fc.double({ min: 0.5, max: 2, noNaN: true }),
  compliance: fc.constantFrom(0, 0.5, 1),
  hydrology: fc.constantFrom('plain' as const, 'dry' as const, 'wet-and-dry' as const),
});

const NOTHING = { upland: { kind: 'irrigation' }, uplandScale: 1, lowlandScale: 1, compliance: 1 } as const;

function chosen({ upland, uplandScale, lowlandScale, compliance, hydrology }: Choices): Scenario {
  const { nodes, clauses = {} } = reference;
  const changed = {
    'high-dam': { ...nodes['high-dam'], regime: upland },
    'upland-fields': { ...nodes['upland-fields'], scale: uplandScale },
    'lowland-fields': { ...nodes['lowland-fields'], scale: lowlandScale },
  };
  return {
    ...reference,
    time: { ...reference.time, years: 2 },
    hydrology: { ...reference.hydrology, use: hydrology },
    nodes: { ...nodes, ...changed } as Scenario['nodes'],
    clauses: { ...clauses, 'lowland-cap': { ...clauses['lowland-cap'], compliance } },
  };
}

const harmsOf = ({ shortage, flood, energy }: Received): SharedHarm[] => [
  ...Object.values(shortage),
  flood,
  energy,
];

function harmsBy(bundle: RunBundle, riparian: string): SharedHarm[] {
  return receivedBySeason(bundle)[riparian].flatMap(harmsOf);
}

describe('what runs of all coalitions charge', () => {
  it('P20 is hydrology, own decisions and partners, and these are the whole', async () => {
    const drawn = fc.asyncProperty(choices, async (choice) => {
      const bundle = await bundleOf(chosen(choice), reference);
      for (const { shares } of bundle.riparianIds.flatMap((id) => harmsBy(bundle, id))) {
        const parts = [shares.hydrology, shares.own, ...Object.values(shares.partners)];
        const whole = parts.reduce((sum, part) => sum + part, 0);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(whole === 0 || Math.abs(whole - 1) <= TOLERANCE).toBe(true);
        expect([shares.approximate, shares.interaction]).toEqual([false, 0]);
      }
    });
    await fc.assert(drawn, FEW);
  });

  it('P18, P19 is exactly nothing for a riparian that does as in the reference, and no relief either', async () => {
    const drawn = fc.asyncProperty(choices, fc.boolean(), async (choice, lowlandStays) => {
      const { upland, uplandScale, lowlandScale, compliance } = NOTHING;
      const stays = lowlandStays ? { lowlandScale, compliance } : { upland, uplandScale };
      const idle = lowlandStays ? 'LOW' : 'UPL';
      const bundle = await bundleOf(chosen({ ...choice, ...stays }), reference);
      for (const affected of ['LOW', 'UPL']) {
        for (const { shares } of harmsBy(bundle, affected)) {
          expect(affected === idle ? shares.own : shares.partners[idle]).toBe(0);
          expect(shares.relief[idle]).toBe(0);
        }
      }
    });
    await fc.assert(drawn, FEW);
  });

  it('P19 is all hydrology where only the weather differs from the reference', async () => {
    const drawn = fc.asyncProperty(choices, async ({ hydrology }) => {
      const bundle = await bundleOf(chosen({ ...NOTHING, hydrology }), reference);
      expect(bundle.runs).toHaveLength(3);
      for (const { x, shares } of harmsBy(bundle, 'LOW')) expect(shares.hydrology).toBe(x > 0 ? 1 : 0);
    });
    await fc.assert(drawn, FEW);
  });
});
