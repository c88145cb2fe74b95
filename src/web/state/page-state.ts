/**
 * PageState : all that a link restores        (what runs, what it is held against, and what is looked at)
 */
import type { GraphId } from '../engine/graphs.ts';
import type { Weights } from './weights.ts';

/** What runs: a scenario and the levers that were moved, by their positions with units. */
export interface Choice {
  readonly scenario: string;
  readonly positions: Readonly<Record<string, string>>;
}

export const VIEWS = ['stage', 'compare', 'rounds'] as const;
export type View = (typeof VIEWS)[number];

export interface PageState {
  readonly basin: string;
  readonly choice: Choice;
  /** Null where nothing is held. */
  readonly held: Choice | null;
  /** Beside one another in the comparison; at most four. */
  readonly beside: readonly Choice[];
  readonly graphs: readonly GraphId[];
  /** Whether charts show months instead of years. */
  readonly monthly: boolean;
  /** Whether charts of years show how they lie over other wet and dry years. */
  readonly fan: boolean;
  readonly view: View;
  readonly language: string;
  /** Whether riparians are called A, B, ... */
  readonly anonymous: boolean;
  /** Weights of the index that were moved, by path. */
  readonly weights: Weights;
}

export const MOST_BESIDE = 4;

export function sameChoice(a: Choice, b: Choice): boolean {
  const names = Object.keys(a.positions);
  return (
    a.scenario === b.scenario &&
    names.length === Object.keys(b.positions).length &&
    names.every((name) => a.positions[name] === b.positions[name])
  );
}
