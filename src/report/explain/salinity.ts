/**
 * explainSalinity : replayed step → salt that came to a node, its salinity, and the limit of a use
 */
import type { Moment } from './moment.ts';
import { type Block, number, say, sentences } from './saying.ts';

const KG_PER_THOUSAND_TONNES = 1e6;

/** Nothing where salt is not modelled. */
export function explainSalinity({ scenario, workspace, node }: Moment): Block[] {
  const { model, salt } = workspace;
  if (salt === null) return [];
  const { columns } = salt;
  const demand = model.within.demand[node];
  const thousandTonnes = (mass_kg: number) => number(mass_kg / KG_PER_THOUSAND_TONNES, 1);
  const sayings = [
    say('salinity', {
      salinity: number(columns.salinity_kgperm3[node], 2),
      came: thousandTonnes(columns.arrival_kg[node] + columns.received_kg[node]),
      stored: thousandTonnes(columns.stored_kg[node]),
    }),
  ];
  if (demand >= 0) {
    const leached_kg = columns.leached_kg[demand];
    const place = scenario.nodes[model.network.ids[node]];
    if (columns.returned_kg[demand] > 0)
      sayings.push(say('drainage', { salinity: number(columns.drainage_kgperm3[demand], 2) }));
    if (leached_kg > 0) sayings.push(say('leached', { mass: thousandTonnes(leached_kg) }));
    if (place.kind === 'demand' && place.salinityLimit !== undefined)
      sayings.push(say('salinity-limit', { salinity: number(place.salinityLimit, 2) }));
  }
  return [sentences(sayings)];
}
