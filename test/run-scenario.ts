/**
 * run-scenario : Scenario -> Outcome, and the series of an outcome by name      (an error ends the test)
 */
import { compile } from '../src/engine/model/compile.ts';
import { type Outcome, seriesOf } from '../src/engine/outcome/outcome.ts';
import { simulate } from '../src/engine/run/simulate.ts';
import type { Scenario } from '../src/engine/scenario/schema/scenario.ts';

export function run(scenario: Scenario): Outcome {
  const result = simulate(compile(scenario));
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return result.value;
}

/** Values of one series by step; a name that the outcome does not hold ends the test. */
export function values(outcome: Outcome, of: string, variable: string): number[] {
  const series = seriesOf(outcome, of, variable);
  if (!series) throw new Error(`The outcome has no series ${of}.${variable}`);
  return Array.from(series);
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
