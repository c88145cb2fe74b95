/**
 * Room : what the people in the room add        (guesses before the veil lifts, proposals of delegations, rounds so far)
 */
import type { Facts } from '../engine/facts.ts';
import type { Choice } from './page-state.ts';

export const GUESSES = ['better', 'same', 'worse'] as const;
export type Guess = (typeof GUESSES)[number];

/** What one delegation puts forward: positions of the levers that it owns. */
export interface Proposal {
  readonly positions: Readonly<Record<string, string>>;
  /** A proposal that is locked waits for the others, and is not changed any more. */
  readonly locked: boolean;
}

export interface Round {
  readonly choice: Choice;
  readonly facts: Facts;
}

const NOBODY: Readonly<Record<Guess, number>> = { better: 0, same: 0, worse: 0 };
const NOTHING: Proposal = { positions: {}, locked: false };

export class Room {
  veiled = $state(false);
  guesses = $state.raw(NOBODY);
  proposals = $state.raw<Readonly<Record<string, Proposal>>>({});
  rounds = $state.raw<readonly Round[]>([]);

  /** Lowers the veil for a new question, or lifts it; the guesses stay beside the answer. */
  veil(): void {
    this.veiled = !this.veiled;
    if (this.veiled) this.guesses = NOBODY;
  }

  guess(guess: Guess): void {
    if (this.veiled) this.guesses = { ...this.guesses, [guess]: this.guesses[guess] + 1 };
  }

  proposalOf(owner: string): Proposal {
    return this.proposals[owner] ?? NOTHING;
  }

  propose(owner: string, positions: Proposal['positions']): void {
    if (!this.proposalOf(owner).locked) this.#put(owner, { positions, locked: false });
  }

  lock(owner: string): void {
    const { positions, locked } = this.proposalOf(owner);
    this.#put(owner, { positions, locked: !locked });
  }

  /** All that is put forward; each lever has one owner, so nothing is said twice. */
  combined(): Record<string, string> {
    return Object.assign({}, ...Object.values(this.proposals).map(({ positions }) => positions));
  }

  /** Ends a round: its result joins the trail, and every delegation may change its proposal again. */
  endRound(round: Round): void {
    this.rounds = [...this.rounds, round];
    this.proposals = Object.fromEntries(
      Object.entries(this.proposals).map(([owner, { positions }]) => [owner, { positions, locked: false }]),
    );
  }

  #put(owner: string, proposal: Proposal): void {
    this.proposals = { ...this.proposals, [owner]: proposal };
  }
}
