/**
 * SOURCES.md of each folder of scenarios: current, and with every value under the source that it names
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectSources } from '../../scripts/collect-sources.ts';
import { root } from '../../scripts/root.mjs';
import { sourcePages, sourcesPage } from '../../scripts/write-sources.ts';

const pages = sourcePages();

test.each([...pages.keys()])('%s is what its files say', (path) => {
  expect(readFileSync(`${root}/${path}`, 'utf8')).toBe(pages.get(path));
});

const BASIN = `
source: Yearbook
confidence: high
parties: { agency: { name: Agency, note: not a source of values } }
nodes:
  snow:
    kind: catchment
    source: Survey
    annual: { value: 8 km^3/year, source: "Gauge | 2019", confidence: low, note: by hand, versions: { AAA: 7 km^3/year, agency: { value: 9 km^3/year, source: Record, confidence: medium } } }
    variability: { value: 20 %, confidence: assumption }
  fields: { kind: demand, volume: 2 km^3/year }
levers:
  snow: { quantity: annualVolume, minimum: 5 %, maximum: 30 %, sets: [nodes.snow.variability] }
`;
const DRY = `
extends: basin.yaml
set:
  nodes.snow.annual: 5 km^3/year
  nodes.fields.volume: { value: 3 km^3/year, source: Plan, confidence: medium }
`;
const found = collectSources(
  new Map([
    ['basin.yaml', BASIN],
    ['dry.yaml', DRY],
  ]),
);
const page = sourcesPage(found);

test('a value rests on its own source, else on that of the nearest object above it', () => {
  const counts = [...found.counts].map(([file, of]) => [file, Object.fromEntries(of)]);
  expect(counts).toEqual([
    // volume high; annual low; variability an assumption of the survey
    ['basin.yaml', { high: 1, low: 1, assumption: 1 }],
    ['dry.yaml', { assumption: 1, medium: 1 }],
  ]);
  expect(page).toContain('- Survey\n  - `nodes.snow`: all values without a source of their own\n');
  expect(page).toContain('  - `nodes.snow.variability`: 20 % (assumption)\n');
  expect(page).toContain('- Gauge | 2019\n  - `nodes.snow.annual`: 8 km^3/year (low); by hand\n');
  expect(page).toContain('- Plan\n  - `dry.yaml` `nodes.fields.volume`: 3 km^3/year (medium)\n');
  expect(page).not.toContain('not a source of values');
});

test('an assumption stands with its value and the range of its lever, one of a scenario too', () => {
  expect(page).toContain('| `nodes.snow.variability` | 20 % | 5 % to 30 % |  |\n');
  expect(page).toContain('| `dry.yaml` `nodes.snow.annual` | 5 km^3/year |  |  |\n');
});

test('figures of parties stand beside those of the file', () => {
  expect(page).toContain(
    '| AAA | `nodes.snow.annual` | 7 km^3/year | 8 km^3/year | figures of AAA |  |  |\n',
  );
  expect(page).toContain(
    '| agency | `nodes.snow.annual` | 9 km^3/year | 8 km^3/year | Record | medium |  |\n',
  );
});
