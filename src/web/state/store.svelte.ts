/**
 * Store : basin × engines × link → what the page shows, and all that can be done to it
 *
 * A change of what runs asks the engine at once. Views, charts and language are no steps of the history: undoing takes
 * levers and presets back, not the eye.
 */
import { type LiveBasin, type LiveScenario, type OpenBasin, openBasin } from '../../contract/live/basin.ts';
import { type GraphId, graphsOf } from '../engine/graphs.ts';
import { type River, riverOf } from '../engine/river.ts';
import { englishSpeech, type Speech, speechOf } from '../words/speech.ts';
import type { Engines } from './engines.ts';
import { firstGraphs } from './first-graphs.ts';
import { type History, historyOf, recorded, redone, undone } from './history.ts';
import type { KeyAction } from './keys.ts';
import { type Lever, leversOf, nudgeOf, numberOf, positionOf, snapped } from './lever.ts';
import { linkOf, readLink } from './link.ts';
import { type Choice, MOST_BESIDE, type PageState, sameChoice, VIEWS } from './page-state.ts';
import { Room } from './room.svelte.ts';
import { Runs } from './runs.svelte.ts';
import { type Weight, type Weights, withWeight } from './weights.ts';

export class Store {
  readonly basin: OpenBasin;
  readonly runs: Runs;
  readonly room = new Room();
  readonly graphIds: readonly GraphId[];
  readonly river: River;
  /** Parts of the link that say nothing here. */
  readonly unknown: readonly string[];
  state = $state.raw<PageState>() as PageState;
  speech = $state.raw<Speech>(englishSpeech());

  readonly #usual: PageState;
  readonly #first: LiveScenario;
  readonly #levers = new Map<string, Lever[]>();
  /** That the arrows of a presenter move. */
  #touched: string | undefined;
  #history = $state.raw<History<Choice>>() as History<Choice>;

  constructor(live: LiveBasin, engines: Engines, link: string) {
    this.basin = openBasin(live);
    this.#first = this.scenarioOf(this.basin.baseline) ?? this.basin.scenarios[0];
    const { scenario } = this.#first;
    this.graphIds = graphsOf(scenario);
    this.river = riverOf(scenario);
    this.#usual = {
      ...{ basin: this.basin.id, choice: { scenario: scenario.id, positions: {} }, held: null, beside: [] },
      ...{ graphs: firstGraphs(scenario), monthly: false, fan: false },
      ...{ view: 'stage', language: 'en', anonymous: false, weights: {} },
    };
    const { state, unknown } = readLink(link, this.#usual, (id) => this.leversIn(id));
    this.unknown = unknown;
    this.state = state;
    this.#history = historyOf(state.choice);
    this.runs = new Runs(live, engines);
    this.#show();
    this.#showHeld();
    void this.speak(state.language);
  }

  scenarioOf(id: string): LiveScenario | undefined {
    return this.basin.scenarios.find(({ scenario }) => scenario.id === id);
  }

  /** Levers of one scenario; nothing where there is no such scenario. */
  leversIn(id: string): readonly Lever[] | undefined {
    const found = this.scenarioOf(id);
    if (found === undefined) return undefined;
    const levers = this.#levers.get(id) ?? leversOf(found.scenario, found.provenance);
    this.#levers.set(id, levers);
    return levers;
  }

  get current(): LiveScenario {
    return this.scenarioOf(this.state.choice.scenario) ?? this.#first;
  }

  get levers(): readonly Lever[] {
    return this.leversIn(this.state.choice.scenario) ?? [];
  }

  /** The scenario that differences are taken from, as its file says. */
  get baselineChoice(): Choice {
    return this.#usual.choice;
  }

