/**
 * What the page asks of its workers, and what they answer: plain data
 */
import type { LiveBasin } from '../../contract/live/basin.ts';
import type { RefusedPosition, RiparianComparison } from '../../engine/live.ts';
import type { Block } from '../../report/explain/saying.ts';
import type { Effects, Nudge } from './effects.ts';
import type { Facts } from './facts.ts';
import type { FanAnswer } from './fan.ts';
import type { GraphId, GraphValues } from './graphs.ts';
import type { PressureAnswer } from './pressure.ts';
import type { RiverStates } from './river.ts';

/** A scenario of the open basin with levers moved. */
export interface Asked {
  readonly scenario: string;
  /** By lever, with unit. */
  readonly positions: Readonly<Record<string, string>>;
}

/** A choice, and the weights of the index that a room has moved, by path. */
export interface Weighed extends Asked {
  /** A newer question of the same asker ends an older one. */
  readonly asker: 'beside' | 'stage';
  readonly weights: Readonly<Record<string, number>>;
}

export interface FanRequest extends Asked {
  readonly graphs: readonly GraphId[];
}

export interface EffectsRequest extends Asked {
  readonly nudges: readonly Nudge[];
}

export interface RunRequest extends Asked {
  readonly graphs: readonly GraphId[];
  /** Whether the river is on the screen. */
  readonly river: boolean;
}

export interface RunAnswer {
  readonly runId: string;
  readonly refused: readonly RefusedPosition[];
  /** Labels of the steps, such as `2030-07`. */
  readonly steps: readonly string[];
  readonly firstWaterYear: number;
  readonly facts: Facts;
  readonly graphs: readonly GraphValues[];
  readonly river: RiverStates | null;
}

/** A rule of the scenario gave no number, in words. */
export interface RunFailure {
  readonly failure: string;
}

export interface ExplainRequest extends Asked {
  readonly node: string;
  /** Label of the step. */
  readonly when: string;
}

export type ExplainAnswer = { readonly blocks: readonly Block[] } | { readonly message: string };

/** What each riparian gains or loses from the first to the second. */
export type BesideAnswer = Readonly<Record<string, RiparianComparison>>;

export interface LiveWorker {
  open(basin: LiveBasin): void;
  run(request: RunRequest): RunAnswer | RunFailure;
  /** SHA-256 of all series of the run; it takes longer than the run of a small basin. */
  digest(asked: Asked): string;
  explain(request: ExplainRequest): Promise<ExplainAnswer>;
  beside(baseline: Asked, other: Asked): BesideAnswer;
}

export interface PressureWorker {
  open(basin: LiveBasin): void;
  /** @returns null where another question came before this one was answered */
  fan(asked: FanRequest): Promise<FanAnswer | RunFailure | null>;
  /** @returns null where another question came before this one was answered */
  effects(asked: EffectsRequest): Promise<Effects | null>;
  pressure(asked: Weighed, onRun: (done: number, count: number) => void): Promise<PressureAnswer | null>;
}
