/**
 * Versions of values: whoever's figures are asked for, and what wins over them
 */
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/model/compile.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { assembled, BASIN, codesOf, loaded, setting } from './folder.ts';

/** The headwater by the figures of the file, of a riparian and of an agency. */
const HEADWATER = `{ value: 5 km^3/year, source: "Own gauge", confidence: medium, versions: {
    BBB: { value: 4 km^3/year, source: "Border gauge", confidence: high, note: read by hand },
    agency: 4500 hm^3/year } }`.replaceAll('\n', ' ');
/** A course of demand, of which one party has its own. */
const FIELDS =
  '{ value: { points: { 2026: 0.6 km^3/year, 2030: 0.8 km^3/year } }, versions: { BBB: { points: { 2026: 0.9 km^3/year }, source: "Satellite" } } }';
const CONTESTED = BASIN.replace('annual: 5 km^3/year', `annual: ${HEADWATER}`)
  .replace(
    'volume: { points: { 2026: 0.6 km^3/year, 2030: 0.8 km^3/year }, growth: 1 %/year }',
    `volume: ${FIELDS}`,
  )
  .replace('pairs:\n', 'parties: { agency: { name: Water Agency } }\npairs:\n')
  .replace(
    'levers:\n',
    `levers:
  snow: { label: Snow, quantity: annualVolume, minimum: 1 km^3/year, maximum: 9 km^3/year, default: 5 km^3/year, owner: nature, sets: [nodes.headwater.annual] }
  fields: { label: Fields, quantity: annualVolume, minimum: 0 km^3/year, maximum: 2 km^3/year, default: 0.6 km^3/year, owner: AAA, sets: [nodes.upland-fields.volume.points.2026] }
`,
  );

const basin = { 'basin.yaml': CONTESTED };
const load = async (data?: string, positions = {}) =>
  loaded(await assembled('basin.yaml', basin, { data, positions }));
const variant = (set: string, data?: string) =>
  assembled('a.yaml', { ...basin, 'a.yaml': `extends: basin.yaml\nset:\n  ${set}\n` }, { data });
type Fields = { volume: { points: { value: number }[] } };
const annualOf = ({ nodes }: Scenario) => (nodes['headwater'] as { annual: number }).annual;
const fieldsOf = ({ nodes }: Scenario) =>
  (nodes['upland-fields'] as unknown as Fields).volume.points.map(({ value }) => value);

test('without a party the figures of the file stand, and the scenario says whose versions there are', async () => {
  const { scenario, dataSets } = await load();
  expect(annualOf(scenario)).toBe(5e9);
  expect(scenario).not.toHaveProperty('data');
  expect(dataSets).toEqual([
    { id: 'BBB', name: 'Lowland', versionCount: 2, statedHere: true },
    { id: 'agency', name: 'Water Agency', versionCount: 1, statedHere: true },
  ]);
});

test('each value that has a version of the party takes it, and the others stay', async () => {
  const { scenario } = await load('BBB');
  expect([annualOf(scenario), fieldsOf(scenario), scenario.data]).toEqual([4e9, [9e8], 'BBB']);
  const agency = (await load('agency')).scenario;
  expect([annualOf(agency), fieldsOf(agency), agency.data]).toEqual([4.5e9, [6e8, 8e8], 'agency']);
});

test('a version brings its own source, or rests on the word of its party', async () => {
  const path = 'nodes.headwater.annual';
  expect((await load()).provenance[path]).toEqual({ source: 'Own gauge', confidence: 'medium' });
  expect((await load('BBB')).provenance[path]).toEqual({ source: 'Border gauge', confidence: 'high' });
  expect((await load('agency')).provenance[path]).toEqual({ source: 'figures of agency' });
});

test('the run of a data set is another run, and its outcome says whose figures it ran on', async () => {
  const outcomes = await Promise.all(
    [undefined, 'BBB', 'agency', 'AAA'].map(async (data) => {
      const result = loaded(simulate(compile((await load(data)).scenario)));
      return { data: result.scenario.data, runId: result.runId, digest: result.digest };
    }),
  );
  expect(outcomes.map(({ data }) => data)).toEqual([null, 'BBB', 'agency', null]);
  expect(new Set(outcomes.map(({ runId }) => runId)).size).toBe(3);
  expect(outcomes[3]).toEqual(outcomes[0]);
});

