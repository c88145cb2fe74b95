/**
 * graphTable : charts on the screen → rows of a table        (step by step, with the held run; then who, what and which run)
 */
import type { Store } from '../state/store.svelte.ts';
import { graphName } from '../words/names.ts';

export type Row = readonly (string | number)[];

export function graphTable(store: Store): Row[] {
  const { now, held } = store.runs;
  if (now === null) return [];
  const { speech } = store;
  const columns = store.state.graphs.flatMap((id) =>
    [now, store.state.held === null ? null : held].flatMap((run, at) => {
      const values = run?.graphs.find((one) => one.id === id);
      const head = `${graphName(id, store)}, ${speech.say(`unit-${values?.unit ?? 'm3s'}`)}${at === 1 ? ` (${speech.say('held-short')})` : ''}`;
      return values === undefined ? [] : [{ head, values: values.steps }];
    }),
  );
  return [
    [speech.say('step'), ...columns.map(({ head }) => head)],
    ...now.steps.map((step, at): Row => [step, ...columns.map(({ values }) => values[at])]),
    [],
    ...aboutRows(store),
  ];
}

/** What a reader needs to make the same run again. */
function aboutRows(store: Store): Row[] {
  const { speech, state, runs } = store;
  return [
    [speech.say('scenario'), speech.name(store.current.scenario.title)],
    ...Object.entries(state.choice.positions).map(([lever, position]): Row => [lever, position]),
    [speech.say('run-id'), runs.now?.runId ?? ''],
    ...(state.held === null
      ? []
      : [[`${speech.say('run-id')} (${speech.say('held-short')})`, runs.held?.runId ?? '']]),
    [speech.say('link'), location.href],
  ];
}
