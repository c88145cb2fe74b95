/**
 * explainReservoir : replayed step → each stage of the release decision, the one that decided, and who set it
 */
import { boundOfStep_m3, DECISION_STAGES, type DecisionStage } from '../../engine/index.ts';
import { fixed, hm3, percent } from '../figure.ts';
import { table, wrap } from '../layout.ts';
import type { Moment } from './moment.ts';

const MEANINGS: Readonly<Record<DecisionStage, string>> = {
  base: 'what the regime would release',
  honoured: 'orders from below that the operator honours',
  minimum: 'sanitary minimum, or inflow not to be kept',
  floor: 'highest floor of a clause',
  wanted: 'the largest of the four above',
  shifted: 'after trades',
  hedged: 'after hedging by storage',
  ceiling: 'under the lowest ceiling of a clause',
  outlet: 'within the capacity of the outlets',
  stored: 'with the water above dead storage',
  released: 'raised where storage would pass full',
};

/** Stages that only set what is wanted; those after `wanted` each act on the one before. */
const CLAIMS = ['base', 'honoured', 'minimum', 'floor'] as const satisfies readonly DecisionStage[];
const FIRST_LIMIT = DECISION_STAGES.indexOf('wanted') + 1;

export function explainReservoir(moment: Moment): string[] {
  const { workspace, step, node } = moment;
  const { model, columns, before_m3 } = workspace;
  const reservoir = model.within.reservoir[node];
  const first = reservoir * DECISION_STAGES.length;
  const row = columns.decision_m3.subarray(first, first + DECISION_STAGES.length);
  const deciding = decidingStage(row);
  const seconds = model.calendar.step_s[step];
  const rows = DECISION_STAGES.map((stage, index) => [
    stage === deciding ? '►' : '',
    stage,
    hm3(row[index]),
    fixed(row[index] / seconds, 1),
    MEANINGS[stage],
  ]);
  const water = [
    ['storage at the start', hm3(before_m3[node])],
    ['inflow', hm3(columns.arrival_m3[node])],
    ['evaporation', hm3(columns.evaporation_m3[node])],
    ['release', hm3(columns.release_m3[node])],
    ['  of it through turbines', hm3(columns.turbine_m3[node])],
    ['spill', hm3(columns.spill_m3[node])],
    ['storage at the end', hm3(columns.stored_m3[node])],
  ];
  return [
    '',
    ...table(
      [
        { header: '' },
        { header: 'Stage' },
        { header: 'hm3', align: 'right' },
        { header: 'm3/s', align: 'right' },
        { header: 'Meaning' },
      ],
      rows,
    ),
    '',
    ...wrap(`► ${deciding} decided: ${reasonOf(deciding, moment, reservoir)}`, '  '),
    '',
    ...table([{ header: 'Water in the step' }, { header: 'hm3', align: 'right' }], water),
    '',
    ...wrap(limitsOf(moment, reservoir), '  '),
  ];
}

/** The last limit that changed the release, else the claim that is the largest. */
function decidingStage(row: Float64Array): DecisionStage {
  for (let stage = DECISION_STAGES.length - 1; stage >= FIRST_LIMIT; stage--) {
    if (row[stage] !== row[stage - 1]) return DECISION_STAGES[stage];
  }
  const wanted_m3 = row[DECISION_STAGES.indexOf('wanted')];
  return CLAIMS.find((stage) => row[DECISION_STAGES.indexOf(stage)] === wanted_m3) ?? 'wanted';
}

function reasonOf(stage: DecisionStage, moment: Moment, reservoir: number): string {
  const { model, columns } = moment.workspace;
  const { reservoirs } = model;
  switch (stage) {
    case 'base':
      return `the regime "${reservoirs.regime[reservoir]}" of ${nameOf(moment, reservoirs.riparian[reservoir])} asks most.`;
    case 'honoured':
      return `orders from below ask most. ${servedText(moment, reservoir)}`;
    case 'minimum':
      return minimumText(moment, reservoir);
    case 'floor':
      return `a floor asks most: ${clauseText(moment, reservoir, 'floor')}.`;
    case 'shifted':
      return `a trade moves water between seasons: ${tradeText(moment, reservoir)}.`;
    case 'hedged':
      return 'storage is low, and a zone of hedging grants part of what is wanted beyond the minimum.';
    case 'ceiling':
      return `a ceiling holds it down: ${clauseText(moment, reservoir, 'ceiling')}.`;
    case 'outlet':
      return 'the outlets pass no more.';
    case 'stored':
      return 'there is no more water above dead storage.';
    case 'wanted':
      return 'nothing is wanted.';
    case 'released':
      if (columns.full_m3[reservoir] === 0) return 'the dam is not built yet, and all that comes passes.';
      return `storage would pass full supply, so the outlets were opened further; ${hm3(columns.spill_m3[moment.node])} hm3 spilled.`;
  }
}

