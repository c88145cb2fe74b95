/**
 * prepareComparison : request to compare → its plan        (all that does not hold in any of the scenarios at once)
 */
import type { Reason } from '../../contract/problem.ts';
import type { Inputs } from '../../contract/processes/inputs.ts';
import type { ListedScenario } from '../../contract/processes/scenario-input.ts';
import {
  didYouMean,
  ENGINE_VERSION,
  type LoadedScenario,
  planComparison,
  runIdOf,
  withMembers,
} from '../../engine/index.ts';
import type { Reply } from '../threads/protocol.ts';
import { hashOf } from './plan.ts';
import type { Planned } from './planned.ts';
import { referenceOf } from './reference.ts';
import type { Loaded, Source } from './source.ts';
import { weighingFaults, weighingOf } from './weighing.ts';

export async function prepareComparison(inputs: Inputs['compare'], source: Source): Promise<Reply<Planned>> {
  const found: Loaded[] = [];
  for (const [index, one] of inputs.scenarios.entries()) found.push(await loadListed(one, index, source));
  const sound = found.flatMap((one) => (one.ok ? [one] : []));
  const loaded = sound.map((one) => one.loaded);
  const weighing = weighingOf(inputs);
  const [only] = inputs.scenarios;
  const reference = await referenceOf(
    {
      asked: inputs.reference,
      folders: [...new Set(sound.map(({ folder }) => folder))],
      ...(inputs.scenarios.length === 1 && typeof only === 'string' ? { only } : {}),
    },
    source,
  );
  const baseline = baselineOf(loaded, inputs.baseline);
  const reasons = [
    ...found.flatMap((one) => (one.ok ? [] : one.reasons)),
    ...(reference.ok ? [] : reference.reasons),
    ...weighingFaults(weighing),
    ...(sound.length === found.length
      ? [...sameIds(loaded), ...baselineFaults(loaded, inputs.baseline)]
      : []),
  ];
  if (!reference.ok || reasons.length > 0 || baseline === undefined)
    return { kind: 'refused', status: 422, reasons };
  const judge = reference.scenario ?? loaded.find(({ scenario }) => scenario.id === baseline)?.scenario;
  if (judge === undefined) return { kind: 'refused', status: 422, reasons: baselineFaults(loaded, baseline) };
  const plan = planComparison(loaded, judge, weighing.attribution);
  const work = withMembers(plan, weighing.members, () => planComparison(loaded, judge, 'one-at-a-time'));
  const runIds = [judge, ...loaded.map(({ scenario }) => scenario)].map((one) => runIdOf(one));
  return {
    kind: 'done',
    value: {
      plan: { process: 'compare', loaded, reference: judge, baseline, weighing },
      jobId: hashOf(['compare', ENGINE_VERSION, runIds, baseline, weighing]),
      work,
      heldRuns: plan,
    },
  };
}

async function loadListed(one: ListedScenario, index: number, source: Source): Promise<Loaded> {
  const here = `/inputs/scenarios/${index}`;
  if (typeof one === 'string') return source.load(one, { at: { scenario: here, beside: here } });
  const { scenario: input, positions, data, id } = one;
  const found = await source.load(input, {
    at: { scenario: `${here}/scenario`, beside: here },
    ...(positions === undefined ? {} : { positions }),
    ...(data === undefined ? {} : { data }),
  });
  if (!found.ok || id === undefined) return found;
  return { ...found, loaded: { ...found.loaded, scenario: { ...found.loaded.scenario, id } } };
}

function sameIds(loaded: readonly LoadedScenario[]): Reason[] {
  const ids = loaded.map(({ scenario }) => scenario.id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const message = `Scenarios ${first} and ${index} of the list both have the id "${id}".`;
    const hint = 'Give one of them another `id`.';
    return [{ pointer: `/inputs/scenarios/${index}`, code: 'MIRAB_SCENARIO_DOUBLE', message, hint }];
  });
}

/** The baseline asked for, else the one that the scenarios name, else the first. */
function baselineOf(loaded: readonly LoadedScenario[], asked: string | undefined): string | undefined {
  const ids = loaded.map(({ scenario }) => scenario.id);
  if (asked !== undefined) return ids.find((id) => id === asked);
  const named = loaded.flatMap(({ scenario: { baseline } }) => (baseline === undefined ? [] : [baseline]));
  return named.find((id) => ids.includes(id)) ?? ids[0];
}

function baselineFaults(loaded: readonly LoadedScenario[], asked: string | undefined): Reason[] {
  const ids = loaded.map(({ scenario }) => scenario.id);
  if (asked === undefined || ids.includes(asked)) return [];
  const message = `No scenario of the list has the id "${asked}". ${didYouMean(asked, ids) ?? `There are ${ids.join(', ')}.`}`;
  return [{ pointer: '/inputs/baseline', code: 'MIRAB_SCENARIO_UNKNOWN', message }];
}
