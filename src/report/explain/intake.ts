/**
 * explainIntakes : replayed step × user → at each of its intakes the water, all claims on it, and what was given
 */
import type { Moment } from './moment.ts';
import { type Block, type Cell, hm3, number, say } from './saying.ts';

/** Intakes of a user, and behind a canal those of the canal: that is where its water was shared. */
export function explainIntakes(moment: Moment, user: number): Block[] {
  const { network, within } = moment.workspace.model;
  return Array.from(network.offtakesOf[user]).flatMap((offtake) => {
    const { point } = network.offtakes[offtake];
    const above = within.canal[point] >= 0 ? explainIntakes(moment, point) : [];
    return [explainOfftake(moment, offtake), ...above];
  });
}

/** Whether the offtake passes no more. */
export function isFull(moment: Moment, offtake: number, slack_m3: number): boolean {
  return moment.workspace.columns.taken_m3[offtake] >= capacityOf_m3(moment, offtake) - slack_m3;
}

function capacityOf_m3({ workspace, step }: Moment, offtake: number): number {
  const { calendar, network } = workspace.model;
  return network.offtakes[offtake].capacity_m3s[calendar.month[step] - 1] * calendar.step_s[step];
}

function explainOfftake(moment: Moment, offtake: number): Block {
  const { model, columns } = moment.workspace;
  const { ids, offtakes, offtakesAt } = model.network;
  const { point } = offtakes[offtake];
  const capacity_m3 = capacityOf_m3(moment, offtake);
  const passing_m3 = waterAt_m3(moment, point);
  const at = { node: { node: ids[point] }, water: hm3(passing_m3) };
  const beside = Array.from(offtakesAt[point]);
  const claims = beside.map((other): readonly Cell[] => {
    const { user } = offtakes[other];
    return [
      { node: ids[user] },
      holderOf(moment, user),
      hm3(placed_m3(moment, other)),
      hm3(columns.taken_m3[other]),
    ];
  });
  return {
    kind: 'table',
    title: Number.isFinite(capacity_m3)
      ? say('intake', { ...at, capacity: hm3(capacity_m3) })
      : say('intake-unlimited', at),
    columns: [
      { heading: say('claim'), gives: true },
      { heading: say('riparian') },
      { heading: say('ordered'), isNumber: true },
      { heading: say('given-hm3'), isNumber: true },
    ],
    rows: [...claims, ...ordersBelow(moment, point, passing_m3)],
    marked: beside.flatMap((other, row) => (offtakes[other].user === offtakes[offtake].user ? [row] : [])),
  };
}

/** Orders that the outflow is to carry, by riparian, and what is left to flow on for all of them. */
function ordersBelow({ workspace }: Moment, point: number, water_m3: number): (readonly Cell[])[] {
  const { model, columns } = workspace;
  const { entries, network } = model;
  const taken_m3 = network.offtakesAt[point].reduce((sum, offtake) => sum + columns.taken_m3[offtake], 0);
  const asked = Array.from({ length: entries.count }, (_, entry) => {
    const asked_m3 = columns.asked_m3[point * entries.count + entry];
    const order = say('order-below', { class: number(entries.class[entry], 0) });
    const riparian = { riparian: model.riparianIds[entries.riparian[entry]] };
    return asked_m3 > 0 ? [[order, riparian, hm3(asked_m3), null]] : [];
  }).flat();
  return [...asked, [say('passes-on'), null, null, hm3(water_m3 - taken_m3)]];
}

function placed_m3({ workspace }: Moment, offtake: number): number {
  const { count } = workspace.model.entries;
  return workspace.columns.placed_m3
    .subarray(offtake * count, (offtake + 1) * count)
    .reduce((sum, order_m3) => sum + order_m3, 0);
}

function holderOf({ workspace }: Moment, node: number): Cell {
  const { riparianIds, riparianOf } = workspace.model;
  return riparianOf[node] < 0 ? null : { riparian: riparianIds[riparianOf[node]] };
}

/** Water that is shared at a point: after losses at its head, before anything is taken. */
function waterAt_m3({ workspace }: Moment, point: number): number {
  const { model, columns } = workspace;
  if (model.within.reservoir[point] >= 0) return columns.release_m3[point];
  const canal = model.within.canal[point];
  if (canal < 0)
    return columns.arrival_m3[point] - (model.within.reach[point] >= 0 ? columns.loss_m3[point] : 0);
  const intake_m3 = columns.arrival_m3[point] + columns.received_m3[point];
  return intake_m3 - intake_m3 * model.canals.seepage[canal];
}
