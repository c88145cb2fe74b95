/**
 * subjects : scenarios -> pieces of work to time, once their answers are known to be right
 */
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../src/engine/base/diagnostic.ts';
import type { Result } from '../src/engine/base/result.ts';
import { loadScenario } from '../src/engine/files.ts';
import { compile } from '../src/engine/model/compile.ts';
import type { Outcome } from '../src/engine/outcome/outcome.ts';
import { simulate } from '../src/engine/run/simulate.ts';
import { assemble, type LoadedScenario } from '../src/engine/scenario/assemble.ts';
import { basinText } from './basin.ts';
import type { Timed } from './measure.ts';

/** One basin with the digest that its runs gave, and the work to time on it. */
export interface Bench {
  readonly basin: string;
  readonly nodes: number;
  readonly steps: number;
  readonly digest: string;
  readonly subjects: readonly Timed[];
}

const ARAL = ['aral', 'aral-coarse'];
const SYNTHETIC = { tributaries: 9, years: 30 };
const SEEDS = [1, 2];
/** The basin closes better than this in every run that is timed; the engine itself asserts a tolerance of its own. */
const BALANCE_LIMIT = 1e-9;

/** @param quick - one synthetic basin instead of all */
export async function listBenches(quick: boolean): Promise<Bench[]> {
  const benches: Bench[] = [];
  for (const seed of quick ? SEEDS.slice(0, 1) : SEEDS) {
    const text = basinText({ ...SYNTHETIC, seed });
    benches.push(
      await bench(`synthetic-${seed}`, () => assemble('synthetic.yaml', async () => ({ ok: true, text }))),
    );
  }
  for (const folder of ARAL) {
    const path = fileURLToPath(new URL(`../scenarios/${folder}/energy-regime.yaml`, import.meta.url));
    benches.push(await bench(folder, () => loadScenario(path)));
  }
  return benches;
}

async function bench(basin: string, load: () => Promise<Result<LoadedScenario>>): Promise<Bench> {
  const { scenario } = heldBy(basin, await load());
  const model = compile(scenario);
  const outcome = checked(basin, simulate(model), simulate(compile(scenario)));
  return {
    basin,
    nodes: model.network.ids.length,
    steps: model.calendar.stepCount,
    digest: outcome.digest,
    subjects: [
      { name: `${basin}/load-and-check`, work: load },
      { name: `${basin}/compile`, work: () => compile(scenario) },
      { name: `${basin}/simulate`, work: () => simulate(model) },
    ],
  };
}

/** The answer comes before the time: two runs of two compilations agree in every bit, and the water is all there. */
function checked(basin: string, first: Result<Outcome>, second: Result<Outcome>): Outcome {
  const outcome = heldBy(basin, first);
  const again = heldBy(basin, second);
  if (outcome.digest !== again.digest) throw new Error(`${basin}: two runs of one scenario differ.`);
  const { worst, worstBasinRatio } = outcome.balance;
  if (!(worst.ratio <= BALANCE_LIMIT && worstBasinRatio <= BALANCE_LIMIT)) {
    throw new Error(`${basin}: the water balance misses ${worst.ratio} at "${worst.node}".`);
  }
  return outcome;
}

export function heldBy<T>(basin: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    `${basin} does not hold:\n${result.diagnostics
      .slice(0, 5)
      .map((diagnostic) => formatDiagnostic(diagnostic))
      .join('\n')}`,
  );
}
