/**
 * isotonic : score x label -> share of events, never falling with the score        brier = mean (share - label)^2
 *
 * Neighbouring steps whose shares do not rise are pooled until all rise, which is the least-squares fit.
 * Source: Ayer et al. 1955, Annals of Mathematical Statistics 26, 641-647; METHOD, section 12.
 */
import { assert } from '../base/assert.ts';
import { countOnes, type Labels, tieGroups } from './scores.ts';

/** A stretch of scores that shares one calibrated share. */
export interface Step {
  readonly lowest: number;
  readonly highest: number;
  readonly count: number;
  readonly events: number;
}

/** Steps from the lowest score up; their shares rise. */
export function isotonic(labels: Labels, scores: readonly number[]): readonly Step[] {
  assert(labels.length > 0 && labels.length === scores.length, 'Calibration needs a unit.');
  const steps: Step[] = [];
  for (const group of tieGroups(scores)) {
    const score = scores[group[0]];
    let step: Step = {
      lowest: score,
      highest: score,
      count: group.length,
      events: countOnes(group.map((index) => labels[index])),
    };
    while (steps.length > 0 && shareOf(steps[steps.length - 1]) >= shareOf(step)) {
      const before = steps.pop() as Step;
      step = {
        lowest: before.lowest,
        highest: step.highest,
        count: before.count + step.count,
        events: before.events + step.events,
      };
    }
    steps.push(step);
  }
  return steps;
}

export function shareOf({ events, count }: Step): number {
  return events / count;
}

/** The share at a score: that of the last step that begins at or below it; of the first where none does. */
export function calibrated(steps: readonly Step[], score: number): number {
  let share = shareOf(steps[0]);
  for (const step of steps) if (step.lowest <= score) share = shareOf(step);
  return share;
}

/** 0 is perfect; a constant at the base rate b gives b (1 - b). */
export function brier(labels: Labels, shares: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < labels.length; index++) {
    const miss = shares[index] - labels[index];
    sum += miss * miss;
  }
  return sum / labels.length;
}

/** Each unit calibrated by the units of the other blocks. */
export function calibratedLeavingOut(
  labels: Labels,
  scores: readonly number[],
  blocks: readonly number[],
): number[] {
  const shares = scores.map(() => 0);
  for (const block of new Set(blocks)) {
    const others = blocks.flatMap((of, index) => (of === block ? [] : [index]));
    if (others.length === 0) return shares.map(() => countOnes(labels) / labels.length);
    const steps = isotonic(
      others.map((index) => labels[index]),
      others.map((index) => scores[index]),
    );
    blocks.forEach((of, index) => {
      if (of === block) shares[index] = calibrated(steps, scores[index]);
    });
  }
  return shares;
}
