/**
 * Runs : engines × choices → the answers on the screen        (latest wins; pressure follows once a lever rests)
 */
import { proxy, type Remote } from 'comlink';
import type { LiveBasin } from '../../contract/live/basin.ts';
import type { Effects, Nudge } from '../engine/effects.ts';
import type { FanAnswer } from '../engine/fan.ts';
import type { GraphId } from '../engine/graphs.ts';
import type { PressureAnswer } from '../engine/pressure.ts';
import type {
  BesideAnswer,
  ExplainAnswer,
  ExplainRequest,
  FanRequest,
  PressureWorker,
  RunAnswer,
  RunFailure,
  RunRequest,
  Weighed,
} from '../engine/protocol.ts';
import type { Engines } from './engines.ts';
import { type LatestWins, latestWins } from './latest-wins.ts';
import { type Choice, sameChoice } from './page-state.ts';
import type { Weights } from './weights.ts';

/** A lever rests when it was not moved for so long. */
const REST_ms = 250;

export interface WeighedChoice {
  readonly of: Choice;
  readonly weights: Weights;
  readonly answer: PressureAnswer;
}

interface Then {
  readonly weights: Weights;
  readonly fan: boolean;
  /** Worked out when they are needed: not at each movement of a hand. */
  readonly nudges: () => readonly Nudge[];
}

type Nudged = Choice & Pick<Then, 'nudges'>;

export class Runs {
  now = $state.raw<RunAnswer | null>(null);
  held = $state.raw<RunAnswer | null>(null);
  /** Of the last choice that rested; the choice says whether it is that on the screen. */
  pressure = $state.raw<WeighedChoice | null>(null);
  /** Of what is on the screen; absent until the lever has rested. */
  fan = $state.raw<FanAnswer | null>(null);
  /** Of what is on the screen; absent until its pressure is known. */
  effects = $state.raw<Effects | null>(null);
  progress = $state.raw<{ readonly done: number; readonly count: number } | null>(null);
  failure = $state.raw<string | null>(null);

  readonly #live: LiveBasin;
  readonly #engines: Engines;
  readonly #asksNow: LatestWins<RunRequest>;
  readonly #asksHeld: LatestWins<RunRequest>;
  readonly #asksPressure: LatestWins<{ readonly of: Choice; readonly weights: Weights }>;
  readonly #asksFan: LatestWins<FanRequest>;
  readonly #asksEffects: LatestWins<Nudged>;
  /** What the fan on the screen would answer. */
  #asked: FanRequest | undefined;
  /** What the effects on the screen would answer. */
  #nudged: Nudged | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #opened: Promise<void> | undefined;

  constructor(live: LiveBasin, engines: Engines) {
    this.#live = live;
    this.#engines = engines;
    const fault = (reason: unknown) => this.fail(reason instanceof Error ? reason.message : String(reason));
    const ask = (request: RunRequest) => this.ask(request);
    this.#asksNow = latestWins(ask, (answer) => this.#take(answer, (run) => (this.now = run)), fault);
    this.#asksHeld = latestWins(ask, (answer) => this.#take(answer, (run) => (this.held = run)), fault);
    this.#asksPressure = latestWins(
      ({ of, weights }) => this.weigh(of, weights, 'stage'),
      (answer, { of, weights }) => {
        this.progress = null;
        if (answer === null) return;
        this.pressure = { of, weights, answer };
        if (this.effects === null && this.#nudged !== undefined) this.#asksEffects.ask(this.#nudged);
      },
      fault,
    );
    this.#asksEffects = latestWins(
      (request) => this.#effectsOf(request),
      (answer, request) => {
        if (answer !== null && request === this.#nudged) this.effects = answer;
      },
      fault,
    );
    this.#asksFan = latestWins(
      (request) => this.#fanOf(request),
      (answer, request) => {
        if (answer === null || request !== this.#asked) return;
        if ('failure' in answer) this.fail(answer.failure);
        else this.fan = answer;
      },
      fault,
    );
    void engines.live.open(live);
  }

  /** @param then - what is asked for once the lever rests, pressure before the effects of levers */
  run(choice: Choice, graphs: readonly GraphId[], then: Then): void {
    this.#asksNow.ask({ ...choice, graphs, river: true });
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.weighAgain(choice, then.weights);
      if (!then.fan) return;
      this.#asked = { ...choice, graphs };
      this.#asksFan.ask(this.#asked);
    }, REST_ms);
    this.fan = null;
    this.#asked = undefined;
    if (this.#nudged !== undefined && sameChoice(choice, this.#nudged)) return;
    this.effects = null;
    this.#nudged = { ...choice, nudges: then.nudges };
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

  async #second(): Promise<Remote<PressureWorker>> {
    const worker = this.#engines.pressure();
    this.#opened ??= worker.open(this.#live);
    await this.#opened;
    return worker;
  }

  async #fanOf(request: FanRequest): Promise<FanAnswer | RunFailure | null> {
    const worker = await this.#second();
    return worker.fan(request);
  }

  async #effectsOf({ nudges, ...choice }: Nudged): Promise<Effects | null> {
    const worker = await this.#second();
    return worker.effects({ ...choice, nudges: nudges() });
  }

  /** @returns null where a newer question came first */
  async weigh(choice: Choice, weights: Weights, asker: Weighed['asker']): Promise<PressureAnswer | null> {
    const worker = await this.#second();
    const onRun = proxy((done: number, count: number) => {
      this.progress = { done, count };
    });
    return worker.pressure({ ...choice, weights, asker }, onRun);
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
