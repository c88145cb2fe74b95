/**
 * Laws of choosing figures: no version, no change; twice is once; and the order of the parties in a file is nobody's gain
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/engine/base/digest.ts';
import type { Draft } from '../../src/engine/scenario/draft.ts';
import { parse } from '../../src/engine/scenario/parse.ts';
import { chooseData } from '../../src/engine/scenario/versions.ts';
import { assembled, BASIN, loaded } from './folder.ts';

/** Values of the small basin as they stand, and a number that each can be. */
const VALUES = [
  ['annual: 5 km^3/year', 'km^3/year'],
  ['minimum: 20 m^3/s', 'm^3/s'],
  ['outlet: 900 m^3/s', 'm^3/s'],
  ['rate: 30 m^3/s', 'm^3/s'],
] as const;
const PARTIES = ['AAA', 'BBB', 'agency', 'ngo'] as const;

/** For each value a map of some of the parties to their figures. */
const versions = fc.tuple(
  ...VALUES.map(() =>
    fc.dictionary(fc.constantFrom(...PARTIES), fc.integer({ min: 1, max: 900 }), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
);

type Versions = readonly Readonly<Record<string, number>>[];

function textOf(figures: Versions): string {
  const head = BASIN.replace(
    'pairs:\n',
    'parties: { agency: { name: Agency }, ngo: { name: Watch } }\npairs:\n',
  );
  return figures.reduce((text, one, index) => {
    const [stands, unit] = VALUES[index];
    const [key, own] = stands.split(': ');
    const said = Object.entries(one).map(([party, figure]) => `${party}: ${figure} ${unit}`);
    const value = said.length === 0 ? own : `{ value: ${own}, versions: { ${said.join(', ')} } }`;
    return text.replace(stands, `${key}: ${value}`);
  }, head);
}

const draftOf = (figures: Versions): Draft => loaded(parse(textOf(figures), 'basin.yaml'));
const scenarioOn = async (figures: Versions, data?: string) =>
  loaded(await assembled('basin.yaml', { 'basin.yaml': textOf(figures) }, { data })).scenario;

test('a party that gives no version changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(versions, fc.constantFrom(...PARTIES), async (figures, party) => {
      const without = figures.map((one) =>
        Object.fromEntries(Object.entries(one).filter(([name]) => name !== party)),
      );
      expect(await scenarioOn(without, party)).toEqual(await scenarioOn(without));
    }),
    { numRuns: 25 },
  );
});

test('choosing twice is choosing once, and changes no draft that was given', () => {
  fc.assert(
    fc.property(versions, fc.constantFrom(...PARTIES), (figures, party) => {
      const draft = draftOf(figures);
      const once = chooseData(draft, party).draft;
      expect(chooseData(once, party).draft).toEqual(once);
      expect(draft).toEqual(draftOf(figures));
    }),
    { numRuns: 50 },
  );
});

test('a scenario on the figures of a party is the one in which they stand as the file’s own', async () => {
  await fc.assert(
    fc.asyncProperty(versions, fc.constantFrom(...PARTIES), async (figures, party) => {
      const { data: _, ...chosen } = await scenarioOn(figures, party);
      const written = figures.reduce((text, one, index) => {
        const [stands, unit] = VALUES[index];
        return one[party] === undefined
          ? text
          : text.replace(stands, `${stands.split(': ')[0]}: ${one[party]} ${unit}`);
      }, textOf([]));
      const { scenario } = loaded(await assembled('basin.yaml', { 'basin.yaml': written }));
      expect(canonicalJson(chosen)).toBe(canonicalJson(scenario));
    }),
    { numRuns: 25 },
  );
});
