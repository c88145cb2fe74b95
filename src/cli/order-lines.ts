/**
 * orderLines : comparison → what may be said of the order of its scenarios by pressure, and on what differences hang
 *
 * A scenario is called lowest only where it shows less pressure than each other one in all forms of the index.
 */
import type { ComparisonSet, PairComparison, RankAcceptability } from '../engine/index.ts';
import { fixed, signed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';

const FORMS = 12;
/** An order may hold in every draw and still be of no size. */
const READS_AS_NONE = 0.005;
const GROUPS = ['hydrology', 'claimSet', 'weights', 'institutions', 'structure'] as const;

/** One sentence for the headline; empty where nothing was assessed. */
export function pressureSentence({ scenarios, acceptability }: ComparisonSet): string {
  const values = scenarios.flatMap(({ basin }) => basin?.score.value ?? []);
  if (values.length < 2) return '';
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => fixed(value, 2));
  const range = `Pressure on cooperation lies from ${low} to ${high}`;
  if (acceptability === null) return ` ${range}.`;
  const lowest = lowestOf(acceptability);
  return lowest === undefined
    ? ` ${range}; which scenario shows the least is not distinguishable.`
    : ` ${range}, and is lowest in ${lowest}.`;
}

function lowestOf({ scenarios, structuresAgreeing }: RankAcceptability): string | undefined {
  return scenarios.find((_, i) => structuresAgreeing[i].every((forms, j) => i === j || forms === FORMS));
}

export function orderLines({ pairs, acceptability }: ComparisonSet): string[] {
  if (acceptability === null || pairs.length === 0) return [];
  return [
    ...wrap(
      `${acceptability.draws} draws of the weights, the same for all; an order is stated only where it holds in at least 90 % of them in all ${FORMS} forms of the index.`,
      '  ',
    ),
    ...pairs.flatMap(pairLines),
    ...rankTable(acceptability),
  ];
}

function pairLines({
  statement,
  distinguishable,
  delta,
  smaa,
  totalEffects,
  robustness,
}: PairComparison): string[] {
  const effects = GROUPS.flatMap((group) => {
    const share = totalEffects?.[group] ?? null;
    return share === null ? [] : [`${group} ${fixed(share, 2)}`];
  });
  const small = distinguishable && Math.abs(delta) < READS_AS_NONE ? ', which reads as none' : '';
  const lines = wrap(
    `${statement} (difference ${signed(delta, 2)}${small}; ${smaa.structuresAgreeing} of ${FORMS} forms agree)`,
    '  ',
    '    ',
  );
  return [
    ...lines,
    ...(effects.length === 0 ? [] : wrap(`hangs on: ${effects.join(', ')}`, '    ', '      ')),
    ...(robustness === null
      ? []
      : wrap(
          `futures that satisfy: ${robustness.satisficing.map((share) => `${fixed(share * 100, 0)} %`).join(' and ')}; largest regret ${robustness.maxRegret.map((regret) => fixed(regret, 2)).join(' and ')}`,
          '    ',
          '      ',
        )),
  ];
}

/** Share of the draws in which each scenario has the lowest, the second lowest ... pressure; at most the first five ranks. */
function rankTable({ scenarios, acceptability }: RankAcceptability): string[] {
  const ranks = Math.min(5, scenarios.length);
  const headers = Array.from({ length: ranks }, (_, rank) => `rank ${rank + 1}`);
  const rows = scenarios.map((id, scenario) => [
    id,
    ...acceptability[scenario]
      .slice(0, ranks)
      .map((share) => (share === 0 ? '·' : `${fixed(share * 100, 0)} %`)),
  ]);
  const columns = [
    { header: 'Share of draws', gives: true },
    ...headers.map((header) => ({ header, align: 'right' as const })),
  ];
  return ['', ...table(columns, rows)];
}