test('figures that are equal are the same water under another runId', async () => {
  const equal = CONTESTED.replace('BBB: { value: 4 km^3/year', 'AAA: { value: 5 km^3/year');
  const [own, theirs] = await Promise.all(
    [undefined, 'AAA'].map(async (data) => {
      const { scenario } = loaded(await assembled('basin.yaml', { 'basin.yaml': equal }, { data }));
      return loaded(simulate(compile(scenario)));
    }),
  );
  expect(theirs.digest).toBe(own.digest);
  expect(theirs.runId).not.toBe(own.runId);
});

test('what a scenario sets without versions stands on everybody’s data', async () => {
  const { scenario, dataSets } = loaded(await variant('nodes.headwater.annual: 6 km^3/year', 'BBB'));
  expect([annualOf(scenario), fieldsOf(scenario)]).toEqual([6e9, [9e8]]);
  expect(dataSets).toEqual([{ id: 'BBB', name: 'Lowland', versionCount: 1, statedHere: false }]);
});

test('what a scenario sets inside a value stands on everybody’s data too', async () => {
  const set = 'nodes.upland-fields.volume.points.2030: 0.7 km^3/year';
  const { scenario } = loaded(await variant(set, 'BBB'));
  expect([annualOf(scenario), fieldsOf(scenario)]).toEqual([4e9, [6e8, 7e8]]);
});

test('a scenario may set a value with versions, a version alone, and an agency', async () => {
  const whole = 'nodes.high-dam.crest: { value: 5.5 km^3, versions: { ngo: 5.6 km^3 } }';
  const { scenario } = loaded(await variant(`${whole}\n  parties.ngo: { name: River Watch }`, 'ngo'));
  expect(scenario.nodes['high-dam']).toMatchObject({ crest: 5.6e9 });
  expect(annualOf(scenario)).toBe(5e9);
  const version = 'nodes.headwater.annual.versions.BBB: 3 km^3/year';
  expect(annualOf(loaded(await variant(version, 'BBB')).scenario)).toBe(3e9);
  expect(annualOf(loaded(await variant(version)).scenario)).toBe(5e9);
});

test('a lever wins over a version, of a whole value and inside one', async () => {
  const { scenario } = await load('BBB', { snow: '7 km^3/year', fields: '0.5 km^3/year' });
  expect([annualOf(scenario), fieldsOf(scenario), scenario.data]).toEqual([7e9, [5e8], 'BBB']);
});

test('a list has versions as a whole', async () => {
  const zones =
    '{ value: [{ below: 1.5 km^3, factor: 50 % }], versions: { BBB: [{ below: 1.5 km^3, factor: 90 % }] } }';
  for (const [data, factor] of [
    [undefined, 0.5],
    ['BBB', 0.9],
  ] as const) {
    const { nodes } = loaded(await setting({ 'nodes.high-dam.zones': zones }, { data })).scenario;
    expect(nodes['high-dam']).toMatchObject({ zones: [{ factor }] });
  }
});

test('every version is checked, whoever is chosen, and each mistake shows once', async () => {
  const set =
    'nodes.headwater.annual: { value: 5 km^3/year, versions: { AAA: 5 m, BBB: { value: -1 km^3/year, sorce: x }, agenci: 5 km^3/year } }';
  const wrong = [
    'MIRAB_DATA_PARTY_UNKNOWN',
    'MIRAB_KEY_UNKNOWN',
    'MIRAB_UNIT_MISMATCH',
    'MIRAB_VALUE_OUT_OF_BOUNDS',
  ];
  for (const data of [undefined, 'AAA', 'BBB']) {
    const { diagnostics } = await variant(set, data);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(wrong);
    expect(diagnostics.every(({ place }) => place?.file === 'a.yaml' && place.line === 3)).toBe(true);
  }
});

test('a version has no versions of its own, and no value has versions without a value', async () => {
  const nested =
    '{ value: 5 km^3/year, versions: { BBB: { value: 4 km^3/year, versions: { AAA: 3 km^3/year } } } }';
  for (const data of [undefined, 'BBB'])
    expect(codesOf(await variant(`nodes.headwater.annual: ${nested}`, data))).toEqual(['MIRAB_KEY_UNKNOWN']);
  const bare = '{ points: { 2026: 1 km^3/year }, versions: { BBB: 2 km^3/year } }';
  expect(codesOf(await variant(`nodes.upland-fields.volume: ${bare}`))).toEqual(['MIRAB_KEY_MISSING']);
});

test('data of somebody whom the file does not know are refused with the nearest name', async () => {
  const { diagnostics } = await assembled('basin.yaml', basin, { data: 'agenyc' });
  expect(diagnostics).toMatchObject([
    { code: 'MIRAB_DATA_PARTY_UNKNOWN', hint: 'Did you mean "agency"?', place: { file: 'data' } },
  ]);
});
