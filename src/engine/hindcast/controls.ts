/**
 * controls : Sample -> AUC with a dyad or a year left out, AUC with the labels of dyads exchanged, calibration
 */
import { orderedSum } from '../base/number.ts';
import { randomStream } from '../base/random.ts';
import { middle, shuffled } from './bootstrap.ts';
import { brier, calibrated, calibratedLeavingOut, isotonic, shareOf } from './isotonic.ts';
import type { Unit } from './predictors.ts';
import { indexOf, labelsOf, type Sample, sampleWhere, yearsOf } from './sample.ts';
import { auc, countOnes, type Labels, tieGroups, weightedAuc } from './scores.ts';
import type { Calibration, LeaveOneOut, ShuffledDyads } from './validation-report.ts';

/** Sums in another order differ by less. */
const SAME = 1e-12;

/** @param nameOf - the dyad or the year of a unit */
export function leaveOneOut(sample: Sample, nameOf: (unit: Unit) => string): LeaveOneOut | null {
  const names = [...new Set(sample.units.map(nameOf))];
  const left = names.flatMap((without) => {
    const rest = sampleWhere(sample, (unit) => nameOf(unit) !== without);
    const value = auc(labelsOf(rest), indexOf(rest));
    return value === null ? [] : [{ without, auc: value }];
  });
  if (left.length === 0) return null;
  return {
    least: left.reduce((least, one) => (one.auc < least.auc ? one : least)),
    most: left.reduce((most, one) => (one.auc > most.auc ? one : most)),
  };
}

/** Each draw gives the labels of every dyad, season by season, to a dyad that chance picks. */
export function shuffledDyads(sample: Sample, draws: number, seed: number): ShuffledDyads | null {
  const dyads = [...new Set(sample.units.map(({ dyad }) => dyad))];
  const place = new Map(sample.units.map(({ dyad, season }, index) => [`${dyad} ${season}`, index]));
  const labels = labelsOf(sample);
  const groups = tieGroups(indexOf(sample));
  const ones = labels.map(() => 1);
  const stream = randomStream(seed, 'hindcast', 'permutation', 'dyad');
  const values = Array.from({ length: draws }, (_, draw) => {
    const order = shuffled(dyads.length, dyads.length, (at) => stream(draw, at));
    const given = new Map(dyads.map((dyad, index) => [dyad, dyads[order[index]]]));
    const exchanged = sample.units.map(
      ({ dyad, season }) => labels[place.get(`${given.get(dyad)} ${season}`) ?? -1] ?? 0,
    );
    return weightedAuc(exchanged, groups, ones);
  }).flatMap((value) => value ?? []);
  const [interval, real] = [middle(values), weightedAuc(labels, groups, ones)];
  if (interval === null || real === null) return null;
  const asGood = values.filter((value) => value >= real - SAME).length / values.length;
  return { mean: orderedSum(values) / values.length, interval, asGood };
}

export function calibrationOf(sample: Sample): Calibration {
  const [labels, scores] = [labelsOf(sample), indexOf(sample)];
  const steps = isotonic(labels, scores);
  const base = countOnes(labels) / labels.length;
  const at = (shares: readonly number[]) => brier(labels as Labels, shares);
  return {
    brier: at(scores.map((score) => calibrated(steps, score))),
    brierLeavingYearOut: at(calibratedLeavingOut(labels, scores, yearsOf(sample))),
    brierConstant: at(labels.map(() => base)),
    rows: steps.map((step) => ({
      lowest: step.lowest,
      highest: step.highest,
      units: step.count,
      events: step.events,
      share: shareOf(step),
    })),
  };
}
