/**
 * reasonOf : stage of a release × replayed step → why that stage decided, and whose clause, trade or regime it was
 */
import { boundOfStep_m3, type DecisionStage } from '../../engine/index.ts';
import type { Moment } from './moment.ts';
import { hm3, type Insert, number, type Saying, say } from './saying.ts';

const REGIMES = {
  energy: 'regime-energy',
  irrigation: 'regime-irrigation',
  'rule-curve': 'regime-rule-curve',
  target: 'regime-target',
} as const;

export function reasonOf(stage: DecisionStage, moment: Moment, reservoir: number): Saying {
  const { model, columns } = moment.workspace;
  const { reservoirs, riparianIds } = model;
  switch (stage) {
    case 'base':
      return say('regime-asks', {
        regime: one(say(REGIMES[reservoirs.regime[reservoir]])),
        riparian: { riparian: riparianIds[reservoirs.riparian[reservoir]] },
      });
    case 'honoured':
      return say('orders-ask', { served: one(servedOf(moment, reservoir)) });
    case 'minimum':
      return minimumOf(moment, reservoir);
    case 'floor':
      return say('floor-asks', { bound: one(boundOf(moment, reservoir, 'floor')) });
    case 'shifted':
      return say('trades-shift', { trades: tradesOf(moment, reservoir) });
    case 'hedged':
      return say('storage-low');
    case 'ceiling':
      return say('ceiling-holds', { bound: one(boundOf(moment, reservoir, 'ceiling')) });
    case 'outlet':
      return say('outlets-full');
    case 'stored':
      return say('storage-dead');
    case 'wanted':
      return say('nothing-wanted');
    case 'released':
      if (columns.full_m3[reservoir] === 0) return say('dam-unbuilt');
      return say('would-overflow', { spill: hm3(columns.spill_m3[moment.node]) });
  }
}

function one(saying: Saying): Insert {
  return { sayings: [saying], between: ', ' };
}

/** The minimum is the sanitary one of the month, or the part of the inflow that a dam that fills may not keep. */
function minimumOf({ workspace, step }: Moment, reservoir: number): Saying {
  const { model, columns } = workspace;
  const { reservoirs, calendar } = model;
  const sanitary_m3 =
    reservoirs.minimum_m3s[reservoir * 12 + calendar.month[step] - 1] * calendar.step_s[step];
  const passed_m3 = columns.leastPassed[reservoir] * columns.arrival_m3[reservoirs.node[reservoir]];
  return passed_m3 > sanitary_m3
    ? say('filling-asks', { share: { share: columns.leastPassed[reservoir] } })
    : say('sanitary-asks');
}

function servedOf({ workspace, step }: Moment, reservoir: number): Saying {
  const { clauses, reservoirs, riparianIds } = workspace.model;
  const serving = clauses.releases.filter(
    (clause) => clause.reservoir === reservoir && clause.holds[step] === 1 && clause.serves.length > 0,
  );
  if (reservoirs.regime[reservoir] === 'irrigation') return say('served-all');
  if (serving.length === 0) return say('served-own');
  const sayings = serving.map(({ id, instrument, serves, compliance }) => {
    const riparians = serves.map((riparian) =>
      say('riparian-name', { riparian: { riparian: riparianIds[riparian] } }),
    );
    return say('served-by', {
      ...{ clause: { clause: id }, instrument: { instrument }, share: { share: compliance } },
      riparians: { sayings: riparians, between: ', ' },
    });
  });
  return say('served-besides', { clauses: { sayings, between: '; ' } });
}

/** The clause that sets a floor or ceiling: of those that govern in the step, the highest floor or the lowest ceiling. */
function boundOf({ workspace, step }: Moment, reservoir: number, side: 'floor' | 'ceiling'): Saying {
  const { model, state } = workspace;
  const binding = model.clauses.releases.flatMap((clause, index) => {
    const bound_m3 = boundOfStep_m3({ model, step, state }, index, side);
    return clause.reservoir === reservoir && bound_m3 !== undefined ? [{ clause, bound_m3 }] : [];
  });
  const weight = ({ clause, bound_m3 }: (typeof binding)[number]) =>
    side === 'floor' ? bound_m3 * clause.compliance : -bound_m3;
  const [first] = binding.sort((a, b) => weight(b) - weight(a));
  if (first === undefined) return say('bound-unnamed');
  const { id, instrument, compliance } = first.clause;
  return say('bound', {
    ...{ clause: { clause: id }, instrument: { instrument }, share: { share: compliance } },
    rate: number(first.bound_m3 / model.calendar.step_s[step], 1),
  });
}

function tradesOf({ workspace }: Moment, reservoir: number): Insert {
  const { model, state } = workspace;
  const sayings = model.trades.flatMap(({ id, instrument, water }, index) =>
    water?.reservoir === reservoir
      ? [
          say('trade', {
            ...{ trade: { trade: id }, instrument: { instrument } },
            account: hm3(state.account_m3[index]),
          }),
        ]
      : [],
  );
  return { sayings, between: '; ' };
}
