/**
 * seal : outcome without its digest -> Outcome      (the digest is computed when it is first read)
 *
 * Of the many runs behind an attribution most are judged and never named by their digest, which would cost a fifth of
 * their time. Whoever reads it, writes it to a file or copies the outcome gets the same 64 digits; series do not change.
 */
import { digestColumns } from '../base/digest.ts';
import type { Outcome } from './outcome.ts';

/** What a run gives before it is sealed: it travels between threads, which a digest on demand cannot. */
export type UnsealedOutcome = Omit<Outcome, 'digest'>;

export function seal(unsealed: UnsealedOutcome): Outcome {
  const { series } = unsealed;
  let known: string | undefined;
  return {
    ...unsealed,
    get digest() {
      known ??= digestColumns(series.map(({ values }) => values));
      return known;
    },
  };
}

/** The same outcome under another name and runId; what is computed when it is read is computed once for both. */
export function relabel(outcome: Outcome, label: Pick<Outcome, 'scenario' | 'runId'>): Outcome {
  const copy = Object.defineProperties({} as Outcome, Object.getOwnPropertyDescriptors(outcome));
  const named = (value: unknown) => ({ value, enumerable: true });
  return Object.defineProperties(copy, { scenario: named(label.scenario), runId: named(label.runId) });
}
