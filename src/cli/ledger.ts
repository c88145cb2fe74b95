/**
 * mirab ledger : scenario file → the audit of its obligations as tables, as JSON or as CSV by season
 */
import type { LedgerRow, LoadedScenario, Outcome, Scenario } from '../engine/index.ts';
import { writeCsv } from './csv.ts';
import { EXIT, type Exit } from './exit.ts';
import { loadOrTell } from './load.ts';
import { simulateOrTell } from './simulate.ts';
import { inkFor, printJson, printLines, refuse } from './terminal.ts';

interface LedgerOptions {
  readonly json?: boolean;
  readonly csv?: string;
  readonly lever: readonly string[];
  readonly data?: string;
  readonly clause: readonly string[];
  readonly riparian?: string;
  readonly by: 'obligation' | 'season';
}

export async function ledger(path: string, options: LedgerOptions): Promise<Exit> {
  if (options.json === true && options.csv === '-')
    return refuse('--json and --csv - both write to stdout; name a file for one.');
  const loaded = await loadOrTell(path, options);
  if (loaded === undefined || !(await namesHold(loaded.scenario, options))) return EXIT.input;
  const outcome = await simulateOrTell(loaded);
  if (outcome === undefined) return EXIT.input;
  const rows = pickRows(outcome.ledger, options);
  if (options.csv !== undefined) {
    const { ledgerCsv } = await import('./ledger-csv.ts');
    if (!(await writeCsv(ledgerCsv(rows), options.csv, `${rows.length} rows`))) return EXIT.input;
  }
  await show(loaded, outcome, rows, options);
  return EXIT.done;
}

async function show(
  loaded: LoadedScenario,
  outcome: Outcome,
  rows: readonly LedgerRow[],
  options: LedgerOptions,
): Promise<void> {
  const engine = await import('../engine/index.ts');
  const asked = { clauses: options.clause, riparian: options.riparian ?? null, by: options.by };
  const audited = {
    loaded,
    outcome,
    asked,
    rows,
    obligations: engine.sumLedger(rows),
    payments: engine.sumPayments(rows),
    audit: engine.auditLedger(outcome.ledger),
  };
  if (options.json === true)
    printJson((await import('./ledger-summary.ts')).summariseLedger(audited, engine.listSeasons(rows)));
  else if (options.csv !== '-')
    printLines((await import('./ledger-report.ts')).ledgerReport(audited, inkFor(process.stdout)));
  const [fault] = audited.audit.faults;
  if (fault === undefined) return;
  const { faultSentence } = await import('./ledger-closing.ts');
  throw new engine.Defect(`The ledger does not add up. ${faultSentence(fault)}`);
}

/** Rows of the clauses asked for, in which the riparian asked for is bound or owed to. */
function pickRows(rows: readonly LedgerRow[], { clause, riparian }: LedgerOptions): readonly LedgerRow[] {
  return rows.filter(
    (row) =>
      (clause.length === 0 || clause.includes(row.clause)) &&
      (riparian === undefined || row.riparian === riparian || row.owedTo.includes(riparian)),
  );
}

/** Clauses that are not in force are known too: that nothing is due under them is an answer. */
async function namesHold(scenario: Scenario, { clause, riparian }: LedgerOptions): Promise<boolean> {
  const clauses = [...Object.keys(scenario.clauses ?? {}), ...Object.keys(scenario.trades ?? {})];
  const unknown = clause.find((id) => !clauses.includes(id));
  if (unknown !== undefined) {
    await refuseName(`No clause and no trade has the id "${unknown}".`, unknown, clauses);
    return false;
  }
  const riparians = Object.keys(scenario.riparians);
  if (riparian === undefined || riparians.includes(riparian)) return true;
  await refuseName(`No riparian has the id "${riparian}".`, riparian, riparians);
  return false;
}

async function refuseName(message: string, asked: string, known: readonly string[]): Promise<void> {
  const { didYouMean } = await import('../engine/index.ts');
  const list = known.length === 0 ? 'There is none.' : `There are ${known.join(', ')}.`;
  refuse(`${message} ${didYouMean(asked, known) ?? list}`);
}
