/**
 * csvOf : series of an outcome → a table by step, units in the header        (`date,toktogul.release_m3,...`)
 */
import type { Calendar, Outcome, Series } from '../engine/index.ts';
import { csvText } from './csv-text.ts';

type Picked =
  | { readonly ok: true; readonly series: readonly Series[] }
  | { readonly ok: false; readonly unknown: string; readonly known: readonly string[] };

/** The series that bear one of the names: `toktogul`, `release_m3` or `toktogul.release_m3`; all without names. */
export function pickSeries(outcome: Outcome, names: readonly string[]): Picked {
  const bears = (series: Series, name: string) => namesOf(series).includes(name);
  const unknown = names.find((name) => !outcome.series.some((series) => bears(series, name)));
  if (unknown !== undefined)
    return { ok: false, unknown, known: [...new Set(outcome.series.flatMap(namesOf))] };
  const picked = outcome.series.filter(
    (series) => names.length === 0 || names.some((name) => bears(series, name)),
  );
  return { ok: true, series: picked };
}

function namesOf({ of, variable }: Series): readonly string[] {
  return [of, variable, `${of}.${variable}`];
}

/** Numbers are written with all their digits: reading them back gives the same bits. */
export function csvOf(
  { calendar }: Outcome,
  series: readonly Series[],
  labelOf: (calendar: Calendar, step: number) => string,
): string {
  const rows = [['date', ...series.map(({ of, variable }) => `${of}.${variable}`)]];
  for (let step = 0; step < calendar.stepCount; step++)
    rows.push([labelOf(calendar, step), ...series.map(({ values }) => String(values[step]))]);
  return csvText(rows);
}
