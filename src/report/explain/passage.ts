/**
 * explainPassage : replayed step → what arrives at a place, what is lost, taken and stored there, and what goes on
 */
import { fixed, hm3 } from '../figure.ts';
import { table, wrap } from '../layout.ts';
import type { Moment } from './moment.ts';

type Row = readonly [label: string, volume: string];

export function explainPassage(moment: Moment): string[] {
  const columns = [{ header: 'Water in the step' }, { header: 'hm3', align: 'right' as const }];
  const rows = [...arrivals(moment), ...takes(moment), ...departures(moment)];
  return ['', ...table(columns, rows), '', ...remarks(moment).flatMap((line) => wrap(line, '  '))];
}

function arrivals({ workspace, node }: Moment): Row[] {
  const { columns, model } = workspace;
  const { network } = model;
  return [
    ...named('natural inflow here', columns.natural_m3[node]),
    ...named('return flow due here', columns.local_m3[node] - columns.natural_m3[node]),
    ...Array.from(
      network.branches[node],
      (branch): Row => [`from ${network.ids[branch]}`, hm3(columns.outflow_m3[branch])],
    ),
    ...Array.from(
      network.spillers[node],
      (from): Row => [`spill or seepage of ${network.ids[from]}`, hm3(columns.spill_m3[from])],
    ),
    ['arrives in all', hm3(columns.arrival_m3[node])],
  ];
}

/** What the place itself takes elsewhere, as a canal does, and what others take from it. */
function takes({ workspace, node }: Moment): Row[] {
  const { columns, model } = workspace;
  const { ids, offtakes, offtakesAt, offtakesOf } = model.network;
  return [
    ...Array.from(
      offtakesOf[node],
      (offtake): Row => [`taken at ${ids[offtakes[offtake].point]}`, hm3(columns.taken_m3[offtake])],
    ),
    ...Array.from(
      offtakesAt[node],
      (offtake): Row => [`taken by ${ids[offtakes[offtake].user]}`, hm3(columns.taken_m3[offtake])],
    ),
  ];
}

function departures({ workspace, node }: Moment): Row[] {
  const { columns } = workspace;
  return [
    ...named('evaporates', columns.evaporation_m3[node]),
    ...named('consumed', columns.consumed_m3[node]),
    ...named('lost on the way', columns.loss_m3[node]),
    ...named('leaves by its second way', columns.spill_m3[node]),
    ...named('stored or on its way at the end', columns.stored_m3[node]),
    ['flows out', hm3(columns.outflow_m3[node])],
  ];
}

/** A row where there is anything to tell. */
function named(label: string, volume_m3: number): Row[] {
  return volume_m3 === 0 ? [] : [[label, hm3(volume_m3)]];
}

const MWH_PER_GWH = 1e3;

function remarks({ scenario, workspace, step, node }: Moment): string[] {
  const { model, columns } = workspace;
  const place = scenario.nodes[model.network.ids[node]];
  const month = model.calendar.month[step] - 1;
  const floors = model.clauses.minimumFlows
    .filter((clause) => clause.node === node && clause.holds[step] === 1)
    .map(
      ({ id, instrument, rate_m3s }) =>
        `Clause ${id} (${instrument}) keeps ${fixed(rate_m3s[month], 1)} m3/s here.`,
    );
  return [
    ...floors,
    ...(columns.energy_MWh[node] > 0
      ? [`Energy made: ${fixed(columns.energy_MWh[node] / MWH_PER_GWH, 1)} GWh.`]
      : []),
    ...('to' in place ? [`The outflow goes to ${place.to}.`] : []),
  ];
}
