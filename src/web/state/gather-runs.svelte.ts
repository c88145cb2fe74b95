/**
 * gatherRuns : choices → their runs, in the same order        (kept by choice, so that looking again runs nothing)
 */
import type { BesideAnswer, RunAnswer } from '../engine/protocol.ts';
import { choiceText } from './link.ts';
import type { Choice } from './page-state.ts';
import type { Store } from './store.svelte.ts';

export interface GatheredRun {
  readonly choice: Choice;
  readonly run: RunAnswer;
  /** Against the first of the list. */
  readonly beside: BesideAnswer;
}

/** To be called while a component is made: it follows what the two functions give. */
export function gatherRuns(
  store: () => Store,
  choices: () => readonly Choice[],
): { readonly runs: readonly GatheredRun[] } {
  let runs = $state.raw<readonly GatheredRun[]>([]);
  const known = new Map<string, GatheredRun>();
  let latest = 0;
  $effect(() => {
    const own = ++latest;
    void gather(store(), choices(), known).then((made) => {
      if (own === latest) runs = made;
    });
  });
  return {
    get runs() {
      return runs;
    },
  };
}

async function gather(
  store: Store,
  choices: readonly Choice[],
  known: Map<string, GatheredRun>,
): Promise<GatheredRun[]> {
  const { graphs } = store.state;
  const made: GatheredRun[] = [];
  for (const choice of choices) {
    const key = [choiceText(choices[0]), choiceText(choice), ...graphs].join('|');
    const one = known.get(key) ?? (await gatherOne(store, choices[0], choice));
    if (one === undefined) continue;
    known.set(key, one);
    made.push(one);
  }
  return made;
}

async function gatherOne(
  { runs, state }: Store,
  first: Choice,
  choice: Choice,
): Promise<GatheredRun | undefined> {
  const run = await runs.ask({ ...choice, graphs: state.graphs, river: false });
  if ('failure' in run) {
    runs.fail(run.failure);
    return undefined;
  }
  return { choice, run, beside: await runs.beside(first, choice) };
}
