/**
 * run : options -> times as ratios to a calibration loop        (npm run bench; docs/bench.md)
 *
 * Exit codes: 0 no loss; 99 a loss beyond the noise against a saved report; 2 wrong options or a file that is no report.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openAttributionBench } from './attribution.ts';
import { type Effort, measure } from './measure.ts';
import { type BenchReport, changesTable, measuresTable, readReport, SCHEMA } from './report.ts';
import { compareRuns, type Measured } from './statistics.ts';
import { type Bench, listBenches } from './subjects.ts';
import { openThreadBench } from './threads.ts';

const LOSS = 99;
const WRONG_USE = 2;
const FULL: Effort = { rounds: 12, sample_ms: 60 };
const QUICK: Effort = { rounds: 4, sample_ms: 20 };

interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  readonly against?: BenchReport;
}

function readOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, against: { type: 'string' } },
    });
    const { json = false, quick = false, against: path } = values;
    if (path === undefined) return { json, quick };
    const against = readReport(path);
    return typeof against === 'string'
      ? `${path} is not a report of the benchmark: ${against}.`
      : { json, quick, against };
  } catch (error) {
    return `${(error as Error).message}\nUsage: npm run bench -- [--quick] [--json] [--against <file.json>]`;
  }
}

async function measureAll(benches: readonly Pick<Bench, 'subjects'>[], effort: Effort): Promise<Measured[]> {
  const measures: Measured[] = [];
  for (const { subjects } of benches) {
    for (const subject of subjects) measures.push(await measure(subject, effort));
  }
  return measures;
}

/** Words for people go to stderr with --json, so that stdout holds the report alone. */
function say(options: Options, text: string): void {
  writeFileSync(options.json ? 2 : 1, `${text}\n`);
}

function judge(options: Options, report: BenchReport, against: BenchReport): number {
  for (const [basin, digest] of Object.entries(report.answers)) {
    if (against.answers[basin] !== undefined && against.answers[basin] !== digest)
      say(options, `${basin}: the answers differ from those of the saved report.`);
  }
  if (against.node !== report.node || against.platform !== report.platform) {
    say(
      options,
      `The saved report is of Node ${against.node} on ${against.platform}; ratios of two machines compare only roughly.`,
    );
  }
  const changes = compareRuns(against.measures, report.measures);
  say(
    options,
    changes.length > 0
      ? `\nAgainst the saved report:\n${changesTable(changes)}`
      : 'The saved report holds none of these subjects.',
  );
  return changes.some(({ verdict }) => verdict === 'loss') ? LOSS : 0;
}

async function run(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(options);
    return WRONG_USE;
  }
  const benches = await listBenches(options.quick);
  for (const { basin, nodes, steps, digest } of benches) {
    say(options, `${basin}: ${nodes} nodes, ${steps} steps, answers checked, digest ${digest.slice(0, 12)}`);
  }
  const threads = await openThreadBench();
  const attribution = await openAttributionBench();
  const report: BenchReport = {
    schema: SCHEMA,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    quick: options.quick,
    answers: Object.fromEntries(benches.map(({ basin, digest }) => [basin, digest])),
    measures: await measureAll([...benches, threads, attribution], options.quick ? QUICK : FULL),
  };
  await Promise.all([threads.close(), attribution.close()]);
  say(options, `\n${measuresTable(report.measures)}`);
  if (options.json) writeFileSync(1, `${JSON.stringify(report, null, 2)}\n`);
  return options.against ? judge(options, report, options.against) : 0;
}

process.exitCode = await run();