  get link(): string {
    return linkOf(this.state, this.#usual);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** @param value - in the unit of the lever; where the file stands, the lever counts as not moved */
  move(lever: Lever, value: number): void {
    const at = snapped(lever, value);
    this.#touched = lever.id;
    const { choice } = this.state;
    const { [lever.id]: _, ...others } = choice.positions;
    const positions = at === lever.standing ? others : { ...others, [lever.id]: positionOf(lever, at) };
    this.#choose({ ...choice, positions });
  }

  /** Ends a movement: from here on it can be undone as one step. */
  settle(): void {
    this.#history = recorded(this.#history, this.state.choice, sameChoice);
  }

  choose(choice: Choice): void {
    this.#choose(choice);
    this.settle();
  }

  reset(): void {
    this.choose({ ...this.state.choice, positions: {} });
  }

  undo(): void {
    this.#history = undone(this.#history);
    this.#choose(this.#history.present);
  }

  redo(): void {
    this.#history = redone(this.#history);
    this.#choose(this.#history.present);
  }

  /** Holds what runs now as the line to compare with, or lets it go. */
  hold(): void {
    this.look({ held: this.state.held === null ? this.state.choice : null });
    this.#showHeld();
  }

  /** Shows how the charts lie over other wet and dry years, or no more. */
  fan(): void {
    this.look({ fan: !this.state.fan, monthly: false });
    this.#show();
  }

  /** Weighs the index otherwise; nothing runs again. */
  weigh(weight: Weight, value: number): void {
    this.#weighBy(withWeight(this.state.weights, weight, value));
  }

  weighAsPublished(): void {
    this.#weighBy({});
  }

  draw(graphs: readonly GraphId[]): void {
    this.look({ graphs });
    this.#show();
    this.#showHeld();
  }

  putBeside(choice: Choice): void {
    const others = this.state.beside.filter((one) => !sameChoice(one, choice));
    this.look({ beside: [...others, choice].slice(-MOST_BESIDE) });
  }

  takeAway(choice: Choice): void {
    this.look({ beside: this.state.beside.filter((one) => !sameChoice(one, choice)) });
  }

  look(changes: Partial<PageState>): void {
    this.state = { ...this.state, ...changes };
  }

  /** What a key of the presenter does to what is shown. */
  act(action: Exclude<KeyAction, 'blank' | 'help' | 'close'>): void {
    if (action === 'undo') this.undo();
    else if (action === 'redo') this.redo();
    else if (action === 'hold') this.hold();
    else if (action === 'reveal') this.room.veil();
    else if (action === 'reset') this.reset();
    else if (action === 'months') this.look({ monthly: !this.state.monthly, fan: false });
    else if (action === 'view')
      this.look({ view: VIEWS[(VIEWS.indexOf(this.state.view) + 1) % VIEWS.length] });
    else if (action === 'less' || action === 'more') this.#step(action === 'less' ? -1 : 1);
    else this.#preset(Number(action.slice('preset-'.length)));
  }

  async speak(language: string): Promise<void> {
    this.look({ language });
    this.speech = await speechOf(language);
  }

  #weighBy(weights: Weights): void {
    this.look({ weights });
    this.runs.weighAgain(this.state.choice, weights);
  }

  #step(direction: 1 | -1): void {
    const lever = this.levers.find(({ id }) => id === this.#touched) ?? this.levers[0];
    if (lever === undefined) return;
    const position = this.state.choice.positions[lever.id];
    const value = position === undefined ? (lever.standing ?? lever.least) : numberOf(lever, position);
    this.move(lever, value + direction * lever.step);
    this.settle();
  }

  #preset(number: number): void {
    const preset = this.basin.scenarios[number - 1];
    if (preset !== undefined) this.choose({ scenario: preset.scenario.id, positions: {} });
  }

  #choose(choice: Choice): void {
    if (sameChoice(choice, this.state.choice)) return;
    this.look({ choice });
    this.#show();
  }

  #show(): void {
    const { choice, graphs, weights, fan } = this.state;
    const { levers } = this;
    const nudges = () => levers.flatMap((lever) => nudgeOf(lever, choice.positions[lever.id]) ?? []);
    this.runs.run(choice, graphs, { weights, fan, nudges });
  }

  #showHeld(): void {
    this.runs.hold(this.state.held, this.state.graphs);
  }
}
