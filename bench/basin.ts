/**
 * basin : seed, tributaries -> text of a scenario        (invented, of the size and mix of a coarse real basin)
 *
 * The text goes through the same checks as a file, so a basin that does not hold cannot be timed. JSON is YAML.
 * Each tributary has six nodes and the main stem nine: nine tributaries make 63.
 */
import { randomStream } from '../src/engine/base/random.ts';

export interface BasinSize {
  readonly seed: number;
  readonly tributaries: number;
  readonly years: number;
}

const RIPARIANS = ['DWN', 'MID', 'UPP'];
const MELT = [3, 3, 4, 8, 16, 22, 18, 11, 6, 4, 3, 2].map((share) => `${share} %`);
const CROP = [0, 0, 5, 10, 15, 20, 20, 20, 10, 0, 0, 0].map((share) => `${share} %`);
const EVEN = [9, 8, 9, 8, 8, 8, 8, 8, 8, 8, 9, 9].map((share) => `${share} %`);

export function basinText({ seed, tributaries, years }: BasinSize): string {
  return JSON.stringify(
    {
      mirab: 1,
      id: `synthetic-${seed}`,
      title: `Synthetic basin ${seed}`,
      story: 'Invented for the benchmark.',
      source: 'Made by bench/basin.ts',
      confidence: 'assumption',
      time: { start: '2025-10-01', years, step: 'month' },
      riparians: Object.fromEntries(RIPARIANS.map((id) => [id, riparian(id)])),
      rivers: { main: { name: 'Main stem' } },
      hydrology: {
        use: 'drawn',
        sequences: { drawn: { label: 'Drawn years', anomalies: anomalies(seed, years) } },
      },
      doctrine: { between: 'upstream-first', within: 'priority' },
      nodes: {
        ...Object.assign(
          {},
          ...Array.from({ length: tributaries }, (_, index) => tributary(seed, index, tributaries)),
        ),
        ...mainStem(tributaries),
      },
      clauses: clauses(tributaries),
    },
    null,
    1,
  );
}

function riparian(id: string) {
  return {
    name: `Riparian ${id}`,
    power: {
      load: '6 TWh/year',
      shape: EVEN,
      plants: { gas: { annual: '3 TWh/year', cost: '40 USD/MWh' } },
      imports: { neighbour: { capacity: '100 MW', price: '70 USD/MWh' } },
      unserved: '100 USD/MWh',
    },
  };
}

function anomalies(seed: number, years: number): number[] {
  const draw = randomStream(seed, 'bench', 'years', 0);
  return Array.from({ length: years }, (_, year) => Math.round((draw(0, year) - 0.5) * 40) / 10);
}

function tributary(seed: number, index: number, tributaries: number) {
  const draw = randomStream(seed, 'bench', `tributary-${index}`, 0);
  const inflow_km3 = 1 + Math.round(draw(0, 0) * 80) / 10;
  const storage_km3 = 0.4 + Math.round(draw(0, 1) * 100) / 10;
  const owner = RIPARIANS[2 - Math.floor((index * RIPARIANS.length) / tributaries)];
  const regime = [
    { kind: 'energy' },
    { kind: 'irrigation' },
    { kind: 'target', rate: `${Math.round(inflow_km3 * 30)} m^3/s` },
    { kind: 'rule-curve', storage: `${storage_km3 * 0.7} km^3` },
  ][Math.floor(draw(0, 2) * 4)];
  const from = `river-${index}`;
  return {
    [`spring-${index}`]: {
      kind: 'catchment',
      to: `dam-${index}`,
      river: 'main',
      annual: `${inflow_km3} km^3/year`,
      shape: MELT,
      variability: '20 %',
    },
    [`dam-${index}`]: dam({ owner, storage_km3, regime, to: `plant-${index}` }),
    [`plant-${index}`]: {
      kind: 'hydropower',
      to: from,
      riparian: owner,
      yield: '0.2 kWh/m^3',
      capacity: '300 MW',
    },
    [from]: { kind: 'reach', to: `meeting-${index}`, loss: '4 %', lag: '10 days' },
    [`fields-${index}`]: demand(owner, [{ node: from }], inflow_km3 * 0.4, `meeting-${index}`),
    [`meeting-${index}`]: {
      kind: 'junction',
      to: index + 1 < tributaries ? `meeting-${index + 1}` : 'border',
    },
  };
}

