/**
 * checkRiparians : codes of riparians, pairs, works, and who owns what
 */
import { listed, suggestion } from '../context.ts';
import { type Checks, complain, holds } from './checks.ts';

export function checkRiparians(checks: Checks): void {
  for (const code of checks.names.riparian) {
    if (/^[A-Z]{3}$/.test(code)) continue;
    const message = `"${code}" is not the code of a riparian.`;
    const expected = 'three capital letters, as in ISO 3166-1 alpha-3';
    complain(checks, { code: 'MIRAB_NAME_INVALID', path: `riparians.${code}`, message, expected });
  }
  for (const pair of Object.keys(checks.scenario?.pairs ?? {})) checkPair(checks, pair);
  checkWorks(checks);
  checkOwners(checks);
}

function checkPair(checks: Checks, pair: string): void {
  if (checkPairName(checks, pair, `pairs.${pair}`)) checkItems(checks, pair);
}

/** A key that names two riparians in alphabetical order. */
export function checkPairName(checks: Checks, pair: string, path: string): boolean {
  const members = pair.split('|');
  const [first, second] = members;
  if (members.length !== 2 || first >= second) {
    const sorted = [...new Set(members)].sort((a, b) => (a < b ? -1 : 1)).join('|');
    const message = `"${pair}" does not name two riparians in alphabetical order.`;
    const hint = members.length === 2 && first > second ? `Did you mean "${sorted}"?` : undefined;
    complain(checks, { code: 'MIRAB_PAIR_INVALID', path, message, expected: 'a pair such as AFG|TJK', hint });
    return false;
  }
  for (const member of members) checkName(checks, member, path);
  return true;
}

/** An institution is there, half there or not (METHOD section 6): the judge knows no other level. */
function checkItems(checks: Checks, pair: string): void {
  const path = `pairs.${pair}.institutions`;
  if (!holds(checks, `pairs.${pair}`)) return;
  for (const [item, level] of Object.entries(checks.scenario?.pairs?.[pair]?.institutions ?? {})) {
    if (level === 0 || level === 0.5 || level === 1) continue;
    const message = `${level} is no level of an institutional item.`;
    complain(checks, {
      code: 'MIRAB_CHOICE_UNKNOWN',
      path: `${path}.${item}`,
      message,
      expected: '0, 0.5 or 1',
    });
  }
}

/** Whether a riparian is known; complains where it is not. */
export function checkName(checks: Checks, name: string, path: string): boolean {
  const known = checks.names.riparian;
  if (known.has(name)) return true;
  const message = `No riparian has the name "${name}".`;
  const more = { expected: `one of ${listed(known)}`, hint: suggestion(name, known) };
  complain(checks, { code: 'MIRAB_RIPARIAN_UNKNOWN', path, message, ...more });
  return false;
}

function checkWorks(checks: Checks): void {
  for (const [name, works] of Object.entries(checks.scenario?.works ?? {})) {
    const path = `works.${name}`;
    if (!holds(checks, path)) continue;
    checkName(checks, works.riparian, `${path}.riparian`);
    works.affects.forEach((riparian, index) => {
      checkName(checks, riparian, `${path}.affects.${index}`);
    });
  }
}

/** An owner is a riparian, `nature` or `joint`, wherever one may be named. */
function checkOwners(checks: Checks): void {
  const { nodes, clauses, levers } = checks.scenario ?? {};
  const known = [...checks.names.riparian, 'joint', 'nature'];
  for (const [room, entries] of Object.entries({ nodes, clauses, levers })) {
    for (const [name, entry] of Object.entries<{ owner?: string }>(entries ?? {})) {
      const owner = entry.owner;
      if (owner === undefined || known.includes(owner)) continue;
      const message = `"${owner}" is not an owner.`;
      const more = { expected: `one of ${listed(known)}`, hint: suggestion(owner, known) };
      complain(checks, { code: 'MIRAB_OWNER_UNKNOWN', path: `${room}.${name}.owner`, message, ...more });
    }
  }
}
