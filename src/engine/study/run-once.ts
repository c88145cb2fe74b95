/**
 * openRunner : Scenario -> Outcome, where runs with the same inputs are made once and shared
 *
 * Two scenarios are the same run where all that the engine reads of them is equal; titles, works and pairs are not.
 */
import { canonicalJson, digestText } from '../base/digest.ts';
import { type Result, success } from '../base/result.ts';
import { compile } from '../model/compile.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { simulate } from '../run/simulate.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

export interface Runner {
  run(scenario: Scenario): Result<Outcome>;
  /** How many runs were really made. */
  madeCount(): number;
}

/** @param onRun - called after each run that was really made */
export function openRunner(onRun: () => void = () => {}): Runner {
  const made = new Map<string, Outcome>();
  return {
    madeCount: () => made.size,
    run: (scenario) => {
      const key = runKey(scenario);
      const known = made.get(key);
      if (known !== undefined) return success(relabel(known, scenario));
      const result = simulate(compile(scenario));
      if (result.ok) made.set(key, result.value);
      onRun();
      return result;
    },
  };
}

/** Equal for scenarios that give equal series. Keys keep the order of nodes, which decides the order of sums. */
export function runKey(scenario: Scenario): string {
  const {
    time,
    riparians,
    rivers,
    hydrology,
    climate,
    doctrine,
    nodes,
    clauses = {},
    trades = {},
  } = scenario;
  const power = Object.entries(riparians).map(([id, riparian]) => [id, riparian.power ?? null]);
  const ordered = [
    power,
    Object.keys(rivers),
    Object.entries(nodes),
    Object.entries(clauses),
    Object.entries(trades),
  ];
  return digestText(canonicalJson([time, hydrology, climate ?? null, doctrine, ...ordered]));
}

/** A shared outcome under the name, and with the runId, of the scenario that asks for it. */
function relabel(outcome: Outcome, scenario: Scenario): Outcome {
  const { id, title, story, data = null } = scenario;
  return { ...outcome, scenario: { id, title, story, data }, runId: compile(scenario).runId };
}
