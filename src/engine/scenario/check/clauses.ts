/**
 * checkClauses : parties, dates, and that a clause binds what it can bind
 */
import { formatQuantity } from '../../units/format-quantity.ts';
import type { CapClause, Clause, MinimumFlowClause, ReleaseClause } from '../schema/clause.ts';
import { type Checks, complain, holds } from './checks.ts';
import { checkDates, checkParty } from './parties.ts';
import { checkShare, checkTakes } from './shares.ts';

export function checkClauses(checks: Checks): void {
  for (const [name, clause] of Object.entries(checks.scenario?.clauses ?? {})) {
    const path = `clauses.${name}`;
    if (!holds(checks, path)) continue;
    checkDates(checks, clause, path);
    checkParties(checks, clause, path);
    if (clause.kind === 'cap') checkCap(checks, clause, path);
    if (clause.kind === 'minimum-flow') checkMinimumFlow(checks, clause, path);
    if (clause.kind === 'release') checkRelease(checks, clause, path);
    if (clause.kind === 'share') checkShare(checks, clause, path);
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
  checkTakes(checks, clause.riparian, clause.nodes, `${path}.nodes`);
}

function checkMinimumFlow(checks: Checks, clause: MinimumFlowClause, path: string): void {
  if (clause.scaled) needsRiver(checks, clause.node, `${path}.scaled`);
}

/** What is scaled by a forecast takes that of the river of its node. */
function needsRiver(checks: Checks, id: string, path: string): void {
  const node = checks.scenario.nodes[id];
  if (!node || !holds(checks, `nodes.${id}`) || node.river !== undefined) return;
  const message = `"${id}" belongs to no river, so there is no forecast to scale by.`;
  complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path, message, expected: `\`river\` at "${id}"` });
}

function checkRelease(checks: Checks, clause: ReleaseClause, path: string): void {
  const node = checks.scenario.nodes[clause.reservoir];
  if (node && holds(checks, `nodes.${clause.reservoir}`) && node.riparian) {
    checkParty(checks, node.riparian, clause.parties, `${path}.reservoir`);
  }
  clause.serves?.forEach((riparian, index) => {
    checkParty(checks, riparian, clause.parties, `${path}.serves.${index}`);
  });
  if (!clause.floor && !clause.ceiling && !clause.serves && !clause.storage) {
    const message = `\`${path}\` binds nothing.`;
    complain(checks, {
      code: 'MIRAB_INPUT_INCOMPLETE',
      path,
      message,
      expected: '`floor`, `ceiling`, `serves` or `storage`',
    });
  }
  if (clause.servesIn && !clause.serves) {
    const message = `\`${path}\` has months of service, and serves nobody.`;
    complain(checks, {
      code: 'MIRAB_INPUT_INCOMPLETE',
      path: `${path}.servesIn`,
      message,
      expected: '`serves`',
    });
  }
  checkBound(checks, clause.floor, `${path}.floor`);
  checkBound(checks, clause.ceiling, `${path}.ceiling`);
  for (const side of ['floor', 'ceiling'] as const)
    if (clause[side]?.scaled) needsRiver(checks, clause.reservoir, `${path}.${side}.scaled`);
  checkStorage(checks, clause, path);
}

/** A storage that can be reached. */
function checkStorage(checks: Checks, { storage, reservoir }: ReleaseClause, path: string): void {
  const node = checks.scenario.nodes[reservoir];
  if (!storage || node?.kind !== 'reservoir' || !holds(checks, `nodes.${reservoir}`)) return;
  if (storage.volume <= node.full) return;
  complain(checks, {
    code: 'MIRAB_STORAGE_ORDER_WRONG',
    path: `${path}.storage.volume`,
    message: `The storage to be filled is more than "${reservoir}" keeps when it is full.`,
    expected: `at most ${formatQuantity(node.full, 'volume', 6)}`,
  });
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
