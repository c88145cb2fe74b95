/**
 * checkShare : parts of riparians, their takes, and at most the whole flow
 */
import type { ShareClause } from '../schema/clause.ts';
import { type Checks, complain, holds } from './checks.ts';
import { checkParty } from './parties.ts';

const WHOLE_TOLERANCE = 1e-9;

export function checkShare(checks: Checks, clause: ShareClause, path: string): void {
  let sum = 0;
  for (const [riparian, part] of Object.entries(clause.shares)) {
    const at = `${path}.shares.${riparian}`;
    checkParty(checks, riparian, clause.parties, at);
    const takes = checkTakes(checks, riparian, part.takes, `${at}.takes`);
    if (takes && clause.of === 'measured') checkBelow(checks, clause.node, part.takes, `${at}.takes`);
    sum += part.share;
  }
  if (sum <= 1 + WHOLE_TOLERANCE) return;
  const message = `The shares sum to ${Number((sum * 100).toFixed(6))} % of the flow.`;
  complain(checks, {
    code: 'MIRAB_SHARES_SUM_WRONG',
    path: `${path}.shares`,
    message,
    expected: 'at most 100 %',
  });
}

/** Takes are demands and canals of the riparian; whether all are. */
export function checkTakes(
  checks: Checks,
  riparian: string,
  takes: readonly string[],
  path: string,
): boolean {
  const sound = takes.map((id, index) => {
    const node = checks.scenario.nodes[id];
    if (!holds(checks, `nodes.${id}`) || !node) return false;
    const take = node.kind === 'demand' || node.kind === 'canal';
    if (take && (node.riparian === undefined || node.riparian === riparian)) return true;
    const message = take
      ? `"${id}" belongs to ${node.riparian}, and the clause counts takes of ${riparian}.`
      : `"${id}" is a ${node.kind}, and takes no water.`;
    const expected = `a demand or a canal of ${riparian}`;
    complain(checks, { code: 'MIRAB_CLAUSE_NODE_REFUSED', path: `${path}.${index}`, message, expected });
    return false;
  });
  return !sound.includes(false);
}

/** A measured flow is known when the water passes, so it can bind only what lies below. */
function checkBelow(checks: Checks, control: string, takes: readonly string[], path: string): void {
  const { nodes } = checks.scenario;
  const below = new Set<string>();
  for (let id: string | undefined = control; id !== undefined && !below.has(id); ) {
    below.add(id);
    const node: (typeof nodes)[string] | undefined = nodes[id];
    id = node && 'to' in node ? node.to : undefined;
  }
  takes.forEach((take, index) => {
    const node = nodes[take];
    if ((node.kind !== 'demand' && node.kind !== 'canal') || node.from.some((from) => below.has(from.node)))
      return;
    const message = `"${take}" takes no water below "${control}", whose measured flow is shared.`;
    const expected = `a take that draws from "${control}" or from a node in line below it`;
    complain(checks, { code: 'MIRAB_CLAUSE_NODE_REFUSED', path: `${path}.${index}`, message, expected });
  });
}
