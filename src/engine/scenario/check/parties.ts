/**
 * checkParty, checkDates : what clauses and trades have in common
 */
import { listed, suggestion } from '../context.ts';
import { type Checks, complain } from './checks.ts';

export function checkParty(checks: Checks, riparian: string, parties: readonly string[], path: string): void {
  if (parties.includes(riparian)) return;
  const message = `${riparian} is not a party here.`;
  const more = { expected: `one of ${listed(parties)}`, hint: suggestion(riparian, parties) };
  complain(checks, { code: 'MIRAB_PARTY_UNKNOWN', path, message, ...more });
}

/** Dates of the form YYYY-MM-DD compare as texts. */
export function checkDates(checks: Checks, dated: { from?: string; until?: string }, path: string): void {
  const { from, until } = dated;
  if (from === undefined || until === undefined || from <= until) return;
  const message = `It ends on ${until}, before it begins on ${from}.`;
  complain(checks, { code: 'MIRAB_DATES_REVERSED', path: `${path}.until`, message });
}
