import { describe, expect, it } from 'vitest';
import { basinText } from '../../bench/basin.ts';
import { assemble } from '../../src/engine/scenario/assemble.ts';

const load = (text: string) => assemble('synthetic.yaml', async () => ({ ok: true, text }));

describe('a synthetic basin', () => {
  it.each([1, 2, 3, 4])('of seed %i passes the checks of a scenario file, with 63 nodes', async (seed) => {
    const result = await load(basinText({ seed, tributaries: 9, years: 30 }));
    expect(result.diagnostics).toEqual([]);
    expect(result.ok && Object.keys(result.value.scenario.nodes).length).toBe(63);
  });

  it('is the same for one seed and another for another', () => {
    const size = { tributaries: 3, years: 2 };
    expect(basinText({ ...size, seed: 1 })).toBe(basinText({ ...size, seed: 1 }));
    expect(basinText({ ...size, seed: 1 })).not.toBe(basinText({ ...size, seed: 2 }));
  });
});
