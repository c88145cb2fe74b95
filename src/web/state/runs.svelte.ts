/**
 * Runs : engines × choices → the answers on the screen        (latest wins; pressure follows once a lever rests)
 */
import { proxy } from 'comlink';
import type { LiveBasin } from '../../contract/live/basin.ts';
import type { GraphId } from '../engine/graphs.ts';
import type { PressureAnswer } from '../engine/pressure.ts';
import type {
  BesideAnswer,
  ExplainAnswer,
  ExplainRequest,
  RunAnswer,
  RunFailure,
  RunRequest,
} from '../engine/protocol.ts';
import type { Engines } from './engines.ts';
import { type LatestWins, latestWins } from './latest-wins.ts';
import type { Choice } from './page-state.ts';
import type { Weights } from './weights.ts';

/** A lever rests when it was not moved for so long. */
const REST_ms = 250;

export interface WeighedChoice {
  readonly of: Choice;
  readonly weights: Weights;
  readonly answer: PressureAnswer;
}

export class Runs {
  now = $state.raw<RunAnswer | null>(null);
  held = $state.raw<RunAnswer | null>(null);
  /** Of the last choice that rested; the choice says whether it is that on the screen. */
  pressure = $state.raw<WeighedChoice | null>(null);
  progress = $state.raw<{ readonly done: number; readonly count: number } | null>(null);
  failure = $state.raw<string | null>(null);

  readonly #live: LiveBasin;
  readonly #engines: Engines;
  readonly #asksNow: LatestWins<RunRequest>;
  readonly #asksHeld: LatestWins<RunRequest>;
  readonly #asksPressure: LatestWins<{ readonly of: Choice; readonly weights: Weights }>;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #weighs = false;

  constructor(live: LiveBasin, engines: Engines) {
    this.#live = live;
    this.#engines = engines;
    const fault = (reason: unknown) => this.fail(reason instanceof Error ? reason.message : String(reason));
    const ask = (request: RunRequest) => this.ask(request);
    this.#asksNow = latestWins(ask, (answer) => this.#take(answer, (run) => (this.now = run)), fault);
    this.#asksHeld = latestWins(ask, (answer) => this.#take(answer, (run) => (this.held = run)), fault);
    this.#asksPressure = latestWins(
      ({ of, weights }) => this.weigh(of, weights),
      (answer, { of, weights }) => {
        this.progress = null;
        if (answer !== null) this.pressure = { of, weights, answer };
      },
      fault,
    );
    void engines.live.open(live);
  }

  run(choice: Choice, graphs: readonly GraphId[], weights: Weights): void {
    this.#asksNow.ask({ ...choice, graphs, river: true });
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.weighAgain(choice, weights), REST_ms);
  }

  weighAgain(of: Choice, weights: Weights): void {
    this.#asksPressure.ask({ of, weights });
  }

  hold(choice: Choice | null, graphs: readonly GraphId[]): void {
    if (choice === null) this.held = null;
    else this.#asksHeld.ask({ ...choice, graphs, river: false });
  }

  /** One run beside those on the screen. */
  ask(request: RunRequest): Promise<RunAnswer | RunFailure> {
    return this.#engines.live.run(request) as Promise<RunAnswer | RunFailure>;
  }

  /** @returns null where a newer question came first */
  async weigh(choice: Choice, weights: Weights): Promise<PressureAnswer | null> {
    const worker = this.#engines.pressure();
    if (!this.#weighs) await worker.open(this.#live);
    this.#weighs = true;
    const onRun = proxy((done: number, count: number) => {
      this.progress = { done, count };
    });
    return worker.pressure({ ...choice, weights }, onRun);
  }

  digest(choice: Choice): Promise<string> {
    return this.#engines.live.digest(choice);
  }

  explain(request: ExplainRequest): Promise<ExplainAnswer> {
    return this.#engines.live.explain(request) as Promise<ExplainAnswer>;
  }

  /** What each riparian gains or loses from the first to the second. */
  beside(baseline: Choice, other: Choice): Promise<BesideAnswer> {
    return this.#engines.live.beside(baseline, other) as Promise<BesideAnswer>;
  }

  fail(message: string): void {
    this.failure = message;
  }

  #take(answer: RunAnswer | RunFailure, onRun: (run: RunAnswer) => void): void {
    this.failure = 'failure' in answer ? answer.failure : null;
    if (!('failure' in answer)) onRun(answer);
  }
}
