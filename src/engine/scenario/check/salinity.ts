/**
 * checkSalinity : salt is given for all catchments or for none, and nothing else of it without them
 */
import type { Node } from '../schema/node.ts';
import { type Checks, complain, holds } from './checks.ts';

/** Keys that say something only where salt is modelled. */
const NEEDS_SOURCES = [
  'initialSalinity',
  'evaporatingLoss',
  'leaching',
  'saltKept',
  'salinityLimit',
] as const;

export function checkSalinity(checks: Checks): void {
  if (!holds(checks, 'nodes')) return;
  const nodes = Object.entries(checks.scenario.nodes);
  const salted = nodes.some(([, node]) => node.kind === 'catchment' && node.salinity !== undefined);
  for (const [id, node] of nodes) {
    if (salted) checkSource(checks, id, node);
    else checkUnsalted(checks, id, node);
    if (node.kind === 'demand' && node.leaching !== undefined && (node.returns ?? []).length === 0)
      complainOfLeaching(checks, id);
  }
}

/** Water without a salinity would count as pure, which nobody said. */
function checkSource(checks: Checks, id: string, node: Node): void {
  if (node.kind !== 'catchment' || node.salinity !== undefined) return;
  const message = `\`nodes.${id}\` has no \`salinity\`, and other catchments have one.`;
  const expected = 'a salinity for every catchment, or for none';
  complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path: `nodes.${id}`, message, expected });
}

function checkUnsalted(checks: Checks, id: string, node: Node): void {
  for (const key of NEEDS_SOURCES) {
    if (!(key in node)) continue;
    const message = `\`${key}\` says nothing here: no catchment has a \`salinity\`, so salt is not modelled.`;
    const expected = 'a `salinity` for every catchment';
    complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path: `nodes.${id}.${key}`, message, expected });
  }
}

function complainOfLeaching(checks: Checks, id: string): void {
  const message = `"${id}" returns no water, so its drainage can carry no salt away.`;
  const expected = '`returns` beside `leaching`';
  complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path: `nodes.${id}.leaching`, message, expected });
}
