/**
 * mirab ledger : what clauses and trades asked for and what was done, as tables, JSON and CSV
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { seasonSections } from '../../src/cli/ledger-by-season.ts';
import { closingLines } from '../../src/cli/ledger-closing.ts';
import { inkFor } from '../../src/cli/terminal.ts';
import { row } from '../compare/ledger-rows.ts';
import { ALONE, mirab, TRADE, tooWide } from './mirab.ts';

interface Amounts {
  readonly clause: string;
  readonly part: string;
  readonly riparian: string;
  readonly owedTo: readonly string[];
  readonly due_GWh?: number;
}

const SWAP = 'scenarios/aral/seasonal-swap.yaml';

test('every obligation has a line under its clause and instrument, and the ledger adds up', async () => {
  const { exit, stdout, stderr } = await mirab(['ledger', TRADE]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  for (const said of [
    /^ {2}lowland-cap: Two Banks Treaty/m,
    /^ {2}cap +LOW +UPL +5\.00 /m,
    /^ {2}first +LOW +UPL +400\.0 .* GWh +\d+ of 10 {2}█/m,
    /^ {2}reply +UPL +LOW +400\.0 /m,
    /^\d of 6 obligations were short in at least one season/m,
    /^ {2}The ledger adds up: \d+ rows of 6 obligations/m,
  ])
    expect(stdout).toMatch(said);
});

test.each([
  [['ledger', SWAP]],
  [['ledger', SWAP, '--by', 'season']],
  [['ledger', TRADE, '--by', 'season', '--clause', 'winter-swap']],
])('%j stays within 80 columns, in plain text', async (args) => {
  const { exit, stdout, stderr } = await mirab(args);
  expect(exit).toBe(0);
  expect(tooWide(stdout + stderr)).toEqual([]);
  expect(stdout).not.toContain('\u001b');
});

test('a leg with every kind of amount, in thousands of GWh, still fits into 80 columns', () => {
  const amounts = { due: 5e6, carriedIn: 1e6, delivered: 4e6, short: 2e6, carriedOver: 1e6, defaulted: 1e6 };
  const full = row({ ...amounts, excess: 1e6, price_USD: 99e6 });
  const lines = seasonSections([full], inkFor({}));
  expect(lines.find((line) => line.includes('2026'))).toContain('+99.00');
  expect(tooWide(lines.join('\n'))).toEqual([]);
});

test('the JSON names its schema, and the seasons of an obligation sum to its amount over the run', async () => {
  const { exit, stdout } = await mirab(['ledger', TRADE, '--json', '--clause', 'winter-swap']);
  const { schema, runId, asked, obligations, seasons, audit } = JSON.parse(stdout);
  expect(exit).toBe(0);
  expect(schema).toBe('mirab-ledger/1');
  expect(runId).toMatch(/^[0-9a-f]{64}$/);
  expect(asked).toEqual({ clauses: ['winter-swap'], riparian: null });
  expect(audit.faults).toEqual([]);
  const dueOf = (rows: readonly Amounts[], part: string) =>
    rows.filter((row) => row.part === part).reduce((sum, row) => sum + (row.due_GWh ?? Number.NaN), 0);
  expect(dueOf(obligations, 'first')).toBeCloseTo(4000, 6);
  expect(dueOf(seasons, 'first')).toBeCloseTo(dueOf(obligations, 'first'), 9);
  expect(dueOf(seasons, 'reply')).toBeCloseTo(dueOf(obligations, 'reply'), 9);
});

test('the CSV has a row an obligation and season, in engine units, and the same sums as the JSON', async () => {
  const [csv, json] = await Promise.all([
    mirab(['ledger', TRADE, '--csv', '-']),
    mirab(['ledger', TRADE, '--json']),
  ]);
  const rows: Record<string, string>[] = parse(csv.stdout, { columns: true });
  const { seasons } = JSON.parse(json.stdout);
  expect(csv.exit).toBe(0);
  expect(rows).toHaveLength(seasons.length);
  const cap = rows.filter(({ clause }) => clause === 'lowland-cap');
  expect(new Set(cap.map(({ unit }) => unit))).toEqual(new Set(['m3']));
  expect(cap.reduce((sum, { due }) => sum + Number(due), 0)).toBeCloseTo(50e9, 0);
  expect(rows.find(({ part }) => part === 'reply')).toMatchObject({ owedTo: 'LOW', unit: 'MWh' });
});

test('a file given to --csv is written, and the tables are shown beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mirab-ledger-'));
  try {
    const file = join(folder, 'ledger.csv');
    const { exit, stdout, stderr } = await mirab(['ledger', TRADE, '--csv', file]);
    expect(exit).toBe(0);
    expect(stdout).toContain('The ledger adds up');
    expect(stderr).toMatch(/^mirab: \d+ rows written to /);
    expect(await readFile(file, 'utf8')).toMatch(
      /^clause,part,instrument,article,riparian,owedTo,waterYear,/,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a trade with a price shows who received and who paid what, and sums to zero', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mirab-ledger-'));
  try {
    await cp('scenarios/two-banks', folder, { recursive: true });
    const file = join(folder, 'priced.yaml');
    await writeFile(file, `${await readFile(TRADE, 'utf8')}set: { trades.winter-swap.price: 20 USD/MWh }\n`);
    const [text, json] = await Promise.all([mirab(['ledger', file]), mirab(['ledger', file, '--json'])]);
    const { payments, obligations } = JSON.parse(json.stdout);
    const received = (part: string) =>
      obligations.find((row: Amounts) => row.part === part).price_MUSD as number;
    expect(payments.map(({ riparian }: Amounts) => riparian)).toEqual(['LOW', 'UPL']);
    expect(received('first')).toBeCloseTo(4000e3 * 20e-6, 6);
    expect(payments[0].price_MUSD).toBeCloseTo(received('first') - received('reply'), 9);
    expect(payments[0].net_MUSD + payments[1].net_MUSD).toBe(0);
    expect(text.stdout).toContain('Money of the trades over the run, million USD');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a riparian is shown what it owes and what it is owed, and nothing else', async () => {
  const { stdout } = await mirab(['ledger', SWAP, '--json', '--riparian', 'TKM']);
  const { obligations, seasons } = JSON.parse(stdout);
  expect(obligations.length).toBeGreaterThan(1);
  for (const { riparian, owedTo } of [...obligations, ...seasons])
    expect([riparian, ...owedTo]).toContain('TKM');
});

test('by season each clause asked for has its own table, in the order of the years', async () => {
  const asked = ['--clause', 'lowland-cap', '--clause', 'winter-swap', '--by', 'season'];
  const { stdout } = await mirab(['ledger', TRADE, ...asked]);
  const titles = stdout.match(/^\S+, \S+, (?:km3|GWh)$/gm);
  expect(titles).toEqual([
    'lowland-cap, cap, km3',
    'winter-swap, first, GWh',
    'winter-swap, reply, GWh',
    'winter-swap, water, km3',
  ]);
  expect(stdout).toContain('UPL owes LOW. Winter swap');
  expect(stdout).not.toContain('border-flow');
  expect([...stdout.matchAll(/^ {2}(20\d\d) /gm)].slice(0, 10).map(([, year]) => Number(year))).toEqual(
    Array.from({ length: 10 }, (_, index) => 2026 + index),
  );
});

test('a lever reaches the ledger', async () => {
  const { stdout } = await mirab(['ledger', TRADE, '--lever', 'swap-size=600 GWh', '--json']);
  const first = JSON.parse(stdout).obligations.find(({ part }: Amounts) => part === 'first');
  expect(first.due_GWh).toBeCloseTo(6000, 6);
});

test('where nothing is due, that is what is said', async () => {
  const { exit, stdout } = await mirab(['ledger', ALONE, '--clause', 'winter-swap']);
  expect(exit).toBe(0);
  expect(stdout).toContain('Nothing is due in this run under what was asked for');
  expect(stdout).not.toContain('Part ');
});

test.each([
  [['--clause', 'winter-swp'], 'Did you mean "winter-swap"?'],
  [['--riparian', 'LWO'], 'Did you mean "LOW"?'],
  [['--riparian', 'XYZ'], 'There are LOW, UPL.'],
  [['--by', 'year'], 'Allowed choices are obligation, season'],
  [['--json', '--csv', '-'], 'both write to stdout'],
])('%j is refused with a reason on stderr and exit code 2', async (options, reason) => {
  const { exit, stdout, stderr } = await mirab(['ledger', TRADE, ...options]);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain(reason);
});

test('a row that does not add up is named with its season and the rule that it misses', () => {
  const fault = {
    clause: 'swap',
    part: 'reply',
    instrument: 'Swap',
    riparian: 'KGZ',
    owedTo: ['UZB'],
  } as const;
  const law = 'due + carriedIn = delivered + short';
  const audit = { tolerance: 1e-9, rowCount: 2, obligationCount: 1, worstRatio: 0.25 };
  const lines = closingLines({
    ...audit,
    faults: [{ ...fault, waterYear: 2030, season: 'vegetation', law, ratio: 0.25 }],
  });
  expect(lines.join(' ').replace(/ +/g, ' ')).toContain(
    `It does not add up. swap (reply, KGZ), vegetation season of 2030: ${law} is off by 2.5e-1 of a full season.`,
  );
});