function dam(of: { owner: string; storage_km3: number; regime: object; to: string }) {
  const at = (share: number) => `${of.storage_km3 * share} km^3`;
  return {
    kind: 'reservoir',
    to: of.to,
    riparian: of.owner,
    river: 'main',
    curve: [0, 0.25, 0.5, 0.75, 1, 1.1].map((share) => ({
      stage: `${800 + 100 * share} m`,
      storage: at(share),
      area: `${10 + of.storage_km3 * 20 * share} km^2`,
    })),
    dead: at(0.2),
    full: at(1),
    crest: at(1.05),
    initial: at(0.6),
    outlet: '1500 m^3/s',
    minimum: '10 m^3/s',
    evaporation: { depth: '90 mm/month' },
    regime: of.regime,
    zones: [
      { below: at(0.25), factor: '50 %' },
      { below: at(0.4), factor: '100 %' },
    ],
    turbines: { tailwater: '790 m', efficiency: '88 %', capacity: '400 MW', turbineFlow: '500 m^3/s' },
  };
}

function demand(owner: string, from: object[], volume_km3: number, returnsTo: string) {
  return {
    kind: 'demand',
    riparian: owner,
    from,
    volume: `${Math.round(volume_km3 * 1000)} hm^3/year`,
    shape: CROP,
    returns: [{ to: returnsTo, share: '20 %' }],
    pumping: '0.05 kWh/m^3',
    benefit: { value: '0.05 USD/m^3' },
  };
}

function mainStem(tributaries: number) {
  return {
    border: { kind: 'gauge', to: 'lower-river', river: 'main' },
    'lower-river': { kind: 'reach', to: 'marsh', loss: '8 %', lag: '0.5 months', capacity: '6000 m^3/s' },
    'long-canal': {
      kind: 'canal',
      riparian: 'DWN',
      from: [{ node: 'lower-river' }],
      seepage: '10 %',
      seepageTo: 'desert',
    },
    'canal-fields': demand('DWN', [{ node: 'long-canal' }], tributaries * 1.5, 'marsh'),
    'river-fields': demand(
      'MID',
      [{ node: 'border' }, { node: 'lower-river' }],
      tributaries * 0.8,
      'lower-river',
    ),
    city: {
      ...demand('DWN', [{ node: 'lower-river' }], tributaries * 0.1, 'marsh'),
      class: 1,
      use: 'municipal',
    },
    marsh: {
      kind: 'wetland',
      riparian: 'DWN',
      to: 'sea',
      consumption: '50 %',
      wants: { annual: '1 km^3/year', shape: EVEN },
    },
    sea: {
      kind: 'lake',
      sea: true,
      initial: '20 km^3',
      evaporation: { depth: '90 mm/month' },
      curve: [0, 1, 4, 9].map((square) => ({
        stage: `${square} m`,
        storage: `${square * 10} km^3`,
        area: `${square * 500} km^2`,
      })),
      sill: { storage: '60 km^3', to: 'desert' },
    },
    desert: { kind: 'outlet' },
  };
}

function clauses(tributaries: number) {
  const agreed = { instrument: 'Agreement of the benchmark', parties: RIPARIANS };
  return {
    cap: {
      ...agreed,
      kind: 'cap',
      riparian: 'DWN',
      river: 'main',
      nodes: ['canal-fields'],
      annual: `${tributaries} km^3/year`,
    },
    flow: { ...agreed, kind: 'minimum-flow', node: 'border', rate: '40 m^3/s' },
    orders: { ...agreed, kind: 'release', reservoir: 'dam-0', serves: ['DWN', 'MID'] },
  };
}
