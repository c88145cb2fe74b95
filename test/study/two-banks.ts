/**
 * The scenarios of Two Banks as the tests of study/, compare/ and outcome/ read them
 */
import { loadScenario } from '../../src/engine/files.ts';
import { compile } from '../../src/engine/model/compile.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import type { LoadedScenario } from '../../src/engine/scenario/assemble.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { type RunBundle, runPlan } from '../../src/engine/study/bundle.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { planBundle } from '../../src/engine/study/plan.ts';

export async function loadTwoBanks(name: string): Promise<LoadedScenario> {
  const result = await loadScenario(`scenarios/two-banks/${name}.yaml`);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value;
}

/** Four years are enough to meet every month and to fill and empty the dam. */
export async function twoBanks(name: string): Promise<Scenario> {
  const { scenario } = await loadTwoBanks(name);
  return { ...scenario, time: { ...scenario.time, years: 4 } };
}

export function outcomeOf(scenario: Scenario): Outcome {
  const result = simulate(compile(scenario));
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value;
}

export async function bundleOf(scenario: Scenario, reference: Scenario): Promise<RunBundle> {
  const result = await runPlan(planBundle(scenario, reference), localRunner());
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value;
}