/** The minimum is the sanitary one of the month, or the part of the inflow that a dam that fills may not keep. */
function minimumText({ workspace, step }: Moment, reservoir: number): string {
  const { model, columns } = workspace;
  const { reservoirs, calendar } = model;
  const sanitary_m3 =
    reservoirs.minimum_m3s[reservoir * 12 + calendar.month[step] - 1] * calendar.step_s[step];
  const passed_m3 = columns.leastPassed[reservoir] * columns.arrival_m3[reservoirs.node[reservoir]];
  return passed_m3 > sanitary_m3
    ? `while the dam fills, ${percent(columns.leastPassed[reservoir])} of the inflow passes at least, and that asks most.`
    : 'the sanitary minimum of the operator asks most.';
}

function servedText(moment: Moment, reservoir: number): string {
  const { model } = moment.workspace;
  const served = clausesOf(moment, reservoir).filter(({ serves }) => serves.length > 0);
  if (model.reservoirs.regime[reservoir] === 'irrigation')
    return 'The regime "irrigation" honours the orders of all.';
  if (served.length === 0) return 'They are those of its own riparian and of minimum flows.';
  const texts = served.map(({ id, instrument, serves, compliance }) => {
    const names = serves.map((riparian) => nameOf(moment, riparian)).join(', ');
    return `clause ${id} (${instrument}) makes it serve ${names} at compliance ${percent(compliance)}`;
  });
  return `Besides its own: ${texts.join('; ')}.`;
}

/** The clause that sets a floor or ceiling: of those that govern in the step, the highest floor or the lowest ceiling. */
function clauseText(moment: Moment, reservoir: number, side: 'floor' | 'ceiling'): string {
  const { workspace, step } = moment;
  const { model, state } = workspace;
  const binding = model.clauses.releases.flatMap((clause, index) => {
    const bound_m3 = boundOfStep_m3({ model, step, state }, index, side);
    return clause.reservoir === reservoir && bound_m3 !== undefined ? [{ clause, bound_m3 }] : [];
  });
  const weight = ({ clause, bound_m3 }: (typeof binding)[number]) =>
    side === 'floor' ? bound_m3 * clause.compliance : -bound_m3;
  const [first] = binding.sort((a, b) => weight(b) - weight(a));
  if (first === undefined) return 'of a clause';
  const { clause, bound_m3 } = first;
  return `clause ${clause.id} (${clause.instrument}), ${fixed(bound_m3 / model.calendar.step_s[step], 1)} m3/s at compliance ${percent(clause.compliance)}`;
}

type ReleaseClause = Moment['workspace']['model']['clauses']['releases'][number];

function clausesOf({ workspace, step }: Moment, reservoir: number): ReleaseClause[] {
  return workspace.model.clauses.releases.filter(
    (clause) => clause.reservoir === reservoir && clause.holds[step] === 1,
  );
}

function tradeText({ workspace }: Moment, reservoir: number): string {
  const { model, state } = workspace;
  const texts = model.trades.flatMap((trade, index) =>
    trade.water?.reservoir === reservoir
      ? [`${trade.id} (${trade.instrument}), account now ${hm3(state.account_m3[index])} hm3`]
      : [],
  );
  return texts.join('; ');
}

/** Limits of the step: those of a dam that fills move with the years. */
function limitsOf({ workspace, step }: Moment, reservoir: number): string {
  const { model, columns } = workspace;
  const { reservoirs, calendar } = model;
  const outlet_m3 = reservoirs.outlet_m3s[reservoir * 12 + calendar.month[step] - 1] * calendar.step_s[step];
  return `Limits, hm3: dead ${hm3(columns.dead_m3[reservoir])}, full ${hm3(columns.full_m3[reservoir])}, crest ${hm3(columns.crest_m3[reservoir])}, outlets ${hm3(outlet_m3)}.`;
}

function nameOf({ scenario, workspace }: Moment, riparian: number): string {
  return scenario.riparians[workspace.model.riparianIds[riparian]].name;
}
