/**
 * yieldToLater : clauses of one list, what they have in common -> which of them govern in place of which
 *
 * Of two clauses on one subject the later governs, if all parties to the earlier are parties to it; else both bind, and the
 * tighter holds. Source: Vienna Convention on the Law of Treaties (1969), article 30, paragraphs 3 and 4.
 */
import type { ClauseHead } from './clause-head.ts';

/** Whether the later clause takes the place of the earlier one between the parties of the earlier. */
export function governsOver(
  later: Pick<ClauseHead, 'signed' | 'parties'>,
  earlier: Pick<ClauseHead, 'signed' | 'parties'>,
): boolean {
  return later.signed > earlier.signed && earlier.parties.every((party) => later.parties.includes(party));
}

export function yieldToLater<T extends ClauseHead>(
  clauses: readonly T[],
  sameSubject: (earlier: T, later: T) => boolean,
): T[] {
  return clauses.map((clause) => ({
    ...clause,
    yieldsTo: clauses.flatMap((other, index) =>
      governsOver(other, clause) && sameSubject(clause, other) ? [index] : [],
    ),
  }));
}
