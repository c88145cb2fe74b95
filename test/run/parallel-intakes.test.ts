/**
 * A user with intakes on branches apart gets what it wants once, whatever stands first in the file.
 */
import { expect, test } from 'vitest';
import type { Node } from '../../src/engine/scenario/schema/node.ts';
import { basin, catchment, demand, junction, outlet } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const nodes: Record<string, Node> = {
  river: catchment('weir', 12e9),
  weir: junction('sea'),
  canal: { kind: 'canal', riparian: 'LOW', from: [{ node: 'weir' }], seepage: 0 },
  fields: demand('lake', 6e9, { from: [{ node: 'lake' }, { node: 'canal' }] }),
  neighbours: demand('canal', 6e9),
  stream: catchment('pool', 12e9),
  pool: junction('lake'),
  lake: junction('sea'),
  sea: outlet(),
};

test.each([Object.entries(nodes), Object.entries(nodes).reverse()])(
  'fields on a lake and a canal of another branch take 6 km3, first from the lake',
  (...entries) => {
    const outcome = run(basin(Object.fromEntries(entries)));
    expect(sum(values(outcome, 'fields', 'supply_m3')) / 1e9).toBeCloseTo(6, 9);
    expect(sum(values(outcome, 'neighbours', 'supply_m3')) / 1e9).toBeCloseTo(6, 9);
    expect(sum(values(outcome, 'canal', 'intake_m3')) / 1e9).toBeCloseTo(6, 9);
  },
);
