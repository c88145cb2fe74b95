/**
 * partScenario : Scenario x nodes of a part -> the scenario of the part alone
 *
 * Riparians and rivers stay, so their order does; a power system stays where a reservoir of the part releases for its load.
 * Outlets stay in every part, for all that flows into them. What the engine does not read is as in the whole.
 */
import type { BasinModel } from '../model/basin-model.ts';
import { namedNodes } from '../model/parts.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

/**
 * @param model - of the scenario
 * @param part - one of its parts, as `listParts` tells them
 */
export function partScenario(scenario: Scenario, { network }: BasinModel, part: Int32Array): Scenario {
  const members = new Set(Array.from(part, (node) => network.ids[node]));
  const nodes = Object.fromEntries(
    Object.entries(scenario.nodes).filter(([id, node]) => members.has(id) || node.kind === 'outlet'),
  );
  const clauses = Object.fromEntries(
    Object.entries(scenario.clauses ?? {}).filter(
      ([, clause]) => clause.inForce && members.has(namedNodes(clause)[0]),
    ),
  );
  const releasing = new Set(
    Object.values(nodes).flatMap((node) =>
      node.kind === 'reservoir' && node.regime.kind === 'energy' ? [node.riparian] : [],
    ),
  );
  const riparians = Object.fromEntries(
    Object.entries(scenario.riparians).map(([id, { power, ...riparian }]) => [
      id,
      power !== undefined && releasing.has(id) ? { ...riparian, power } : riparian,
    ]),
  );
  const { trades: _, lines: __, ...others } = scenario;
  return { ...others, riparians, nodes, clauses };
}
