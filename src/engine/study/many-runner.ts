/**
 * ManyRunner : scenarios -> outcomes, in the order asked      (here one after another; a pool of threads fits in its place)
 *
 * Studies ask for all their runs at once and judge when they have them, so who makes the runs decides time and nothing
 * else.
 */
import { assert } from '../base/assert.ts';
import { digestText } from '../base/digest.ts';
import { type Result, success } from '../base/result.ts';
import { compile } from '../model/compile.ts';
import { runIdOf } from '../model/run-id.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { simulate } from '../run/simulate.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

export interface ManyRunner {
  /**
   * @param onRun - called after each run that was really made
   * @returns outcomes in the order asked, or what the first scenario that fails, in that order, says
   */
  runAll(scenarios: readonly Scenario[], onRun?: () => void): Promise<Result<readonly Outcome[]>>;
}

/** Makes the runs one after another on this thread, and answers when all are made. */
export function localRunner(): ManyRunner {
  return { runAll: (scenarios, onRun) => Promise.resolve(runInOrder(scenarios, onRun)) };
}

function runInOrder(
  scenarios: readonly Scenario[],
  onRun: () => void = () => {},
): Result<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    const result = simulate(compile(scenario));
    if (!result.ok) return result;
    outcomes.push(result.value);
    onRun();
  }
  return success(outcomes);
}

interface MadeRun {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/**
 * Asks another runner once for each run that comes up more than once, such as the reference that scenarios share.
 *
 * @param toCome - all that will be asked for, in any order: an outcome is let go where nobody will ask for it again
 */
export function sharingRunner(runner: ManyRunner, toCome: readonly Scenario[]): ManyRunner {
  const made = new Map<string, MadeRun>();
  const keyOf = new Map(toCome.map((scenario) => [scenario, runKey(scenario)]));
  const asksLeft = new Map<string, number>();
  for (const scenario of toCome) count(asksLeft, keyOf.get(scenario) ?? '', 1);
  return {
    runAll: async (scenarios, onRun) => {
      const keys = scenarios.map((scenario) => keyOf.get(scenario) ?? runKey(scenario));
      const missing = new Map<string, Scenario>();
      keys.forEach((key, index) => {
        if (!made.has(key) && !missing.has(key)) missing.set(key, scenarios[index]);
      });
      const result = await runner.runAll([...missing.values()], onRun);
      if (!result.ok) return result;
      [...missing].forEach(([key, scenario], index) => {
        made.set(key, { scenario, outcome: result.value[index] });
      });
      const outcomes = scenarios.map((scenario, index) => labelled(made.get(keys[index]), scenario));
      for (const key of keys) if (count(asksLeft, key, -1) <= 0) made.delete(key);
      return success(outcomes);
    },
  };
}

function count(counts: Map<string, number>, key: string, change: number): number {
  const changed = (counts.get(key) ?? 0) + change;
  counts.set(key, changed);
  return changed;
}

/**
 * Equal for scenarios that give equal series: all that the engine reads, in the order of the file, because the order
 * decides the order of sums. Titles, works, pairs and levers are not read.
 */
export function runKey(scenario: Scenario): string {
  const { time, riparians, rivers, hydrology, climate, doctrine, nodes, clauses, trades, lines } = scenario;
  const power = Object.entries(riparians).map(([id, riparian]) => [id, riparian.power]);
  const named = [nodes, clauses, trades, lines].map((pieces = {}) => Object.entries(pieces));
  return digestText(JSON.stringify([time, hydrology, climate, doctrine, power, Object.keys(rivers), named]));
}

/** A shared outcome under the name, and with the runId, of the scenario that asks for it. */
function labelled(run: MadeRun | undefined, scenario: Scenario): Outcome {
  assert(run !== undefined, 'A run that was asked for was not made.');
  if (run.scenario === scenario) return run.outcome;
  const { id, title, story, data = null } = scenario;
  return { ...run.outcome, scenario: { id, title, story, data }, runId: runIdOf(scenario) };
}
