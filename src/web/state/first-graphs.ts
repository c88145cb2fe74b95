/**
 * firstGraphs : scenario → the two charts that a page opens with        (what the two ends of the basin give and lack)
 */
import type { Scenario } from '../../engine/live.ts';
import type { GraphId } from '../engine/graphs.ts';

/** Water missing at the riparian that takes most, and energy missing at that of the largest reservoir. */
export function firstGraphs({ riparians, nodes }: Scenario): readonly [GraphId, GraphId] {
  const all = Object.values(nodes);
  const reservoirs = all.flatMap((node) => (node.kind === 'reservoir' ? [node] : []));
  const [largest] = [...reservoirs].sort((a, b) => b.full - a.full);
  const upstream = largest?.riparian ?? Object.keys(riparians)[0];
  const uses = (id: string) =>
    all.filter(({ kind, riparian }) => kind === 'demand' && riparian === id).length;
  const [taking] = Object.keys(riparians)
    .filter((id) => id !== upstream)
    .sort(
      (a, b) =>
        (riparians[b].vulnerability?.inflowDependency ?? 0) * uses(b) -
        (riparians[a].vulnerability?.inflowDependency ?? 0) * uses(a),
    );
  const powered = riparians[upstream]?.power !== undefined;
  return [`shortfall:${taking ?? upstream}`, powered ? `unserved:${upstream}` : `received:${upstream}`];
}
