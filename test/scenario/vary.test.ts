import { expect, test } from 'vitest';
import { parse } from '../../src/engine/scenario/parse.ts';
import { assembled, codesOf, loaded, setting } from './folder.ts';

test('a file that sets nothing is its base under another name', async () => {
  const base = loaded(await assembled('basin.yaml', {})).scenario;
  const child = loaded(await assembled('a.yaml', { 'a.yaml': 'extends: basin.yaml\n' })).scenario;
  const { id, source, ...rest } = child;
  const { id: _id, source: _source, ...expected } = base;
  expect(id).toBe('a');
  expect(source).toBeUndefined();
  expect(rest).toEqual(expected);
});

test('a value set replaces the whole value that stood there', async () => {
  const { nodes } = loaded(
    await setting({ 'nodes.high-dam.regime': '{ kind: irrigation }', 'nodes.high-dam.initial': '4 km^3' }),
  ).scenario;
  expect(nodes['high-dam']).toMatchObject({ regime: { kind: 'irrigation' }, initial: 4e9 });
});

test('an entry of a list is set by its place, and a part of a trajectory by its name', async () => {
  const { nodes } = loaded(
    await setting({
      'nodes.high-dam.zones.0.factor': '40 %',
      'nodes.upland-fields.volume.points.2030': '0.9 km^3/year',
    }),
  ).scenario;
  expect(nodes['high-dam']).toMatchObject({ zones: [{ factor: 0.4 }, { factor: 0.8 }] });
  expect(nodes['upland-fields']).toMatchObject({ volume: { points: [{}, { waterYear: 2030, value: 9e8 }] } });
});

test('a new entry comes last, and null takes one away', async () => {
  const { nodes, clauses } = loaded(
    await setting({
      'nodes.mine':
        '{ kind: catchment, to: border, river: main, annual: 1 km^3/year, shape: [8 %, 8 %, 8 %, 8 %, 8 %, 8 %, 8 %, 8 %, 9 %, 9 %, 9 %, 9 %] }',
      'clauses.lowland-cap': 'null',
    }),
  ).scenario;
  expect(Object.keys(nodes).at(-1)).toBe('mine');
  expect(Object.keys(clauses ?? {})).toEqual(['summer-release', 'border-flow']);
});

test('an optional map that the base leaves out can be set in part', async () => {
  const result = await setting({ 'riparians.AAA.power.contracted.annual': '1 TWh/year' });
  expect(codesOf(result)).toEqual(['MIRAB_KEY_MISSING']);
  const { riparians } = loaded(
    await setting({
      'riparians.AAA.power.contracted.annual': '1 TWh/year',
      'riparians.AAA.power.contracted.price': '50 USD/MWh',
    }),
  ).scenario;
  expect(riparians['AAA'].power?.contracted).toEqual({ annual: 1e6, price: 50 });
});

test('the nearest file wins in a chain, and each value knows where it was set', async () => {
  const { scenario, provenance } = loaded(
    await assembled('b.yaml', {
      'a.yaml':
        'extends: basin.yaml\ntitle: A\nset: { nodes.high-dam.initial: 2 km^3, nodes.plain.loss: 1 % }\n',
      'b.yaml': 'extends: a.yaml\nsource: a guess\nset: { nodes.high-dam.initial: 4 km^3 }\n',
    }),
  );
  expect(scenario).toMatchObject({
    id: 'b',
    title: 'A',
    source: 'a guess',
    nodes: { plain: { loss: 0.01 } },
  });
  expect(scenario.nodes['high-dam']).toMatchObject({ initial: 4e9 });
  expect(provenance['nodes.high-dam.initial']).toEqual({ source: 'a guess', confidence: 'assumption' });
  expect(provenance['nodes.plain.loss']).toEqual({ source: 'a.yaml', confidence: 'assumption' });
  expect(provenance['']).toEqual({ source: 'made for the tests' });
});

test('a lever puts its position at every path that it sets, and a position given at load wins', async () => {
  const files = { 'a.yaml': 'extends: basin.yaml\npositions: { headwater-flow: 4 km^3/year }\n' };
  const stated = loaded(await assembled('a.yaml', files));
  expect(stated.scenario.nodes['headwater']).toMatchObject({ annual: 4e9 });
  expect(stated.provenance['nodes.headwater.annual']?.source).toBe('lever headwater-flow');
  const positions = { 'headwater-flow': '6 km^3/year' };
  const given = loaded(await assembled('a.yaml', files, { positions }));
  expect(given.scenario.nodes['headwater']).toMatchObject({ annual: 6e9 });
  expect({ ...given.scenario.positions }).toEqual(positions);
});

test('a position given at load is checked, and its place is the text that was given', async () => {
  const result = await assembled('basin.yaml', {}, { positions: { 'headwater-flow': '6 km^3' } });
  expect(result.diagnostics).toMatchObject([
    { code: 'MIRAB_UNIT_MISMATCH', place: { file: 'lever', column: 16, text: 'headwater-flow=6 km^3' } },
  ]);
});

test('a file may not reach above the folder, and may where the folder is named', async () => {
  const files = { 'dry/a.yaml': 'extends: ../basin.yaml\n' };
  expect(codesOf(await assembled('dry/a.yaml', files))).toEqual(['MIRAB_FILE_OUTSIDE']);
  expect(codesOf(await assembled('dry/a.yaml', files, { folder: '.' }))).toEqual([]);
});

test('a draft is plain data: a copy of it says the same', () => {
  const draft = loaded(parse('a: { toString: 1, b: [2026, true, null] }\n', 'a.yaml'));
  expect(structuredClone(draft)).toEqual(draft);
});

test('a path that leads nowhere hides no other problem of the file', async () => {
  const result = await setting({ 'nodes.high-damm.initial': '4 km^3', 'nodes.high-dam.initial': '4 Mm^3' });
  expect(codesOf(result)).toEqual(['MIRAB_SET_PATH_UNKNOWN', 'MIRAB_UNIT_AMBIGUOUS']);
});
