/**
 * openPartPlan : scenarios one after another -> model of each, and the runs of its parts      (equal parts are one run)
 *
 * Rivers that share no water are parts of a basin (model/parts.ts). Of 64 coalitions each river sees the decisions of its own
 * riparians only, so that few of its runs differ. Parts are told apart by all that the engine reads, in the order of the file.
 */
import type { KnownTexts } from '../base/digest.ts';
import type { Result } from '../base/result.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { compile, compilePart } from '../model/compile.ts';
import { listParts } from '../model/parts.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { joinParts } from '../run/join.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { inputsOf } from './inputs.ts';
import { openNumbering } from './numbering.ts';
import { partScenario } from './part-scenario.ts';

/** The run of one part, for all scenarios that have it. */
export interface PartJob {
  readonly model: BasinModel;
  /** Nodes of the whole, by index of the part's model. */
  readonly nodes: Int32Array;
  /** Absent until it was run. */
  result?: Result<Outcome>;
}

/** How the outcome of one scenario is made: by a run of the whole where it has no parts. */
export interface Recipe {
  readonly scenario: Scenario;
  /** Of the whole. */
  readonly model: BasinModel;
  readonly parts: readonly PartJob[] | null;
  readonly known: KnownTexts;
}

/** With fewer runs than this little comes up twice. */
const FEWEST_RUNS = 4;

/**
 * @param runCount - how many scenarios will be asked for
 * @returns recipes in the order asked: the first scenario is run whole, because it is the one that is read as a whole
 */
export function openPartPlan(runCount: number): (scenario: Scenario) => Recipe {
  let isFirst = true;
  const known: KnownTexts = new WeakMap();
  const jobs = new Map<string, PartJob>();
  const numberOf = openNumbering();
  const jobOf = (scenario: Scenario, whole: BasinModel, part: Int32Array): PartJob => {
    const alone = partScenario(scenario, whole, part);
    const key = inputsOf(alone).map(numberOf).join(' ');
    const found = jobs.get(key);
    if (found) return found;
    const position = new Map(whole.network.ids.map((id, node) => [id, node]));
    const model = compilePart(alone);
    const job = { model, nodes: Int32Array.from(model.network.ids, (id) => position.get(id) ?? -1) };
    jobs.set(key, job);
    return job;
  };
  return (scenario) => {
    const model = compile(scenario, known);
    const parts = isFirst || runCount < FEWEST_RUNS ? null : listParts(scenario, model);
    isFirst = false;
    const made = parts?.map((part) => jobOf(scenario, model, part)) ?? null;
    return { scenario, model, known, parts: made !== null && keepOrder(model, made) ? made : null };
  };
}

/** Whether nodes are processed in the same order in the parts as in the whole: a way round of one part could change that. */
function keepOrder({ network }: BasinModel, jobs: readonly PartJob[]): boolean {
  const place = new Int32Array(network.order.length);
  network.order.forEach((node, index) => {
    place[node] = index;
  });
  return jobs.every(({ model, nodes }) => {
    const places = Array.from(model.network.order)
      .filter((node) => model.network.kinds[node] !== 'outlet')
      .map((node) => place[nodes[node]]);
    return places.every((one, index) => index === 0 || places[index - 1] < one);
  });
}

/**
 * The outcome of a scenario from the runs of its parts.
 *
 * @returns undefined while a part was not run, or where one failed: the whole then says why
 */
export function joined({ parts, ...whole }: Recipe): Outcome | undefined {
  const runs = (parts ?? []).flatMap(({ nodes, result }) =>
    result?.ok ? [{ nodes, outcome: result.value }] : [],
  );
  return parts === null || runs.length < parts.length ? undefined : joinParts({ ...whole, parts: runs });
}
