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

/** The river itself, the intake of a demand or a canal, or water that leaves a place by another way than the river. */
export type WayKind = 'river' | 'take' | 'drain';

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly kind: WayKind;
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
    const way = (from: string, to: string, kind: WayKind): Way => ({ from, to, kind });
    return [
      ...('to' in node ? [way(id, node.to, 'river')] : []),
      ...('from' in node ? node.from.map(({ node: from }) => way(from, id, 'take')) : []),
      ...drainsOf(node)
        .filter((to) => END_KINDS.has(nodes[to].kind))
        .map((to) => way(id, to, 'drain')),
    ];
  });
  return { places: placed, ways: ways.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

/** Drains to the river itself would only cross the drawing; those to where water stays are part of the story. */
const END_KINDS: ReadonlySet<Node['kind']> = new Set(['lake', 'outlet', 'wetland']);

function drainsOf(node: Node): string[] {
  if (node.kind === 'demand') return (node.returns ?? []).map(({ to }) => to);
  if (node.kind === 'reservoir') return node.spillTo === undefined ? [] : [node.spillTo.node];
  if (node.kind === 'lake') return node.sill === undefined ? [] : [node.sill.to];
  return node.kind === 'canal' && node.seepageTo !== undefined ? [node.seepageTo] : [];
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
