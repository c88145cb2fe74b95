/**
 * pressureLines : scores of dyads and basin → value, change, bar and the three parts that weigh most
 */
import type { PressureScore, ScenarioComparison } from '../engine/index.ts';
import { bar } from '../report/blocks.ts';
import { fixed, signed } from '../report/figure.ts';
import { cellOf, wrap } from '../report/layout.ts';
import type { Ink } from './terminal.ts';

const PART_COUNT = 3;
const ID_WIDTH = 24;
const BAR_WIDTH = 16;

export function pressureLines(scenarios: readonly ScenarioComparison[], ink: Ink): string[] {
  const reasons = scenarios.flatMap(({ id, reason }) =>
    reason === null ? [] : wrap(`${id}: ${reason}`, '  ', '    '),
  );
  const dyads = [...new Set(scenarios.flatMap(({ dyads: scored }) => Object.keys(scored)))].sort();
  const basin = blockOf('Basin', scenarios, ({ basin: scored }) => scored?.score, ink);
  return [
    '  Mean of the years, change, and the three parts that weigh most; then, where',
    '  an input is missing, the range in which the index could lie.',
    ...reasons,
    ...basin,
    ...dyads.flatMap((dyad) => blockOf(dyad, scenarios, ({ dyads: scored }) => scored[dyad]?.score, ink)),
  ];
}

/** The index of the basin alone, scenario by scenario. */
export function pressureOfBasin(scenarios: readonly ScenarioComparison[], ink: Ink): string[] {
  return blockOf('Basin', scenarios, ({ basin }) => basin?.score, ink);
}

interface MovedDyad {
  readonly dyad: string;
  readonly value: number;
  readonly difference: number;
  readonly parts: string;
}

/** The pair whose index is farthest from the baseline's; undefined where none moves by what is shown. */
export function dyadThatMoves({ dyads }: ScenarioComparison): MovedDyad | undefined {
  const moved = Object.entries(dyads).flatMap(([dyad, { score }]) => {
    const { value, differenceFromBaseline: difference } = score;
    return difference !== null && moves(difference)
      ? [{ dyad, value, difference, parts: partsOf(score) }]
      : [];
  });
  return moved.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
}

/** Scenarios whose index stands where the baseline's does are named in one line, so that a change catches the eye. */
function blockOf(
  title: string,
  scenarios: readonly ScenarioComparison[],
  scoreOf: (scenario: ScenarioComparison) => PressureScore | undefined,
  ink: Ink,
): string[] {
  const scored = scenarios.flatMap((scenario) => {
    const score = scoreOf(scenario);
    return score === undefined ? [] : [{ id: scenario.id, score }];
  });
  if (scored.length === 0) return [];
  const changed = scored.filter(({ score }) => moves(score.differenceFromBaseline));
  const shown = scored.filter(
    ({ score }) => score.differenceFromBaseline === null || score.differenceFromBaseline === 0,
  );
  const first = changed.length === scored.length ? [] : shown.slice(0, 1);
  const same = scored.filter((one) => !changed.includes(one) && !first.includes(one)).map(({ id }) => id);
  return [
    `  ${title}`,
    ...first.flatMap(({ id, score }) => scoreLines(id, score, ink)),
    ...changed.flatMap(({ id, score }) => scoreLines(id, score, ink)),
    ...(same.length === 0
      ? []
      : wrap(`the same within ${SHOWN_CHANGE}: ${same.join(', ')}`, '    ', '      ').map(ink.faint)),
  ];
}

const SHOWN_CHANGE = 0.005;

function moves(difference: number | null): boolean {
  return difference !== null && (difference >= SHOWN_CHANGE || difference <= -SHOWN_CHANGE);
}

function scoreLines(id: string, score: PressureScore, ink: Ink): string[] {
  const { value, differenceFromBaseline: difference, incomplete, missingBand } = score;
  const change = difference === null ? '     -' : signed(difference, 2).padStart(6);
  const band =
    missingBand === null ? 'incomplete' : `${fixed(missingBand[0], 2)} to ${fixed(missingBand[1], 2)}`;
  const line = `    ${cellOf(id, ID_WIDTH)} ${fixed(value, 2)} ${change}  ${bar(value, BAR_WIDTH)}${incomplete ? `  ${band}` : ''}`;
  return [line, ...wrap(partsOf(score), '      ', '      ').map(ink.faint)];
}

function partsOf({ contributions, leading }: PressureScore): string {
  const parts = leading.slice(0, PART_COUNT).map((id) => {
    const value = contributions.find((part) => part.id === id)?.value ?? 0;
    return `${id} ${signed(value, 3)}`;
  });
  return parts.length === 0 ? 'no part' : parts.join(', ');
}
