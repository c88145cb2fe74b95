/**
 * mirab assess : scenario × reference policy → its pressure on cooperation, opened into parts, with three bands
 */
import type { Assessment, LoadedScenario } from '../engine/index.ts';
import { EXIT, type Exit } from './exit.ts';
import { loadOrTell } from './load.ts';
import { makeRuns } from './make-runs.ts';
import { referenceBeside } from './reference-beside.ts';
import { inkFor, printJson, printLines, refuse } from './terminal.ts';
import {
  claimSetOf,
  parametersOf,
  type UncertaintyOptions,
  uncertaintyOf,
  withMembers,
} from './uncertainty.ts';

interface AssessOptions extends UncertaintyOptions {
  readonly reference?: string;
  readonly lever: readonly string[];
  readonly data?: string;
  readonly threads?: number;
  readonly dyad?: string;
  readonly year?: string;
  readonly json?: boolean;
}

const DEFAULTS = { draws: 4096, members: 100, effectPoints: 1, everyPeriod: true };

export async function assess(path: string, options: AssessOptions): Promise<Exit> {
  const loaded = await loadOrTell(path, { data: options.data, lever: options.lever });
  const parameters = await parametersOf(options);
  if (loaded === undefined || parameters === undefined) return EXIT.input;
  const reference = await referenceOf(loaded, options);
  if (reference === undefined)
    return refuse('there is no reference.yaml beside the scenario; name one with --reference.');
  const uncertainty = uncertaintyOf(options, DEFAULTS);
  const { assessSurely, planComparison } = await import('../engine/index.ts');
  const plan = planComparison([loaded], reference.scenario);
  const ofMember = () => planComparison([loaded], reference.scenario, 'one-at-a-time');
  const assessment = await makeRuns({
    work: withMembers(plan, uncertainty.ensemble.count, ofMember),
    threads: options.threads,
    title: `assessing ${loaded.scenario.id}`,
    make: ({ runner, onRun }) =>
      assessSurely(plan.assessments[0], { runner, onRun, uncertainty, parameters }),
  });
  if (assessment === undefined) return EXIT.input;
  if (assessment.report === null) return refuse(`nothing can be assessed: ${assessment.reason}`);
  const fault = scopeFault(assessment, options);
  if (fault !== undefined) return refuse(fault);
  const origin = {
    claimSet: claimSetOf(parameters),
    referencePolicy: reference.scenario.id,
    seed: uncertainty.ensemble.seed,
  };
  if (options.json === true) {
    const { NO_OPTIMUM, runRecords, seasonRecords } = await import('../engine/index.ts');
    const {
      report: { seasons },
      acts,
      equity,
      relief,
      leadIndicators,
    } = assessment;
    printJson({
      schema: 'mirab-assessment-set/1',
      scenario: loaded.scenario.id,
      run: runRecords(assessment, origin),
      seasons: seasons.flatMap((season) => seasonRecords(assessment, season, origin)),
      ...{ acts, equity, relief, leadIndicators },
      performance: NO_OPTIMUM,
    });
  } else {
    const { assessmentReport } = await import('./assessment-report.ts');
    const shown = { assessment, origin, dyad: options.dyad, year: options.year, uncertainty };
    printLines(assessmentReport(shown, inkFor(process.stdout)));
  }
  return EXIT.done;
}

async function referenceOf(
  { file }: LoadedScenario,
  { reference, data }: AssessOptions,
): Promise<LoadedScenario | undefined> {
  const path = reference ?? referenceBeside([file]);
  return path === undefined ? undefined : loadOrTell(path, { data });
}

function scopeFault({ report }: Assessment, { dyad, year }: AssessOptions): string | undefined {
  const dyads = Object.keys(report?.run.dyads ?? {});
  const years = report?.years.map((one) => `${one.year}`) ?? [];
  if (dyad !== undefined && !dyads.includes(dyad))
    return `no pair "${dyad}" is linked. There are ${dyads.join(', ')}.`;
  if (year !== undefined && !years.includes(year))
    return `the run has no water year "${year}"; it goes from ${years[0]} to ${years.at(-1)}.`;
  return undefined;
}
