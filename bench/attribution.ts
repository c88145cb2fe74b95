/**
 * openAttributionBench : one Aral scenario -> time of its attribution, all runs and the judge, alone and on two threads
 *
 * The straightforward way comes first: each run compiled and made by itself, with its digest. All digests and the judged
 * report must be the same before anything is timed.
 */
import { fileURLToPath } from 'node:url';
import { loadScenario } from '../src/engine/files.ts';
import { compile } from '../src/engine/model/compile.ts';
import { openPool } from '../src/engine/pool/open-pool.ts';
import { simulate } from '../src/engine/run/simulate.ts';
import type { Scenario } from '../src/engine/scenario/schema/scenario.ts';
import { bundleDigests, type RunBundle, runPlan, withOutcomes } from '../src/engine/study/bundle.ts';
import { judgeBundle } from '../src/engine/study/judge.ts';
import { localRunner, type ManyRunner } from '../src/engine/study/many-runner.ts';
import { type Plan, planBundle } from '../src/engine/study/plan.ts';
import { poolRunner } from '../src/engine/study/pool-runner.ts';
import type { Timed } from './measure.ts';
import { heldBy } from './subjects.ts';

const BENCH = 'attribution';
const SCENARIO = 'qosh-tepa-fast';
const THREADS = 2;

interface AttributionBench {
  readonly subjects: readonly Timed[];
  /** Ends the threads. */
  close(): Promise<void>;
}

export async function openAttributionBench(): Promise<AttributionBench> {
  const [scenario, reference] = [await load(SCENARIO), await load('reference')];
  const pool = openPool({ threads: THREADS });
  const runners = { alone: localRunner(), threads: poolRunner(pool) };
  const expected = answerOf(runPlainly(planBundle(scenario, reference)));
  const attribute = async (runner: ManyRunner) => {
    const bundle = heldBy(BENCH, await runPlan(planBundle(scenario, reference), runner));
    judgeBundle(bundle);
    return bundle;
  };
  for (const [name, runner] of Object.entries(runners)) {
    if (answerOf(await attribute(runner)) !== expected)
      throw new Error(`${BENCH}/${name} gives other answers.`);
  }
  return {
    subjects: [
      { name: `${BENCH}/alone`, work: () => attribute(runners.alone) },
      { name: `${BENCH}/${THREADS}-threads`, work: () => attribute(runners.threads), clock: 'wall' },
    ],
    close: () => pool.close(),
  };
}

async function load(name: string): Promise<Scenario> {
  const path = fileURLToPath(new URL(`../scenarios/aral/${name}.yaml`, import.meta.url));
  return heldBy(BENCH, await loadScenario(path)).scenario;
}

function runPlainly(plan: Plan): RunBundle {
  return withOutcomes(
    plan,
    plan.runs.map(({ scenario }) => heldBy(BENCH, simulate(compile(scenario)))),
  );
}

/** Digest of each run, and all that the judge says. */
function answerOf(bundle: RunBundle): string {
  const { report, relief, acts, equity } = judgeBundle(bundle);
  return JSON.stringify([bundleDigests(bundle), report, relief, acts, equity]);
}
