/**
 * chartRows, yearRows : charts on the screen → rows of a table by step, by water year        (with the held run beside)
 * graphTable : the rows by step, then who, what and which run
 */
import type { GraphValues } from '../engine/graphs.ts';
import type { Store } from '../state/store.svelte.ts';
import { graphName, scenarioName } from '../words/names.ts';

export type Row = readonly (string | number)[];

export interface ChartLine {
  readonly name: string;
  readonly unit: string;
  readonly isHeld: boolean;
  readonly values: GraphValues;
}

export function graphTable(store: Store): Row[] {
  const rows = chartRows(store);
  return rows.length === 0 ? [] : [...rows, [], ...aboutRows(store)];
}

/** Lines on the screen: of each chart the run that is shown, then the one that is held. */
export function chartLines(store: Store): ChartLine[] {
  const { runs, speech, state } = store;
  return state.graphs.flatMap((id) =>
    [runs.now, state.held === null ? null : runs.held].flatMap((run, at): ChartLine[] => {
      const values = run?.graphs.find((one) => one.id === id);
      if (values === undefined) return [];
      return [
        { name: graphName(id, store), unit: speech.say(`unit-${values.unit}`), isHeld: at === 1, values },
      ];
    }),
  );
}

export function chartRows(store: Store): Row[] {
  const { now } = store.runs;
  if (now === null) return [];
  const lines = chartLines(store);
  return [
    [store.speech.say('step'), ...lines.map((line) => headOf(line, store))],
    ...now.steps.map((step, at): Row => [step, ...lines.map(({ values }) => values.steps[at])]),
  ];
}

export function yearRows(store: Store): Row[] {
  const { now } = store.runs;
  if (now === null) return [];
  const { speech } = store;
  const lines = chartLines(store);
  const kinds = ['mean', 'low', 'high'] as const;
  return [
    [
      speech.say('water-year'),
      ...lines.flatMap((line) =>
        kinds.map((kind) => `${headOf(line, store)}: ${speech.say(`year-${kind}`)}`),
      ),
    ],
    ...(lines[0]?.values.mean ?? []).map(
      (_, at): Row => [
        now.firstWaterYear + at,
        ...lines.flatMap(({ values }) => kinds.map((kind) => values[kind][at])),
      ],
    ),
  ];
}

function headOf({ name, unit, isHeld }: ChartLine, { speech }: Store): string {
  return `${name}, ${unit}${isHeld ? ` (${speech.say('held-short')})` : ''}`;
}

/** What a reader needs to make the same run again. */
export function aboutRows(store: Store): Row[] {
  const { speech, state, runs } = store;
  return [
    [speech.say('scenario'), scenarioName(store.current.scenario.id, store)],
    ...Object.entries(state.choice.positions).map(([lever, position]): Row => [lever, position]),
    [speech.say('run-id'), runs.now?.runId ?? ''],
    ...(state.held === null
      ? []
      : [[`${speech.say('run-id')} (${speech.say('held-short')})`, runs.held?.runId ?? '']]),
    [speech.say('link'), location.href],
  ];
}
