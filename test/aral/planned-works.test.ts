/**
 * Planned works are not nodes of the basin: a scenario adds them by `set`, in three lines and the dam itself.
 *
 * Dams here have the stated volumes and capacities; curves and filling are assumptions that only have to hold.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { assemble } from '../../src/engine/scenario/assemble.ts';
import { run, sum, values } from '../run-scenario.ts';
import { type Run, runAral, seasonal } from './aral.ts';

interface Dam {
  readonly id: string;
  readonly above: string;
  readonly to: string;
  readonly riparian: string;
  readonly river: string;
  readonly dead: number;
  readonly full: number;
  readonly capacity_MW: number;
  readonly shares?: string;
}

const DAMS: readonly Dam[] = [
  {
    id: 'rogun',
    above: 'vakhsh',
    to: 'nurek',
    riparian: 'TJK',
    river: 'amu',
    dead: 3,
    full: 13.3,
    capacity_MW: 3600,
  },
  {
    id: 'kambarata-1',
    above: 'naryn',
    to: 'kambarata-2',
    riparian: 'KGZ',
    river: 'syr',
    dead: 2.53,
    full: 5.4,
    capacity_MW: 1860,
    shares: '{ KAZ: 33 %, KGZ: 34 %, UZB: 33 % }',
  },
  {
    id: 'dashtijum',
    above: 'panj',
    to: 'panj-lower',
    riparian: 'TJK',
    river: 'amu',
    dead: 7.4,
    full: 17.6,
    capacity_MW: 4000,
  },
];

/** A scenario file with one new dam, read as if it lay in the folder of the basin. */
async function withDam({
  id,
  above,
  to,
  riparian,
  river,
  dead,
  full,
  capacity_MW,
  shares,
}: Dam): Promise<Run> {
  const file = `${root}/scenarios/aral/planned.yaml`;
  const text = `mirab: 1
extends: basin.yaml
title: A planned dam
story: The dam fills from 2030 to 2040.
source: "Test"
set:
  nodes.${above}.to: ${id}
  nodes.${id}:
    kind: reservoir
    riparian: ${riparian}
    river: ${river}
    to: ${to}
    curve: [{ stage: 1000 m, storage: 0 km^3, area: 5 km^2 }, { stage: 1250 m, storage: ${full} km^3, area: 100 km^2 }]
    dead: ${dead} km^3
    full: ${full} km^3
    initial: 0 km^3
    filling: { storage: { points: { 2029: 0 km^3, 2040: ${full} km^3 } }, mostKept: 30 % }
    outlet: 6000 m^3/s
    regime: { kind: energy }
    turbines: { tailwater: 980 m, efficiency: 90 %, capacity: ${capacity_MW} MW, turbineFlow: 1500 m^3/s }
    ${shares ? `shares: ${shares}` : 'note: Test'}
`;
  const loaded = await assemble(file, async (path) => ({
    ok: true,
    text: path === file ? text : readFileSync(path, 'utf8'),
  }));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return { scenario: loaded.value.scenario, outcome: run(loaded.value.scenario) };
}

let today: Run;
beforeAll(async () => {
  today = await runAral('energy-regime');
}, 60_000);

test.each(DAMS)(
  '$id can be added: it fills, and the winter gap of its riparian becomes smaller',
  async (dam) => {
    const planned = await withDam(dam);
    const storage = values(planned.outcome, dam.id, 'storage_m3');
    expect(storage[0]).toBe(0);
    expect(Math.max(...storage) / 1e9).toBeGreaterThan(0.9 * dam.full);
    const gap = (of: Run) =>
      seasonal(of, dam.riparian, 'unserved_MWh', 'non-vegetation') +
      seasonal(of, dam.riparian, 'imports_MWh', 'non-vegetation');
    expect(gap(planned)).toBeLessThan(gap(today));
    expect(sum(values(planned.outcome, dam.id, 'energy_MWh'))).toBeGreaterThan(0);
  },
);
