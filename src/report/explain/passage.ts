/**
 * explainPassage : replayed step → what arrives at a place, what is lost, taken and stored there, and what goes on
 */
import type { Moment } from './moment.ts';
import { type Block, type Cell, hm3, number, type Saying, say, sentences } from './saying.ts';

type Row = readonly Cell[];

export function explainPassage(moment: Moment): Block[] {
  const columns = [{ heading: say('water') }, { heading: say('hm3'), isNumber: true }];
  const rows = [...arrivals(moment), ...takes(moment), ...departures(moment)];
  return [{ kind: 'table', columns, rows }, sentences(remarks(moment))];
}

function arrivals({ workspace, node }: Moment): Row[] {
  const { columns, model } = workspace;
  const { branches, ids, spillers } = model.network;
  const row = (saying: Saying, volume_m3: number): Row => [saying, hm3(volume_m3)];
  return [
    ...told('natural', columns.natural_m3[node]),
    ...told('returned', columns.local_m3[node] - columns.natural_m3[node]),
    ...Array.from(branches[node], (from) =>
      row(say('from', { node: { node: ids[from] } }), columns.outflow_m3[from]),
    ),
    ...Array.from(spillers[node], (from) =>
      row(say('spill-of', { node: { node: ids[from] } }), columns.spill_m3[from]),
    ),
    row(say('arrives'), columns.arrival_m3[node]),
  ];
}

/** What the place itself takes elsewhere, as a canal does, and what others take from it. */
function takes({ workspace, node }: Moment): Row[] {
  const { columns, model } = workspace;
  const { ids, offtakes, offtakesAt, offtakesOf } = model.network;
  const row = (key: 'taken-at' | 'taken-by', place: number, offtake: number): Row => [
    say(key, { node: { node: ids[place] } }),
    hm3(columns.taken_m3[offtake]),
  ];
  return [
    ...Array.from(offtakesOf[node], (offtake) => row('taken-at', offtakes[offtake].point, offtake)),
    ...Array.from(offtakesAt[node], (offtake) => row('taken-by', offtakes[offtake].user, offtake)),
  ];
}

function departures({ workspace, node }: Moment): Row[] {
  const { columns } = workspace;
  return [
    ...told('evaporates', columns.evaporation_m3[node]),
    ...told('consumed', columns.consumed_m3[node]),
    ...told('lost', columns.loss_m3[node]),
    ...told('second-way', columns.spill_m3[node]),
    ...told('stored-on-way', columns.stored_m3[node]),
    [say('flows-out'), hm3(columns.outflow_m3[node])],
  ];
}

/** A row where there is anything to tell. */
function told(key: Saying['key'], volume_m3: number): Row[] {
  return volume_m3 === 0 ? [] : [[say(key), hm3(volume_m3)]];
}

const MWH_PER_GWH = 1e3;

function remarks({ scenario, workspace, step, node }: Moment): Saying[] {
  const { model, columns } = workspace;
  const place = scenario.nodes[model.network.ids[node]];
  const month = model.calendar.month[step] - 1;
  const floors = model.clauses.minimumFlows
    .filter((clause) => clause.node === node && clause.holds[step] === 1)
    .map(({ id, instrument, rate_m3s }) =>
      say('keeps', { clause: { clause: id }, instrument: { instrument }, rate: number(rate_m3s[month], 1) }),
    );
  const energy_MWh = columns.energy_MWh[node];
  return [
    ...floors,
    ...(energy_MWh > 0 ? [say('energy', { energy: number(energy_MWh / MWH_PER_GWH, 1) })] : []),
    ...('to' in place ? [say('goes-to', { node: { node: place.to } })] : []),
  ];
}
