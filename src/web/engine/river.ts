/**
 * riverOf : scenario → places and ways of water to draw        riverStates : outcome → flow and fill of each, step by step
 */
import { type Outcome, type Scenario, seriesOf } from '../../engine/live.ts';

type Node = Scenario['nodes'][string];

export interface Place {
  readonly id: string;
  readonly kind: Node['kind'];
  readonly riparian: string | undefined;
  readonly x: number;
  readonly y: number;
  /** Storage when full, m3; of reservoirs. */
  readonly full_m3?: number;
  readonly sea: boolean;
}

/** Water from one place to the next; a take is an intake of a demand or a canal. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly take: boolean;
}

export interface River {
  readonly places: readonly Place[];
  readonly ways: readonly Way[];
}

/** Nodes without a place in the file are not drawn, and ways to them neither. */
export function riverOf({ nodes }: Scenario): River {
  const placed = Object.entries(nodes).flatMap(([id, node]) =>
    node.at === undefined ? [] : [placeOf(id, node)],
  );
  const known = new Set(placed.map(({ id }) => id));
  const ways = Object.entries(nodes).flatMap(([id, node]): Way[] => {
    const takes = 'from' in node ? node.from.map((from) => ({ from: from.node, to: id, take: true })) : [];
    return 'to' in node ? [{ from: id, to: node.to, take: false }, ...takes] : takes;
  });
  return { places: placed, ways: ways.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

function placeOf(id: string, node: Node): Place {
  const { x, y } = node.at ?? { x: 0, y: 0 };
  const full = node.kind === 'reservoir' ? { full_m3: node.full } : {};
  return {
    id,
    kind: node.kind,
    riparian: node.riparian,
    x,
    y,
    sea: 'sea' in node && node.sea === true,
    ...full,
  };
}

/** Lists by place and step, place after place: `place * stepCount + step`. */
export interface RiverStates {
  readonly stepCount: number;
  /** Mean flow out of the place, or into it where it takes water. */
  readonly flow_m3s: Float32Array;
  /** Storage over full supply, or what was given over what was wanted; -1 where neither is known. */
  readonly fill: Float32Array;
}

/** The first that an outcome holds is what flows. */
const FLOWS = ['outflow_m3', 'flow_m3', 'supply_m3', 'intake_m3', 'inflow_m3'] as const;

export function riverStates({ places }: River, outcome: Outcome): RiverStates {
  const { stepCount, step_s } = outcome.calendar;
  const flow_m3s = new Float32Array(places.length * stepCount);
  const fill = new Float32Array(places.length * stepCount).fill(-1);
  places.forEach((place, index) => {
    const variable = FLOWS.find((name) => seriesOf(outcome, place.id, name) !== undefined) ?? '';
    const flow_m3 = seriesOf(outcome, place.id, variable);
    const stored_m3 = place.full_m3 === undefined ? undefined : seriesOf(outcome, place.id, 'storage_m3');
    const wanted_m3 = place.kind === 'demand' ? seriesOf(outcome, place.id, 'demand_m3') : undefined;
    for (let step = 0; step < stepCount; step++) {
      const at = index * stepCount + step;
      flow_m3s[at] = (flow_m3?.[step] ?? 0) / step_s[step];
      if (stored_m3 !== undefined) fill[at] = stored_m3[step] / (place.full_m3 ?? 1);
      if (wanted_m3 !== undefined && wanted_m3[step] > 0) fill[at] = (flow_m3?.[step] ?? 0) / wanted_m3[step];
    }
  });
  return { stepCount, flow_m3s, fill };
}
