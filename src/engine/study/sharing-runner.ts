/**
 * sharingRunner : ManyRunner -> ManyRunner      (each run that comes up more than once, such as a reference, is made once)
 *
 * A run is known from when it is asked for, so two who ask at the same time share it too.
 */
import { assert } from '../base/assert.ts';
import { digestText } from '../base/digest.ts';
import { type Result, success } from '../base/result.ts';
import { runIdOf } from '../model/run-id.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { relabel } from '../outcome/seal.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { inputsOf } from './inputs.ts';
import type { ManyRunner } from './many-runner.ts';

/** Runs that will be asked for, by their keys. */
export type RunKeys = ReadonlyMap<Scenario, string>;

export function runKeysOf(scenarios: readonly Scenario[]): RunKeys {
  return new Map(scenarios.map((scenario) => [scenario, runKey(scenario)]));
}

/** Equal for scenarios that give equal series: titles, works, pairs and levers are not read. */
export function runKey(scenario: Scenario): string {
  return digestText(JSON.stringify(inputsOf(scenario)));
}

/** A run that was asked for, under the scenario that asked first. */
interface AskedRun {
  readonly scenario: Scenario;
  readonly outcome: Promise<Result<Outcome>>;
}

/**
 * @param toCome - all that will be asked for, in any order: an outcome is let go where nobody will ask for it again
 * @param keyOf - the keys of `toCome`, where they are known already
 */
export function sharingRunner(
  runner: ManyRunner,
  toCome: readonly Scenario[],
  keyOf: RunKeys = runKeysOf(toCome),
): ManyRunner {
  const asked = new Map<string, AskedRun>();
  const asksLeft = new Map<string, number>();
  for (const scenario of toCome) count(asksLeft, keyOf.get(scenario) ?? '', 1);
  return {
    runAll: async (scenarios, onRun) => {
      const keys = scenarios.map((scenario) => keyOf.get(scenario) ?? runKey(scenario));
      askForMissing(runner, { asked, keys, scenarios }, onRun);
      const runs = keys.map((key) => asked.get(key));
      for (const key of keys) if (count(asksLeft, key, -1) <= 0) asked.delete(key);
      return labelledInOrder(runs, scenarios);
    },
  };
}

interface Ask {
  readonly asked: Map<string, AskedRun>;
  readonly keys: readonly string[];
  readonly scenarios: readonly Scenario[];
}

/** Each outcome is held by itself, so that it can be let go before the others that were asked for with it. */
function askForMissing(runner: ManyRunner, { asked, keys, scenarios }: Ask, onRun?: () => void): void {
  const missing = new Map<string, Scenario>();
  keys.forEach((key, index) => {
    if (!asked.has(key) && !missing.has(key)) missing.set(key, scenarios[index]);
  });
  if (missing.size === 0) return;
  const made = runner.runAll([...missing.values()], onRun);
  [...missing].forEach(([key, scenario], index) => {
    const outcome = made.then((result) => (result.ok ? success(result.value[index]) : result));
    asked.set(key, { scenario, outcome });
  });
}

/** What the first run says that failed, in the order asked: so which failure is told depends on no thread. */
async function labelledInOrder(
  runs: readonly (AskedRun | undefined)[],
  scenarios: readonly Scenario[],
): Promise<Result<readonly Outcome[]>> {
  const settled = await Promise.allSettled(runs.map((run) => run?.outcome));
  const outcomes: Outcome[] = [];
  for (const [index, one] of settled.entries()) {
    if (one.status === 'rejected') throw one.reason;
    assert(one.value !== undefined, 'A run that was asked for was not made.');
    if (!one.value.ok) return one.value;
    outcomes.push(labelled(one.value.value, runs[index]?.scenario, scenarios[index]));
  }
  return success(outcomes);
}

/** A shared outcome under the name, and with the runId, of the scenario that asks for it. */
function labelled(outcome: Outcome, askedFor: Scenario | undefined, scenario: Scenario): Outcome {
  if (askedFor === scenario) return outcome;
  const { id, title, story, data = null } = scenario;
  return relabel(outcome, { scenario: { id, title, story, data }, runId: runIdOf(scenario) });
}

function count(counts: Map<string, number>, key: string, change: number): number {
  const changed = (counts.get(key) ?? 0) + change;
  counts.set(key, changed);
  return changed;
}
