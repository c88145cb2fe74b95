import { expect, test } from 'vitest';
import { assembled, BASIN, codesOf, loaded, setting } from './folder.ts';

const FLOWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

test.each([
  ['one value', '7 m^3/s', FLOWS.map(() => 7)],
  ['twelve values', `[${FLOWS.map((flow) => `${flow} m^3/s`)}]`, FLOWS],
  ['seasons', '{ vegetation: 5 m^3/s, non-vegetation: 1 m^3/s }', [1, 1, 1, 5, 5, 5, 5, 5, 5, 1, 1, 1]],
  [
    'ranges over the turn of the year',
    '{ Nov..Feb: 1 m^3/s, Mar..Oct: 2 m^3/s }',
    [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1],
  ],
  ['a value with its source', '{ value: 7 m^3/s, source: a gauge, confidence: low }', FLOWS.map(() => 7)],
  ['months with a source beside them', '{ all: 7 m^3/s, source: a gauge }', FLOWS.map(() => 7)],
])('a profile may be given as %s', async (_name, text, expected) => {
  const { nodes } = loaded(await setting({ 'nodes.high-dam.outlet': text })).scenario;
  expect(nodes['high-dam']).toMatchObject({ outlet: expected });
});

test('a profile may be a column of a table, January first', async () => {
  const table = `# twelve flows\nmonth,"outlet, high"\n${FLOWS.map((flow) => `${flow},${flow}\n`).join('')}`;
  const text =
    'extends: basin.yaml\nset: { nodes.high-dam.outlet: { file: t/a.csv, column: "outlet, high", unit: m^3/s } }\n';
  const { nodes } = loaded(await assembled('a.yaml', { 'a.yaml': text, 't/a.csv': table })).scenario;
  expect(nodes['high-dam']).toMatchObject({ outlet: FLOWS });
});

test('a series is read in the units of its table and keeps its start', async () => {
  const table = `inflow\n${Array.from({ length: 60 }, (_, index) => `${index}\n`).join('')}`;
  const series = '{ file: a.csv, column: inflow, start: 2025-10, unit: m^3/s }';
  const text = `extends: basin.yaml\nset:\n  nodes.headwater.annual: null\n  nodes.headwater.shape: null\n  nodes.headwater.series: ${series}\nlisted: false\n`;
  const result = await assembled('a.yaml', { 'a.yaml': text, 'a.csv': table });
  const { nodes, listed } = loaded(result).scenario;
  expect(listed).toBe(false);
  expect(nodes['headwater']).toMatchObject({
    series: { start: '2025-10', values: Array.from({ length: 60 }, (_, i) => i) },
  });
});

test('shares that sum nearly to 100 % are brought to it', async () => {
  const { nodes } = loaded(await setting({ 'nodes.headwater.shape': '{ all: 8.33 % }' })).scenario;
  const shape = 'shape' in nodes['headwater'] ? (nodes['headwater'].shape as number[]) : [];
  expect(shape.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
});

test.each([
  ['a constant', '1 km^3/year', { points: [{ value: 1e9 }], growth: 0 }],
  [
    'points and growth',
    '{ points: { 2026: 1 km^3/year, 2030: 2 km^3/year }, growth: 2 %/year }',
    { points: [{ waterYear: 2026 }, { value: 2e9 }], growth: 0.02 },
  ],
  [
    'a variant',
    '{ use: fast, variants: { slow: 1 km^3/year, fast: { points: { 2030: 3 km^3/year } } } }',
    { points: [{ waterYear: 2030, value: 3e9 }] },
  ],
  [
    'an expression',
    '{ expression: "(1 + 0.1 * elapsed_years) * 2 km^3/year" }',
    { points: [], program: { slots: ['elapsed_years'] } },
  ],
])('a trajectory may be %s', async (_name, text, expected) => {
  const { nodes } = loaded(await setting({ 'nodes.upland-fields.volume': text })).scenario;
  expect(nodes['upland-fields']).toMatchObject({ volume: expected });
});

test('a rule may be an expression of what the operator knows', async () => {
  const rule = '{ expression: "min(storage, full) / 30 days + (forecast - 1) * inflow" }';
  const { nodes } = loaded(await setting({ 'nodes.high-dam.regime.rate': rule })).scenario;
  expect(nodes['high-dam']).toMatchObject({
    regime: { rate: { program: { slots: ['storage', 'full', 'forecast', 'inflow'] } } },
  });
});

test('all problems of a file show at once', async () => {
  const result = await setting({
    'nodes.plain.loss': '1000 %',
    'nodes.border.to': 'wier',
    'nodes.high-dam.initial': '3',
    'nodes.upland-fields.class': '12',
    'clauses.lowland-cap.from': '2030-13-01',
    'clauses.border-flow.parties': '[AAA, CCC]',
  });
  expect(codesOf(result).sort()).toEqual([
    'MIRAB_DATE_INVALID',
    'MIRAB_NODE_UNKNOWN',
    'MIRAB_RIPARIAN_UNKNOWN',
    'MIRAB_UNIT_MISSING',
    'MIRAB_VALUE_OUT_OF_BOUNDS',
    'MIRAB_VALUE_OUT_OF_BOUNDS',
  ]);
});

test('a source is found at the value that says it', async () => {
  const { provenance } = loaded(await assembled('basin.yaml', {}));
  expect(provenance['nodes.high-dam.initial']).toEqual({ source: 'a gauge', confidence: 'high' });
});

test('a basin of 60 nodes and some 4,000 values is read and checked in less than 300 ms', async () => {
  const points = Array.from(
    { length: 24 },
    (_, at) => `{ stage: ${at} m, storage: ${at} km^3, area: ${at} km^2 }`,
  );
  const dam = `regime: { kind: irrigation }, dead: 1 km^3, full: 20 km^3, initial: 5 km^3, outlet: 9 m^3/s, riparian: AAA`;
  const dams = Array.from(
    { length: 50 },
    (_, at) =>
      `  dam-${at}: { kind: reservoir, to: ${at < 49 ? `dam-${at + 1}` : 'border'}, ${dam},\n    curve: [${points}] }\n`,
  );
  const text = BASIN.replace('  border: {', `${dams.join('')}  border: {`).replace(
    'to: border, loss',
    'to: dam-0, loss',
  );
  // The best of five: other tests share the machine, and only ever make a run longer. So this is a warm run; the
  // first of a process takes two to three times as long.
  const times_ms: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    loaded(await assembled('basin.yaml', { 'basin.yaml': text }));
    times_ms.push(performance.now() - start);
  }
  expect(Math.min(...times_ms)).toBeLessThan(300);
});

test('many warnings stop no run, and hide no error', async () => {
  const idle = Array.from({ length: 300 }, (_, at) => [`nodes.idle-${at}`, '{ kind: junction, to: weir }']);
  const warned = await setting(Object.fromEntries(idle));
  expect(warned.ok).toBe(true);
  expect(warned.diagnostics.length).toBe(50);
  const wrong = await setting(Object.fromEntries([...idle, ['levers.headwater-flow.quantity', 'flwo']]));
  expect(codesOf(wrong)).toContain('MIRAB_CHOICE_UNKNOWN');
});
