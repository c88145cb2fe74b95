/**
 * mirab compare : scenarios × reference policy → what each gives each riparian, beside the baseline
 */
import type { ComparisonSet, LoadedScenario } from '../engine/index.ts';
import type { AskedComparison, SureComparison } from './asked-comparison.ts';
import { MOST_IN_DETAIL } from './comparison-overview.ts';
import { comparisonTexts } from './comparison-texts.ts';
import { noVersions } from './data-set.ts';
import { EXIT, type Exit } from './exit.ts';
import { isFolder, loadOrTell, tellDiagnostics } from './load.ts';
import { makeRuns } from './make-runs.ts';
import { referenceBeside } from './reference-beside.ts';
import { inkFor, printJson, printLines, refuse, say } from './terminal.ts';
import { parametersOf, type UncertaintyOptions, uncertaintyOf } from './uncertainty.ts';
import { type ReportOptions, reportFault, writeReports } from './write-reports.ts';

interface CompareOptions extends ReportOptions, UncertaintyOptions {
  readonly baseline?: string;
  readonly reference?: string;
  readonly json?: boolean;
  readonly data?: string;
  readonly contested?: boolean;
  readonly details?: boolean;
  readonly exact?: boolean;
  readonly threads?: number;
}

/** Draws of the weights, and points of the total effects: what a few scenarios, and many, take some seconds for. */
const FEW = { draws: 4096, members: 0, effectPoints: 1024, everyPeriod: false };
const MANY = { draws: 1024, members: 0, effectPoints: 128, everyPeriod: false };

export async function compare(paths: readonly string[], options: CompareOptions): Promise<Exit> {
  const fault = reportFault(options);
  if (fault !== undefined) return refuse(fault);
  const loaded = await loadAll(paths, options.data);
  if (loaded === undefined || !haveOwnIds(loaded)) return EXIT.input;
  const baseline = await baselineOf(loaded, options.baseline);
  if (baseline === undefined) return EXIT.input;
  const reference = await referenceOf(loaded, options, baseline);
  if (reference === undefined) return EXIT.input;
  const parameters = await parametersOf(options);
  if (parameters === undefined) return EXIT.input;
  const uncertainty = uncertaintyOf(options, loaded.length > MOST_IN_DETAIL ? MANY : FEW);
  const attribution = isExact(loaded, options) ? 'exact' : 'one-at-a-time';
  const asked: AskedComparison = { loaded, reference, baseline, attribution, threads: options.threads };
  if (options.contested === true)
    return (await import('./contested.ts')).contested(asked, options.json === true);
  const set = await compareOrTell({ ...asked, uncertainty, parameters });
  if (set === undefined) return EXIT.input;
  if (options.json === true) printJson(set);
  else
    printLines(
      (await import('./comparison-report.ts')).comparisonReport(
        { set, loaded, reference: reference.file, details: options.details === true },
        inkFor(process.stdout),
      ),
    );
  const written = await writeReports(comparisonTexts({ set, loaded, reference: reference.file }), options);
  return written ? EXIT.done : EXIT.input;
}

/** All scenarios of the paths in order; nothing where one does not hold, after all reasons were said. */
async function loadAll(
  paths: readonly string[],
  data: string | undefined,
): Promise<readonly LoadedScenario[] | undefined> {
  const loaded: (LoadedScenario | undefined)[] = [];
  for (const path of paths) {
    if (await isFolder(path)) loaded.push(...(await loadFolder(path, data)));
    else loaded.push(await loadOrTell(path, { data }));
  }
  const sound = loaded.filter((one) => one !== undefined);
  return sound.length > 0 && sound.length === loaded.length ? sound : undefined;
}

async function loadFolder(
  folder: string,
  data: string | undefined,
): Promise<readonly (LoadedScenario | undefined)[]> {
  const { listScenarios } = await import('../engine/node.ts');
  const listed = await listScenarios(folder, { data });
  await tellDiagnostics(listed.flatMap(({ result }) => result.diagnostics));
  if (listed.length === 0) say(`mirab: ${folder} holds no scenario beside basin.yaml.`);
  const remark = noVersions(
    listed.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    listed.every(({ result }) => result.ok) ? data : undefined,
  );
  if (remark !== undefined) say(`mirab: ${remark}`);
  return listed.map(({ result }) => (result.ok ? result.value : undefined));
}

function haveOwnIds(loaded: readonly LoadedScenario[]): boolean {
  const files = new Map<string, string>();
  for (const { file, scenario } of loaded) {
    const earlier = files.get(scenario.id);
    if (earlier !== undefined) {
      say(
        `mirab: ${earlier} and ${file} both have the id "${scenario.id}"; give one of them another \`id\`.`,
      );
      return false;
    }
    files.set(scenario.id, file);
  }
  return true;
}

/** The baseline asked for, else the one that the scenarios name, else the first. */
async function baselineOf(
  loaded: readonly LoadedScenario[],
  asked: string | undefined,
): Promise<string | undefined> {
  const ids = loaded.map(({ scenario }) => scenario.id);
  if (asked === undefined)
    return (
      loaded.map(({ scenario }) => scenario.baseline).find((id) => id !== undefined && ids.includes(id)) ??
      ids[0]
    );
  if (ids.includes(asked)) return asked;
  const { didYouMean } = await import('../engine/index.ts');
  say(
    `mirab: no scenario has the id "${asked}". ${didYouMean(asked, ids) ?? `There are ${ids.join(', ')}.`}`,
  );
  return undefined;
}

/** The file asked for, else `reference.yaml` beside a scenario, else the baseline itself. */
async function referenceOf(
  loaded: readonly LoadedScenario[],
  { reference: asked, data }: Pick<CompareOptions, 'reference' | 'data'>,
  baseline: string,
): Promise<LoadedScenario | undefined> {
  const path = asked ?? referenceBeside(loaded.map(({ file }) => file));
  return path === undefined
    ? loaded.find(({ scenario }) => scenario.id === baseline)
    : loadOrTell(path, { data });
}

/** Many scenarios are attributed one riparian at a time, unless more is asked for: all coalitions are some 40 runs each. */
function isExact(
  loaded: readonly LoadedScenario[],
  { exact, details }: Pick<CompareOptions, 'exact' | 'details'>,
): boolean {
  return exact === true || details === true || loaded.length <= MOST_IN_DETAIL;
}

async function compareOrTell(asked: SureComparison): Promise<ComparisonSet | undefined> {
  const { loaded, reference, baseline: baselineId, attribution, threads, uncertainty, parameters } = asked;
  const { comparePlanned, planComparison, withMembers } = await import('../engine/index.ts');
  const plan = planComparison(loaded, reference.scenario, attribution);
  return makeRuns({
    work: withMembers(plan, uncertainty.ensemble.count, () =>
      planComparison(loaded, reference.scenario, 'one-at-a-time'),
    ),
    threads,
    title: `comparing ${loaded.length} scenarios`,
    make: ({ runner, onRun, news }) =>
      comparePlanned(plan, {
        baselineId,
        runner,
        onRun,
        uncertainty,
        parameters,
        onProgress: ({ doneCount, count, scenario }) => news(`${doneCount} of ${count} ready: ${scenario}`),
      }),
  });
}
