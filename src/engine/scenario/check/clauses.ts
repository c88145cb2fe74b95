/**
 * checkClauses : parties, dates, and that a clause binds what it can bind
 */
import type { CapClause, Clause, ReleaseClause } from '../schema/clause.ts';
import { type Checks, complain, holds } from './checks.ts';
import { checkDates, checkParty } from './parties.ts';

export function checkClauses(checks: Checks): void {
  for (const [name, clause] of Object.entries(checks.scenario?.clauses ?? {})) {
    const path = `clauses.${name}`;
    if (!holds(checks, path)) continue;
    checkDates(checks, clause, path);
    checkParties(checks, clause, path);
    if (clause.kind === 'cap') checkCap(checks, clause, path);
    if (clause.kind === 'release') checkRelease(checks, clause, path);
  }
}

function checkParties(checks: Checks, clause: Clause, path: string): void {
  clause.parties.forEach((party, index) => {
    if (clause.parties.indexOf(party) === index) return;
    const message = `"${party}" stands twice among the parties.`;
    complain(checks, { code: 'MIRAB_PARTY_UNKNOWN', path: `${path}.parties.${index}`, message });
  });
  clause.owedTo?.forEach((riparian, index) => {
    checkParty(checks, riparian, clause.parties, `${path}.owedTo.${index}`);
  });
}

/** A cap counts takes of its own riparian. */
function checkCap(checks: Checks, clause: CapClause, path: string): void {
  checkParty(checks, clause.riparian, clause.parties, `${path}.riparian`);
  clause.nodes.forEach((id, index) => {
    const node = checks.scenario.nodes[id];
    if (!holds(checks, `nodes.${id}`) || !node) return;
    const take = node.kind === 'demand' || node.kind === 'canal';
    if (take && (node.riparian === undefined || node.riparian === clause.riparian)) return;
    const message = take
      ? `"${id}" belongs to ${node.riparian}, and the cap to ${clause.riparian}.`
      : `"${id}" is a ${node.kind}, and takes no water.`;
    const expected = `a demand or a canal of ${clause.riparian}`;
    complain(checks, {
      code: 'MIRAB_CLAUSE_NODE_REFUSED',
      path: `${path}.nodes.${index}`,
      message,
      expected,
    });
  });
}

function checkRelease(checks: Checks, clause: ReleaseClause, path: string): void {
  const node = checks.scenario.nodes[clause.reservoir];
  if (node && holds(checks, `nodes.${clause.reservoir}`) && node.riparian) {
    checkParty(checks, node.riparian, clause.parties, `${path}.reservoir`);
  }
  clause.serves?.forEach((riparian, index) => {
    checkParty(checks, riparian, clause.parties, `${path}.serves.${index}`);
  });
  if (!clause.floor && !clause.ceiling && !clause.serves) {
    const message = `\`${path}\` binds nothing.`;
    complain(checks, {
      code: 'MIRAB_INPUT_INCOMPLETE',
      path,
      message,
      expected: '`floor`, `ceiling` or `serves`',
    });
  }
  checkBound(checks, clause.floor, `${path}.floor`);
  checkBound(checks, clause.ceiling, `${path}.ceiling`);
}

/** A bound is a rate or a volume. */
function checkBound(checks: Checks, bound: ReleaseClause['floor'], path: string): void {
  if (!bound || (bound.rate === undefined) !== (bound.volume === undefined)) return;
  const both = bound.rate !== undefined;
  const message = both
    ? `\`${path}\` has both \`rate\` and \`volume\`.`
    : `\`${path}\` has no \`rate\` and no \`volume\`.`;
  const code = both ? 'MIRAB_INPUT_AMBIGUOUS' : 'MIRAB_INPUT_INCOMPLETE';
  complain(checks, { code, path: both ? `${path}.volume` : path, message, expected: 'one of the two' });
}
