/**
 * explainDemand : replayed step → what was wanted, what clauses left of it, and what decided
 */
import { explainIntakes, isFull } from './intake.ts';
import type { Moment } from './moment.ts';
import { type Block, hm3, type Saying, say, sentences } from './saying.ts';

/** Water of a user in the step. */
interface Volumes {
  readonly wanted_m3: number;
  readonly allowed_m3: number;
  readonly given_m3: number;
}

export function explainDemand(moment: Moment): Block[] {
  const { workspace, node } = moment;
  const { model, columns } = workspace;
  const demand = model.within.demand[node];
  const wanted_m3 = columns.wanted_m3[demand];
  const allowed_m3 = columns.allowed_m3[demand];
  const given_m3 = columns.received_m3[node];
  const covered = wanted_m3 > 0 ? given_m3 / wanted_m3 : 1;
  const rows = [
    [say('wanted'), hm3(wanted_m3), null],
    [say('left-by-caps'), hm3(allowed_m3), capsOf(moment, demand)],
    [say('given'), hm3(given_m3), { ...say('covered', { share: { share: covered } }), bar: covered }],
  ];
  return [
    {
      kind: 'table',
      columns: [{ heading: say('chain') }, { heading: say('hm3'), isNumber: true }, { heading: null }],
      rows,
    },
    sentences([decided(moment, { wanted_m3, allowed_m3, given_m3 })], true),
    ...explainIntakes(moment, node),
  ];
}

/** Differences below this share of the water wanted are rounding. */
const ROUNDING = 1e-9;

const DOCTRINES = {
  entitlement: 'doctrine-entitlement',
  priority: 'doctrine-priority',
  proportional: 'doctrine-proportional',
  'upstream-first': 'doctrine-upstream-first',
} as const;

function decided(moment: Moment, { wanted_m3, allowed_m3, given_m3 }: Volumes): Saying {
  const { model } = moment.workspace;
  const slack_m3 = wanted_m3 * ROUNDING;
  if (wanted_m3 === 0) return say('wanted-nothing');
  if (given_m3 >= wanted_m3 - slack_m3) return say('given-all');
  if (given_m3 >= allowed_m3 - slack_m3) return say('caps-decided');
  if (model.network.offtakesOf[moment.node].every((offtake) => isFull(moment, offtake, slack_m3)))
    return say('intakes-decided');
  const doctrine = say(DOCTRINES[model.doctrine.between]);
  return (
    splitOf(moment, moment.node) ?? say('water-decided', { doctrine: { sayings: [doctrine], between: ', ' } })
  );
}

/** The share of a measured flow that limited an intake of the user, or of the canal that it draws from. */
function splitOf(moment: Moment, user: number): Saying | undefined {
  const { model, columns } = moment.workspace;
  const { network, within, clauses } = model;
  for (const offtake of network.offtakesOf[user]) {
    const part = columns.takeShare[offtake];
    const split = clauses.splits.find(({ offtakes }) => offtakes.includes(offtake));
    if (part < 1 && split)
      return say('share-decided', {
        clause: { clause: split.id },
        instrument: { instrument: split.instrument },
        share: { share: split.share },
        node: { node: network.ids[split.node] },
        user: { node: network.ids[user] },
        part: { share: part },
      });
    const { point } = network.offtakes[offtake];
    const above = within.canal[point] >= 0 ? splitOf(moment, point) : undefined;
    if (above !== undefined) return above;
  }
  return undefined;
}

/** The caps and shares in force that name the demand. */
function capsOf({ workspace, step }: Moment, demand: number): Saying {
  const limits = workspace.model.clauses.limits.filter(
    (limit) => limit.holds[step] === 1 && limit.demands.includes(demand),
  );
  if (limits.length === 0) return say('no-cap');
  const sayings = limits.map(({ id, compliance }) =>
    compliance < 1
      ? say('cap-in-part', { clause: { clause: id }, share: { share: compliance } })
      : say('cap', { clause: { clause: id } }),
  );
  return say('caps', { clauses: { sayings, between: ', ' } });
}
