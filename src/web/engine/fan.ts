/**
 * fanOf : scenario × graphs → by water year, 10th, 50th and 90th percentile of the yearly mean over other wet and dry years
 *
 * The years are drawn as those of the hydrology band are (study/members.ts): every scenario meets the same luck, so that what
 * differs between two fans is the scenarios.
 */
import {
  type Breathe,
  compile,
  memberScenario,
  quantileOf,
  type Scenario,
  simulate,
} from '../../engine/live.ts';
import { type GraphId, graphValues } from './graphs.ts';

/** One entry a water year each. */
export interface Fan {
  readonly id: GraphId;
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
}

export interface FanAnswer {
  /** Draws of years. */
  readonly count: number;
  readonly fans: readonly Fan[];
}

/** Enough for a tenth at both ends of a picture; `mirab assess --members` draws more. */
const DRAWS = 32;
/** As the command line has it where it is silent. */
const SEED = 1;

export async function fanOf(
  scenario: Scenario,
  graphs: readonly GraphId[],
  breathe: Breathe,
): Promise<FanAnswer | { readonly failure: string }> {
  const means: (readonly number[])[][] = graphs.map(() => []);
  for (let draw = 0; draw < DRAWS; draw++) {
    const member = memberScenario(scenario, draw, SEED);
    const run = simulate(compile(member));
    if (!run.ok) return { failure: run.diagnostics.map(({ message }) => message).join(' ') };
    graphs.forEach((graph, at) => {
      const values = graphValues(graph, run.value, member);
      if (values !== undefined) means[at].push(values.mean);
    });
    await breathe(draw + 1, DRAWS);
  }
  return { count: DRAWS, fans: graphs.map((id, at) => ({ id, ...fanOfMeans(means[at]) })) };
}

function fanOfMeans(means: readonly (readonly number[])[]): Omit<Fan, 'id'> {
  const ofYear = (means[0] ?? []).map((_, year) => Float64Array.from(means, (one) => one[year]).sort());
  const at = (share: number) => ofYear.map((ascending) => quantileOf(ascending, share));
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}
