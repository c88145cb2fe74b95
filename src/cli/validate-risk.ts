/**
 * mirab validate-risk : list of events × scenario of past years → how well the pressure index orders them
 */
import type { LoadedScenario, ValidationReport } from '../engine/index.ts';
import { EXIT, type Exit } from './exit.ts';
import { loadOrTell, tellDiagnostics } from './load.ts';
import { makeRuns } from './make-runs.ts';
import { referenceBeside } from './reference-beside.ts';
import { inkFor, printJson, printLines, refuse } from './terminal.ts';

interface ValidateOptions {
  readonly events: string;
  readonly scenario: string;
  readonly reference?: string;
  readonly threads?: number;
  readonly json?: boolean;
}

export async function validate(options: ValidateOptions): Promise<Exit> {
  const loaded = await loadOrTell(options.scenario);
  const path = options.reference ?? referenceBeside([options.scenario]);
  if (path === undefined)
    return refuse('there is no reference.yaml beside the scenario; name one with --reference.');
  const reference = await loadOrTell(path);
  if (loaded === undefined || reference === undefined) return EXIT.input;
  const { readEvents } = await import('../engine/node.ts');
  const events = await readEvents(options.events, Object.keys(loaded.scenario.riparians));
  await tellDiagnostics(events.diagnostics);
  if (!events.ok) return EXIT.input;
  const { validateRisk } = await import('../engine/index.ts');
  const run = await assessOrTell(loaded, reference, options.threads);
  if (run === undefined) return EXIT.input;
  const report = validateRisk(run, events.value);
  if (options.json === true) printJson(report);
  else await printReport(report, options.events);
  return EXIT.done;
}

async function printReport(report: ValidationReport, events: string): Promise<void> {
  const { validationReport } = await import('./validation-report.ts');
  printLines(validationReport(report, events, inkFor(process.stdout)));
}

/** The assessed run; nothing where it has nothing to judge, after the reason was said. */
async function assessOrTell(loaded: LoadedScenario, reference: LoadedScenario, threads: number | undefined) {
  const { scenario, file } = loaded;
  const { assessPlanned, lastTrainingYear, planComparison } = await import('../engine/index.ts');
  if (!sameTime(scenario.time, reference.scenario.time)) {
    refuse(`${file} and ${reference.file} do not run through the same years.`);
    return undefined;
  }
  const plan = planComparison([loaded], reference.scenario);
  const assessment = await makeRuns({
    work: plan,
    threads,
    title: `running ${scenario.id} and what its attribution needs`,
    make: ({ runner, onRun }) => assessPlanned(plan.assessments[0], runner, onRun),
  });
  if (assessment === undefined) return undefined;
  const { report, reason } = assessment;
  if (report === null) {
    refuse(`${file} has nothing to judge. ${reason ?? ''}`);
    return undefined;
  }
  if (!report.seasons.some(({ year }) => year <= lastTrainingYear)) {
    refuse(`${file} begins after ${lastTrainingYear}, the last water year that events may be held against.`);
    return undefined;
  }
  return { ...assessment, report };
}

type Time = LoadedScenario['scenario']['time'];

function sameTime(one: Time, other: Time): boolean {
  return one.start === other.start && one.years === other.years;
}
