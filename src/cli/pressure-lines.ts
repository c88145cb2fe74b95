/**
 * pressureLines : scores of dyads and basin → value, change, bar and the three parts that weigh most
 */
import type { PressureScore, ScenarioComparison } from '../engine/index.ts';
import { fixed, signed } from './figure.ts';
import { cellOf, wrap } from './layout.ts';
import { bar } from './picture.ts';
import type { Ink } from './terminal.ts';

const PART_COUNT = 3;
const ID_WIDTH = 24;
const BAR_WIDTH = 16;

export function pressureLines(scenarios: readonly ScenarioComparison[], ink: Ink): string[] {
  const reasons = scenarios.flatMap(({ id, reason }) =>
    reason === null ? [] : wrap(`${id}: ${reason}`, '  ', '    '),
  );
  const dyads = [...new Set(scenarios.flatMap(({ dyads: scored }) => Object.keys(scored)))].sort();
  const basin = scenarios.flatMap(({ id, basin: scored }) =>
    scored === null ? [] : scoreLines(id, scored.score, ink),
  );
  return [
    '  Mean of the years, change, and the three parts that weigh most; then, where',
    '  an input is missing, the range in which the index could lie.',
    ...reasons,
    ...(basin.length === 0 ? [] : ['  Basin', ...basin]),
    ...dyads.flatMap((dyad) => [
      `  ${dyad}`,
      ...scenarios.flatMap(({ id, dyads: scored }) =>
        scored[dyad] === undefined ? [] : scoreLines(id, scored[dyad].score, ink),
      ),
    ]),
  ];
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
