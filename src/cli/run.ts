/**
 * mirab run : scenario file → its outcome as tables, as a JSON summary or as series by step
 */

import { csvOf, pickSeries } from '../contract/series-csv.ts';
import type { LoadedScenario, Outcome } from '../engine/index.ts';
import { writeCsv } from './csv.ts';
import { EXIT, type Exit } from './exit.ts';
import { loadOrTell } from './load.ts';
import { simulateOrTell } from './simulate.ts';
import { inkFor, printJson, printLines, refuse } from './terminal.ts';

interface RunOptions {
  readonly json?: boolean;
  readonly csv?: string;
  readonly lever: readonly string[];
  readonly data?: string;
  readonly variable: readonly string[];
}

export async function run(path: string, options: RunOptions): Promise<Exit> {
  if (options.json === true && options.csv === '-')
    return refuse('--json and --csv - both write to stdout; name a file for one.');
  if (options.csv === undefined && options.variable.length > 0)
    return refuse('--variable picks series for --csv; add --csv <file>.');
  const loaded = await loadOrTell(path, options);
  if (loaded === undefined) return EXIT.input;
  const outcome = await simulateOrTell(loaded);
  if (outcome === undefined) return EXIT.input;
  if (options.csv !== undefined && !(await writeSeries(outcome, options.csv, options.variable)))
    return EXIT.input;
  if (options.json === true) {
    const { summarise } = await import('../contract/results/run-summary.ts');
    const { schema, ...summary } = summarise(loaded, outcome, await measured(loaded, outcome));
    printJson({ schema, file: loaded.file, ...summary });
  } else if (options.csv !== '-') {
    const { runReport } = await import('./run-report.ts');
    printLines(runReport({ loaded, outcome, ...(await measured(loaded, outcome)) }, inkFor(process.stdout)));
  }
  return EXIT.done;
}

async function measured({ scenario }: LoadedScenario, outcome: Outcome) {
  const { measure, sumLedger } = await import('../engine/index.ts');
  return { indicators: measure(outcome, scenario), ledger: sumLedger(outcome.ledger) };
}

async function writeSeries(outcome: Outcome, to: string, names: readonly string[]): Promise<boolean> {
  const { didYouMean, labelOf } = await import('../engine/index.ts');
  const picked = pickSeries(outcome, names);
  if (!picked.ok) {
    const near = didYouMean(picked.unknown, picked.known);
    refuse(`No series is called "${picked.unknown}".${near === undefined ? '' : ` ${near}`}`);
    return false;
  }
  return writeCsv(csvOf(outcome, picked.series, labelOf), to, `${picked.series.length} series`);
}
