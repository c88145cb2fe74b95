/**
 * mirab compare --contested : scenarios × everybody's figures → what holds on all of them
 */
import type { ContestedCase, ContestedSet, LoadedScenario } from '../engine/index.ts';
import type { AskedComparison } from './asked-comparison.ts';
import { EXIT, type Exit } from './exit.ts';
import { tellDiagnostics } from './load.ts';
import { makeRuns } from './make-runs.ts';
import { inkFor, printJson, printLines, refuse } from './terminal.ts';

export async function contested(own: AskedComparison, asJson: boolean): Promise<Exit> {
  const parties = partiesOf(own);
  if (parties.length === 0)
    return refuse('no value of these scenarios has `versions`, so there is nothing to weigh.');
  const cases = await casesOf(own, parties);
  if (cases === undefined) return EXIT.input;
  const set = await weighOrTell(cases, own);
  if (set === undefined) return EXIT.input;
  if (asJson) printJson(set);
  else {
    const { contestedReport } = await import('./contested-report.ts');
    printLines(contestedReport(set, own, inkFor(process.stdout)));
  }
  return EXIT.done;
}

/** Everybody who gives a version of a value in any of the scenarios, in alphabetical order. */
function partiesOf({ loaded, reference }: AskedComparison): LoadedScenario['dataSets'] {
  const found = new Map<string, LoadedScenario['dataSets'][number]>();
  for (const dataSet of [...loaded, reference].flatMap(({ dataSets }) => dataSets)) {
    const known = found.get(dataSet.id);
    if (known === undefined || known.versionCount < dataSet.versionCount) found.set(dataSet.id, dataSet);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const OWN_FIGURES = { data: null, name: "The file's own figures", versionCount: 0 };

/** The scenarios on the file's own figures and on those of each party; nothing where they do not hold on one. */
async function casesOf(
  own: AskedComparison,
  parties: LoadedScenario['dataSets'],
): Promise<readonly ContestedCase[] | undefined> {
  const cases: ContestedCase[] = [
    { dataSet: OWN_FIGURES, loaded: own.loaded, reference: own.reference.scenario },
  ];
  for (const { id, name, versionCount } of parties) {
    const loaded = await loadOn(id, [...own.loaded, own.reference]);
    const reference = loaded?.at(-1);
    if (loaded === undefined || reference === undefined) return undefined;
    const dataSet = { data: id, name, versionCount };
    cases.push({ dataSet, loaded: loaded.slice(0, -1), reference: reference.scenario });
  }
  return cases;
}

/** A scenario in which the party gives no version stays as it is. */
async function loadOn(
  party: string,
  scenarios: readonly LoadedScenario[],
): Promise<readonly LoadedScenario[] | undefined> {
  const { loadScenario } = await import('../engine/node.ts');
  const loaded: LoadedScenario[] = [];
  for (const one of scenarios) {
    if (!one.dataSets.some(({ id }) => id === party)) {
      loaded.push(one);
      continue;
    }
    const result = await loadScenario(one.file, { data: party });
    if (!result.ok) {
      await tellDiagnostics(result.diagnostics);
      return undefined;
    }
    loaded.push(result.value);
  }
  return loaded;
}

async function weighOrTell(
  cases: readonly ContestedCase[],
  { baseline: baselineId, attribution, threads }: AskedComparison,
): Promise<ContestedSet | undefined> {
  const { compareContestedPlanned, planContested } = await import('../engine/index.ts');
  const plan = planContested(cases, attribution);
  return makeRuns({
    work: plan,
    threads,
    title: `comparing ${cases[0].loaded.length} scenarios on ${cases.length} sets of figures`,
    make: ({ runner, onRun, news }) =>
      compareContestedPlanned(plan, {
        baselineId,
        runner,
        onRun,
        onProgress: ({ doneCount, count, scenario, data }) =>
          news(`${doneCount} of ${count} ready: ${scenario}, ${data ?? 'own figures'}`),
      }),
  });
}
