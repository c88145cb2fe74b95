/**
 * Session : basin → run, digest, explain, beside        (the engine of a page: no Worker in it, so that tests call it as it is)
 */
import { type LiveBasin, openBasin } from '../../contract/live/basin.ts';
import {
  compareRiparians,
  compile,
  labelOf,
  measure,
  moveLevers,
  type Outcome,
  type Scenario,
  simulate,
} from '../../engine/live.ts';
import { factsOf } from './facts.ts';
import { graphValues } from './graphs.ts';
import type { Asked, ExplainAnswer, ExplainRequest, RunAnswer, RunFailure, RunRequest } from './protocol.ts';
import { type River, riverOf, riverStates } from './river.ts';

/** Outcomes that stay, so that another chart of the same run needs no new run. */
const KEPT = 6;

interface Made {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/** Runs scenarios of one basin, and keeps the last few outcomes. */
export class Session {
  readonly #basin: string;
  readonly #scenarios: ReadonlyMap<string, Scenario>;
  readonly #made = new Map<string, Made>();
  readonly #rivers = new Map<string, River>();

  constructor(basin: LiveBasin) {
    this.#basin = basin.id;
    this.#scenarios = new Map(openBasin(basin).scenarios.map(({ scenario }) => [scenario.id, scenario]));
  }

  run({ graphs, river, ...asked }: RunRequest): RunAnswer | RunFailure {
    const { scenario, refused } = this.#moved(asked);
    const made = this.#make(scenario);
    if ('failure' in made) return made;
    const { outcome } = made;
    const { calendar, runId } = outcome;
    return {
      ...{ runId, refused, firstWaterYear: calendar.firstWaterYear },
      steps: Array.from({ length: calendar.stepCount }, (_, step) => labelOf(calendar, step)),
      facts: factsOf(outcome, scenario),
      graphs: graphs.flatMap((graph) => graphValues(graph, outcome, scenario) ?? []),
      river: river ? riverStates(this.#riverFor(scenario), outcome) : null,
    };
  }

  digest(asked: Asked): string {
    return this.#whole(asked).outcome.digest;
  }

  /** What words it takes is read when somebody first asks. */
  async explain({ node, when, ...asked }: ExplainRequest): Promise<ExplainAnswer> {
    const { explanationOf } = await import('../../report/explain/explanation.ts');
    const explanation = explanationOf(this.#moved(asked), { node, when });
    return explanation.ok ? { blocks: explanation.blocks } : { message: explanation.message };
  }

  beside(baseline: Asked, other: Asked): ReturnType<typeof compareRiparians> {
    const [before, after] = [baseline, other].map((asked) => {
      const { scenario, outcome } = this.#whole(asked);
      return { scenario, indicators: measure(outcome, scenario) };
    });
    return compareRiparians(after, before);
  }

  #moved({ scenario: id, positions }: Asked): ReturnType<typeof moveLevers> {
    const scenario = this.#scenarios.get(id);
    if (scenario === undefined) throw new Error(`The basin ${this.#basin} has no scenario "${id}".`);
    return moveLevers(scenario, positions);
  }

  #whole(asked: Asked): Made {
    const made = this.#make(this.#moved(asked).scenario);
    if ('failure' in made) throw new Error(made.failure);
    return made;
  }

  /** The outcome, or why there is none. */
  #make(scenario: Scenario): Made | RunFailure {
    const model = compile(scenario);
    const known = this.#made.get(model.runId);
    if (known !== undefined) return known;
    const result = simulate(model);
    if (!result.ok) return { failure: result.diagnostics.map(({ message }) => message).join(' ') };
    const made = { scenario, outcome: result.value };
    this.#made.set(model.runId, made);
    for (const oldest of this.#made.keys()) if (this.#made.size > KEPT) this.#made.delete(oldest);
    return made;
  }

  #riverFor(scenario: Scenario): River {
    const river = this.#rivers.get(scenario.id) ?? riverOf(scenario);
    this.#rivers.set(scenario.id, river);
    return river;
  }
}
