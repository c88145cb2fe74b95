/**
 * explainDemand : replayed step → what was wanted, what clauses left of it, and who stood beside it at each intake
 */

import { bar } from '../blocks.ts';
import { fixed, hm3, percent } from '../figure.ts';
import { table, wrap } from '../layout.ts';
import type { Moment } from './moment.ts';

export function explainDemand(moment: Moment): string[] {
  const { workspace, node } = moment;
  const { model, columns } = workspace;
  const demand = model.within.demand[node];
  const wanted_m3 = columns.wanted_m3[demand];
  const allowed_m3 = columns.allowed_m3[demand];
  const given_m3 = columns.received_m3[node];
  const covered = wanted_m3 > 0 ? given_m3 / wanted_m3 : 1;
  const rows = [
    ['wanted', hm3(wanted_m3), ''],
    ['left by caps in force', hm3(allowed_m3), capsText(moment, demand)],
    ['given', hm3(given_m3), `${bar(covered, 20)} ${percent(covered)} of what was wanted`],
  ];
  return [
    '',
    ...table([{ header: 'Chain' }, { header: 'hm3', align: 'right' }, { header: '' }], rows),
    '',
    ...wrap(`► ${decided(moment, { wanted_m3, allowed_m3, given_m3 })}`, '  '),
    ...explainIntakes(moment, node),
  ];
}

/** Intakes of a user, and behind a canal those of the canal: that is where its water was shared. */
function explainIntakes(moment: Moment, user: number): string[] {
  const { network, within } = moment.workspace.model;
  return Array.from(network.offtakesOf[user]).flatMap((offtake) => {
    const { point } = network.offtakes[offtake];
    const above = within.canal[point] >= 0 ? explainIntakes(moment, point) : [];
    return [...explainOfftake(moment, offtake), ...above];
  });
}

/** Differences below this share of the water wanted are rounding. */
const ROUNDING = 1e-9;

function decided(
  moment: Moment,
  { wanted_m3, allowed_m3, given_m3 }: { wanted_m3: number; allowed_m3: number; given_m3: number },
): string {
  const { model, columns } = moment.workspace;
  const slack_m3 = wanted_m3 * ROUNDING;
  if (wanted_m3 === 0) return 'Nothing is wanted in this step.';
  if (given_m3 >= wanted_m3 - slack_m3) return 'All that was wanted was given.';
  if (given_m3 >= allowed_m3 - slack_m3) return 'The caps decided: all that they left was given.';
  const offtakes = Array.from(model.network.offtakesOf[moment.node]);
  const full = offtakes.every(
    (offtake) => columns.taken_m3[offtake] >= capacityOf_m3(moment, offtake) - slack_m3,
  );
  if (full) return 'The intakes decided: they pass no more.';
  const split = splitText(moment, moment.node);
  if (split !== undefined) return split;
  const { between } = model.doctrine;
  return `The water decided: it did not cover all claims, and the doctrine "${between}" shared it.`;
}

/** The share of a measured flow that limited an intake of the user, or of the canal that it draws from. */
function splitText(moment: Moment, user: number): string | undefined {
  const { model, columns } = moment.workspace;
  const { network, within, clauses } = model;
  for (const offtake of network.offtakesOf[user]) {
    const part = columns.takeShare[offtake];
    const split = clauses.splits.find(({ offtakes }) => offtakes.includes(offtake));
    if (part < 1 && split)
      return `Clause ${split.id} (${split.instrument}) decided: ${percent(split.share)} of the flow measured at ${network.ids[split.node]} leaves ${network.ids[user]} ${percent(part)} of its order.`;
    const { point } = network.offtakes[offtake];
    const above = within.canal[point] >= 0 ? splitText(moment, point) : undefined;
    if (above !== undefined) return above;
  }
  return undefined;
}

/** The caps and shares in force that name the demand. */
function capsText({ workspace, step }: Moment, demand: number): string {
  const limits = workspace.model.clauses.limits.filter(
    (limit) => limit.holds[step] === 1 && limit.demands.includes(demand),
  );
  if (limits.length === 0) return 'no cap names it';
  return limits
    .map(({ id, compliance }) => `${id}${compliance < 1 ? ` (compliance ${percent(compliance)})` : ''}`)
    .join(', ');
}

function capacityOf_m3({ workspace, step }: Moment, offtake: number): number {
  const { calendar, network } = workspace.model;
  return network.offtakes[offtake].capacity_m3s[calendar.month[step] - 1] * calendar.step_s[step];
}

function explainOfftake(moment: Moment, offtake: number): string[] {
  const { model, columns } = moment.workspace;
  const { network } = model;
  const { point, user: own } = network.offtakes[offtake];
  const capacity_m3 = capacityOf_m3(moment, offtake);
  const limit = Number.isFinite(capacity_m3) ? `${hm3(capacity_m3)} hm3` : 'no limit stated';
  const passing_m3 = waterAt_m3(moment, point);
  const neighbours = Array.from(network.offtakesAt[point], (other) => {
    const { user } = network.offtakes[other];
    const mark = user === own ? '►' : '';
    return [
      mark,
      network.ids[user],
      holderOf(moment, user),
      hm3(placed_m3(moment, other)),
      hm3(columns.taken_m3[other]),
    ];
  });
  return [
    '',
    ...wrap(`Intake at ${network.ids[point]}: ${hm3(passing_m3)} hm3 of water; capacity ${limit}`, '  '),
    ...table(
      [
        { header: '' },
        { header: 'Claim', gives: true },
        { header: 'Riparian' },
        { header: 'Ordered', align: 'right' },
        { header: 'Given, hm3', align: 'right' },
      ],
      [...neighbours, ...ordersBelow(moment, point, passing_m3)],
    ),
  ];
}

/** Orders that the outflow is to carry, by riparian, and what is left to flow on for all of them. */
function ordersBelow({ workspace, scenario }: Moment, point: number, water_m3: number): string[][] {
  const { model, columns } = workspace;
  const { entries, network } = model;
  const taken_m3 = network.offtakesAt[point].reduce((sum, offtake) => sum + columns.taken_m3[offtake], 0);
  const rows = Array.from({ length: entries.count }, (_, entry) => {
    const asked_m3 = columns.asked_m3[point * entries.count + entry];
    const riparian = scenario.riparians[model.riparianIds[entries.riparian[entry]]].name;
    return {
      asked_m3,
      row: ['', `order from below, class ${fixed(entries.class[entry], 0)}`, riparian, hm3(asked_m3), ''],
    };
  });
  const asked = rows.filter(({ asked_m3 }) => asked_m3 > 0).map(({ row }) => row);
  return [...asked, ['', 'passes on', '', '', hm3(water_m3 - taken_m3)]];
}

function placed_m3({ workspace }: Moment, offtake: number): number {
  const { count } = workspace.model.entries;
  return workspace.columns.placed_m3
    .subarray(offtake * count, (offtake + 1) * count)
    .reduce((sum, order_m3) => sum + order_m3, 0);
}

function holderOf({ workspace, scenario }: Moment, node: number): string {
  const riparian = workspace.model.riparianOf[node];
  return riparian < 0 ? '' : scenario.riparians[workspace.model.riparianIds[riparian]].name;
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
