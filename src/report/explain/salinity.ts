/**
 * explainSalinity : replayed step → salt that came to a node, its salinity, and the limit of a use
 */
import { fixed } from '../figure.ts';
import { wrap } from '../layout.ts';
import type { Moment } from './moment.ts';

const KG_PER_THOUSAND_TONNES = 1e6;

/** Nothing where salt is not modelled. */
export function explainSalinity({ scenario, workspace, node }: Moment): string[] {
  const { model, salt } = workspace;
  if (salt === null) return [];
  const { columns } = salt;
  const demand = model.within.demand[node];
  const came_kg = columns.arrival_kg[node] + columns.received_kg[node];
  const thousandTonnes = (mass_kg: number) => fixed(mass_kg / KG_PER_THOUSAND_TONNES, 1);
  const lines = [
    `Salinity: ${fixed(columns.salinity_kgperm3[node], 2)} g/L. ${thousandTonnes(came_kg)} thousand tonnes of salt came, ${thousandTonnes(columns.stored_kg[node])} stand here at the end.`,
  ];
  if (demand >= 0) {
    const leached_kg = columns.leached_kg[demand];
    const place = scenario.nodes[model.network.ids[node]];
    if (columns.returned_kg[demand] > 0)
      lines.push(`Its return flow holds ${fixed(columns.drainage_kgperm3[demand], 2)} g/L.`);
    if (leached_kg > 0)
      lines.push(`Drainage took up ${thousandTonnes(leached_kg)} thousand tonnes more from the ground.`);
    if (place.kind === 'demand' && place.salinityLimit !== undefined)
      lines.push(`The limit of the use is ${fixed(place.salinityLimit, 2)} g/L.`);
  }
  return ['', ...lines.flatMap((line) => wrap(line, '  '))];
}
