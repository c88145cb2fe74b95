import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/engine/base/digest.ts';
import { assembled, BASIN, codesOf, loaded, setting } from './folder.ts';

/** A whole number of m3 per second or of 1e6 m3, written in several units that mean the same. */
const volume = fc
  .integer({ min: 1_000_000, max: 5_500_000 })
  .map((thousands) => [
    `${thousands}000 m^3`,
    `${thousands / 1_000} hm^3`,
    `${thousands / 1_000} MCM`,
    `${thousands / 1_000_000} km^3`,
    `${thousands / 1_000_000} BCM`,
  ]);

test('a scenario written in other units is the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(volume, async (texts) => {
      const written = await Promise.all(
        texts.map(async (text) =>
          canonicalJson(loaded(await setting({ 'nodes.high-dam.initial': text })).scenario),
        ),
      );
      expect(new Set(written).size).toBe(1);
    }),
    { numRuns: 25 },
  );
});

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/).filter((text) => !(text in Object.prototype));

test('records keep the order of the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), async (names) => {
      const rivers = `{ main: { name: Main }, ${names.map((id) => `r${id}: { name: R }`).join(', ')} }`;
      const { scenario } = loaded(await setting({ rivers }));
      expect(Object.keys(scenario.rivers)).toEqual(['main', ...names.map((id) => `r${id}`)]);
    }),
    { numRuns: 25 },
  );
});

test('the order of the keys of one node changes nothing', async () => {
  const keys = ['kind: reach', 'to: border', 'loss: 5 %', 'lag: 5 days', 'name: Plain'];
  const write = async (order: readonly string[]) =>
    canonicalJson(loaded(await setting({ 'nodes.plain': `{ ${order.join(', ')} }` })).scenario);
  const expected = await write(keys);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(keys, { minLength: keys.length }), async (order) => {
      expect(await write(order)).toBe(expected);
    }),
    { numRuns: 20 },
  );
});

/** Lines of the small basin that hold one key of a block, with their indent. */
const blockLines = BASIN.split('\n').flatMap((line, index) => {
  const match = /^( *)[A-Za-z][\w|-]*:/.exec(line);
  return match && !line.trimStart().startsWith('{') ? [{ index, indent: match[1] }] : [];
});

test('an unknown key passes nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...blockLines),
      fc.stringMatching(/^z[a-z]{6,12}$/),
      async ({ index, indent }, key) => {
        const lines = BASIN.split('\n');
        lines.splice(index, 0, `${indent}${key}: 1`);
        const result = await assembled('basin.yaml', { 'basin.yaml': lines.join('\n') });
        expect(result.ok, `${key} before line ${index + 1}`).toBe(false);
        expect(codesOf(result).every((code) => code !== 'MIRAB_YAML_SYNTAX')).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

test('no text of a value crashes the reader', async () => {
  const value = fc.oneof(fc.string({ maxLength: 20 }), fc.json({ maxDepth: 3 }), fc.double().map(String));
  const path = fc.constantFrom(
    'nodes.high-dam.initial',
    'nodes.high-dam.outlet',
    'nodes.high-dam.curve',
    'nodes.upland-fields.volume',
    'nodes.headwater.shape',
    'nodes.headwater.series',
    'nodes.plain',
    'clauses.lowland-cap.from',
    'trades.winter-power.first.months',
    'levers.headwater-flow.sets',
    'climate',
    'riparians',
  );
  await fc.assert(
    fc.asyncProperty(path, value, async (at, text) => {
      const result = await setting({ [at]: text.replaceAll(/[\r\n]/g, ' ') });
      expect(result.ok || result.diagnostics.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
