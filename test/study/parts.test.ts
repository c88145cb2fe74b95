/**
 * Runs of a plan that share parts of a basin are, bit for bit, the runs made whole and alone
 */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/files.ts';
import { compile } from '../../src/engine/model/compile.ts';
import { listParts } from '../../src/engine/model/parts.ts';
import { type Outcome, seriesOf } from '../../src/engine/outcome/outcome.ts';
import { simulate } from '../../src/engine/run/simulate.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { planBundle } from '../../src/engine/study/plan.ts';

async function load(file: string): Promise<Scenario> {
  const result = await loadScenario(`scenarios/${file}.yaml`);
  if (!result.ok) throw new Error(`${file} does not hold.`);
  return result.value.scenario;
}

/** All that a judge reads, as one text; the digest stands for the series. */
function told(outcome: Outcome): string {
  const { digest, runId, ledger, balance, salt = null, scenario } = outcome;
  return JSON.stringify({ digest, runId, ledger, balance, salt, scenario });
}

/** Each series as it is found by its name, before anything else of the outcome is read. */
function found(outcome: Outcome, names: Outcome['series']): (Float64Array | undefined)[] {
  return names.map(({ of, variable }) => seriesOf(outcome, of, variable));
}

function alone(scenario: Scenario): Outcome {
  const result = simulate(compile(scenario));
  if (!result.ok) throw new Error(result.diagnostics[0].message);
  return result.value;
}

test.each([
  ['two-banks/trade', 'two-banks/reference', 99],
  ['aral/qosh-tepa-fast', 'aral/reference', 12],
  ['aral/seasonal-swap', 'aral/reference', 8],
  ['aral/salinity', 'aral/reference', 6],
])('runs of %s against %s', async (file, referenceFile, most) => {
  const [scenario, reference] = await Promise.all([load(file), load(referenceFile)]);
  const { runs } = planBundle(scenario, reference);
  const every = Math.max(1, Math.floor(runs.length / most));
  const scenarios = runs.filter((_, at) => at % every === 0).map((run) => run.scenario);
  const made = await localRunner().runAll(scenarios);
  if (!made.ok) throw new Error(made.diagnostics[0].message);
  scenarios.forEach((one, at) => {
    const expected = alone(one);
    const read = expected.series.filter(({ group }) => group !== 'river');
    expect(found(made.value[at], read)).toEqual(read.map(({ values }) => values));
    expect(seriesOf(made.value[at], expected.series[0].of, 'no-such_m3')).toBeUndefined();
    expect(told(made.value[at])).toBe(told(expected));
  });
});

test('the Amu Darya and the Syr Darya are parts of their own, and two banks are one', async () => {
  const partsOf = async (file: string) => {
    const scenario = await load(file);
    return listParts(scenario, compile(scenario));
  };
  expect((await partsOf('aral/qosh-tepa-fast'))?.length).toBeGreaterThan(1);
  expect(await partsOf('two-banks/trade')).toBeNull();
});
