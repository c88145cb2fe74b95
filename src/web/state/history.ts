/**
 * History : steps back and forth        (a drag is one step; what was undone is dropped at the next change)
 */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

/** More steps back than this are forgotten. */
const MOST_STEPS = 200;

export function historyOf<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** @param same - whether two states are one and the same: then nothing is recorded */
export function recorded<State>(
  history: History<State>,
  next: State,
  same: (a: State, b: State) => boolean,
): History<State> {
  if (same(history.present, next)) return history;
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [] };
}

export function undone<State>({ past, present, future }: History<State>): History<State> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redone<State>({ past, present, future }: History<State>): History<State> {
  const [after, ...rest] = future;
  return after === undefined
    ? { past, present, future }
    : { past: [...past, present], present: after, future: rest };
}
