/**
 * seasonSections : ledger rows → a table by season for each obligation, under who owes whom by which article
 *
 * Columns that read as zero in every season of an obligation are left out, so that a table stays within 80 columns.
 */
import { byObligation, type LedgerRow } from '../engine/index.ts';
import { fixed, signed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';
import type { Ink } from './terminal.ts';
import { KM3_IN_M3, MWH_PER_GWH, USD_PER_MUSD } from './units.ts';

type Amount = 'due' | 'carriedIn' | 'delivered' | 'short' | 'carriedOver' | 'defaulted' | 'excess' | 'forced';

const HEADERS: readonly (readonly [header: string, amount: Amount])[] = [
  ['Due', 'due'],
  ['Before', 'carriedIn'],
  ['Done', 'delivered'],
  ['Short', 'short'],
  ['Owed', 'carriedOver'],
  ['Default', 'defaulted'],
  ['Excess', 'excess'],
  ['Forced', 'forced'],
];
const ALWAYS: readonly Amount[] = ['due', 'delivered', 'short'];
const MONTHS = { 'non-vegetation': 'Oct-Mar', vegetation: 'Apr-Sep' } as const;

export function seasonSections(ledger: readonly LedgerRow[], ink: Ink): string[] {
  return byObligation(ledger).flatMap((rows) => {
    const { clause, part, riparian, owedTo, unit } = rows[0];
    const title = `${clause}, ${part}, ${unit === 'm3' ? 'km3' : 'GWh'}`;
    const parties = `${riparian} owes ${[...owedTo].sort().join(', ')}. ${citation(rows[0])}`;
    return ['', ...wrap(title).map(ink.heading), ...wrap(parties, '  '), ...seasonTable(rows)];
  });
}

/** The instrument and its article, as a reader would cite them. */
export function citation({ instrument, article }: Pick<LedgerRow, 'instrument' | 'article'>): string {
  if (article === undefined) return instrument;
  return `${instrument}, ${/^\d/.test(article) ? `article ${article}` : article}`;
}

function seasonTable(rows: readonly LedgerRow[]): string[] {
  const shown = HEADERS.filter(
    ([, key]) => ALWAYS.includes(key) || rows.some((row) => Number(amount(row[key], row.unit)) !== 0),
  );
  const paid = rows.some(({ price_USD, penalty_USD }) => price_USD !== 0 || penalty_USD !== 0);
  const headers = [...shown.map(([header]) => header), ...(paid ? ['MUSD'] : [])];
  const lines = table(
    [
      { header: 'Year' },
      { header: 'Season', gives: true },
      ...headers.map((header) => ({ header, align: 'right' as const })),
    ],
    rows.map((row, index) => [
      row.waterYear === rows[index - 1]?.waterYear ? '' : String(row.waterYear),
      MONTHS[row.season],
      ...shown.map(([, key]) => amount(row[key], row.unit)),
      ...(paid ? [signed((row.price_USD - row.penalty_USD) / USD_PER_MUSD, 2)] : []),
    ]),
  );
  return paid ? [...lines, '  MUSD: price received less penalty paid by the bound riparian.'] : lines;
}

function amount(value: number, unit: LedgerRow['unit']): string {
  return unit === 'm3' ? fixed(value / KM3_IN_M3, 3) : fixed(value / MWH_PER_GWH, 1);
}
