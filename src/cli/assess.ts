/**
 * mirab assess : scenario × reference policy → its pressure on cooperation, opened into parts, with three bands
 */
import type { AssessmentSet } from '../contract/results/result-types.ts';
import type { Assessment, LoadedScenario, runRecords } from '../engine/index.ts';
import { assessmentTexts, type MadeAssessment } from './assessment-texts.ts';
import { EXIT, type Exit } from './exit.ts';
import { loadOrTell } from './load.ts';
import { makeRuns } from './make-runs.ts';
import { referenceBeside } from './reference-beside.ts';
import { inkFor, printJson, printLines, refuse } from './terminal.ts';
import { membersFor, parametersOf, type UncertaintyOptions, uncertaintyOf } from './uncertainty.ts';
import { type ReportOptions, reportFault, writeReports } from './write-reports.ts';

interface AssessOptions extends ReportOptions, UncertaintyOptions {
  readonly reference?: string;
  readonly lever: readonly string[];
  readonly data?: string;
  readonly threads?: number;
  readonly dyad?: string;
  readonly year?: string;
  readonly json?: boolean;
}

const DEFAULTS = { draws: 4096, effectPoints: 1, everyPeriod: true };

export async function assess(path: string, options: AssessOptions): Promise<Exit> {
  const fault = reportFault(options);
  if (fault !== undefined) return refuse(fault);
  const loaded = await loadOrTell(path, { data: options.data, lever: options.lever });
  const parameters = await parametersOf(options);
  if (loaded === undefined || parameters === undefined) return EXIT.input;
  const reference = await referenceOf(loaded, options);
  if (reference === undefined)
    return refuse('there is no reference.yaml beside the scenario; name one with --reference.');
  const { assessSurely, planComparison, withMembers } = await import('../engine/index.ts');
  const plan = planComparison([loaded], reference.scenario);
  const ofMember = planComparison([loaded], reference.scenario, 'one-at-a-time');
  const uncertainty = uncertaintyOf(options, { ...DEFAULTS, members: membersFor(ofMember) });
  const assessment = await makeRuns({
    work: withMembers(plan, uncertainty.ensemble.count, () => ofMember),
    threads: options.threads,
    title: `assessing ${loaded.scenario.id}`,
    make: ({ runner, onRun }) =>
      assessSurely(plan.assessments[0], { runner, onRun, uncertainty, parameters }),
  });
  if (assessment === undefined) return EXIT.input;
  if (assessment.report === null) return refuse(`nothing can be assessed: ${assessment.reason}`);
  const outOfScope = scopeFault(assessment, options);
  if (outOfScope !== undefined) return refuse(outOfScope);
  const made = { assessment, loaded, reference, parameters, uncertainty };
  await print(made, options);
  const written = await writeReports(assessmentTexts(made), options);
  return written ? EXIT.done : EXIT.input;
}

async function print(made: MadeAssessment, options: AssessOptions): Promise<void> {
  const { assessment, reference, parameters, uncertainty } = made;
  const { claimSetOf } = await import('../contract/provenance.ts');
  const origin = {
    claimSet: claimSetOf(parameters),
    referencePolicy: reference.scenario.id,
    seed: uncertainty.ensemble.seed,
  };
  if (options.json === true) return printJson(await documentOf(assessment, origin));
  const { assessmentReport } = await import('./assessment-report.ts');
  const shown = { assessment, origin, dyad: options.dyad, year: options.year, uncertainty };
  printLines(assessmentReport(shown, inkFor(process.stdout)));
}

async function documentOf(
  assessment: Assessment,
  origin: Parameters<typeof runRecords>[1],
): Promise<AssessmentSet> {
  const { NO_OPTIMUM, runRecords: ofRun, seasonRecords } = await import('../engine/index.ts');
  const { report, acts, equity, relief, leadIndicators } = assessment;
  return {
    schema: 'mirab-assessment-set/1',
    scenario: assessment.scenario.id,
    run: ofRun(assessment, origin),
    seasons: report?.seasons.flatMap((season) => seasonRecords(assessment, season, origin)) ?? [],
    ...{ acts, equity, relief, leadIndicators },
    performance: NO_OPTIMUM,
  };
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
