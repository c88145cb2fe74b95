/**
 * explainReservoir : replayed step → each stage of the release decision, the one that decided, and who set it
 */
import { DECISION_STAGES, type DecisionStage } from '../../engine/index.ts';
import type { Moment } from './moment.ts';
import { reasonOf } from './release-reason.ts';
import { type Block, type Cell, hm3, number, type Saying, say, sentences } from './saying.ts';

/** Stages that only set what is wanted; those after `wanted` each act on the one before. */
const CLAIMS = ['base', 'honoured', 'minimum', 'floor'] as const satisfies readonly DecisionStage[];
const FIRST_LIMIT = DECISION_STAGES.indexOf('wanted') + 1;

export function explainReservoir(moment: Moment): Block[] {
  const { workspace, node } = moment;
  const reservoir = workspace.model.within.reservoir[node];
  const first = reservoir * DECISION_STAGES.length;
  const row = workspace.columns.decision_m3.subarray(first, first + DECISION_STAGES.length);
  const deciding = decidingStage(row);
  const decided = say('decided', {
    stage: { sayings: [say(`stage-${deciding}`)], between: ', ' },
    reason: { sayings: [reasonOf(deciding, moment, reservoir)], between: ', ' },
  });
  return [
    stageTable(moment, row, deciding),
    sentences([decided], true),
    waterTable(moment),
    sentences([limitsOf(moment, reservoir)]),
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

function stageTable({ workspace, step }: Moment, row: Float64Array, deciding: DecisionStage): Block {
  const step_s = workspace.model.calendar.step_s[step];
  return {
    kind: 'table',
    columns: [
      { heading: say('stage') },
      { heading: say('hm3'), isNumber: true },
      { heading: say('m3s'), isNumber: true },
      { heading: say('meaning') },
    ],
    rows: DECISION_STAGES.map((stage, index) => [
      say(`stage-${stage}`),
      hm3(row[index]),
      number(row[index] / step_s, 1),
      say(`meaning-${stage}`),
    ]),
    marked: [DECISION_STAGES.indexOf(deciding)],
  };
}

function waterTable({ workspace, node }: Moment): Block {
  const { columns, before_m3 } = workspace;
  const rows: (readonly [Saying['key'], number])[] = [
    ['storage-start', before_m3[node]],
    ['inflow', columns.arrival_m3[node]],
    ['evaporation', columns.evaporation_m3[node]],
    ['release', columns.release_m3[node]],
    ['turbines', columns.turbine_m3[node]],
    ['spill', columns.spill_m3[node]],
    ['storage-end', columns.stored_m3[node]],
  ];
  return {
    kind: 'table',
    columns: [{ heading: say('water') }, { heading: say('hm3'), isNumber: true }],
    rows: rows.map(([key, volume_m3]): readonly Cell[] => [say(key), hm3(volume_m3)]),
  };
}

/** Limits of the step: those of a dam that fills move with the years. */
function limitsOf({ workspace, step }: Moment, reservoir: number): Saying {
  const { model, columns } = workspace;
  const { reservoirs, calendar } = model;
  const outlet_m3 = reservoirs.outlet_m3s[reservoir * 12 + calendar.month[step] - 1] * calendar.step_s[step];
  return say('limits', {
    dead: hm3(columns.dead_m3[reservoir]),
    full: hm3(columns.full_m3[reservoir]),
    crest: hm3(columns.crest_m3[reservoir]),
    outlets: hm3(outlet_m3),
  });
}
