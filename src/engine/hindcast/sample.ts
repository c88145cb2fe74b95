/**
 * Sample : units with their labels, as columns        figures : Sample x draws of years -> AUC and its companions
 */
import { BASELINE_PREDICTORS, type BaselinePredictor, baselineScores } from './baselines.ts';
import { interval, permutationP, type YearBlocks } from './bootstrap.ts';
import type { Label } from './labels.ts';
import type { Unit } from './predictors.ts';
import {
  auc,
  countOnes,
  hanleyMcNeil,
  kendallTauB,
  type Labels,
  prAuc,
  tieGroups,
  weightedAuc,
} from './scores.ts';
import type {
  AucFigures,
  BaselineAuc,
  BaselineFigures,
  BySetting,
  Setting,
  SettingFigures,
} from './validation-report.ts';

export interface Sample {
  readonly units: readonly Unit[];
  readonly labels: readonly Label[];
}

/** Draws and seed of one report. */
export interface Chance {
  readonly blocks: YearBlocks;
  readonly draws: number;
  readonly seed: number;
}

const NORMAL_95 = 1.959963984540054;

export function sampleWhere({ units, labels }: Sample, holds: (unit: Unit, label: Label) => boolean): Sample {
  const kept = units.flatMap((unit, index) => (holds(unit, labels[index]) ? [index] : []));
  return { units: kept.map((index) => units[index]), labels: kept.map((index) => labels[index]) };
}

export function sampleOf(sample: Sample, setting: Setting): Sample {
  return setting === 'all' ? sample : sampleWhere(sample, (_, label) => label.setting === setting);
}

export function bySetting<T>(entry: (setting: Setting) => T): BySetting<T> {
  return { all: entry('all'), onset: entry('onset'), ongoing: entry('ongoing') };
}

export function labelsOf({ labels }: Sample): Labels {
  return labels.map(({ y }) => y);
}

export function indexOf({ units }: Sample): number[] {
  return units.map(({ index }) => index);
}

export function aucFigures(sample: Sample, { blocks }: Chance): AucFigures {
  const [labels, scores] = [labelsOf(sample), indexOf(sample)];
  const groups = tieGroups(scores);
  return {
    units: labels.length,
    positives: countOnes(labels),
    auc: auc(labels, scores),
    interval: interval(blocks, yearsOf(sample), (weights) => weightedAuc(labels, groups, weights)),
  };
}

export function settingFigures(sample: Sample, chance: Chance): SettingFigures {
  const [labels, scores] = [labelsOf(sample), indexOf(sample)];
  const positives = countOnes(labels);
  const negatives = labels.length - positives;
  const standardError = positives > 0 && negatives > 0 ? hanleyMcNeil(0.5, positives, negatives) : null;
  return {
    ...aucFigures(sample, chance),
    share: labels.length > 0 ? positives / labels.length : 0,
    prAuc: prAuc(labels, scores),
    tauB: kendallTauB(
      scores,
      sample.labels.map(({ leastBar }) => leastBar),
    ),
    permutationP: permutationP(labels, scores, chance.draws, chance.seed),
    chance: standardError === null ? null : { standardError, bound: 0.5 + NORMAL_95 * standardError },
  };
}

/** Every baseline beside the index; its scores come from all units, then each setting is judged apart. */
export function baselineFigures(sample: Sample, chance: Chance): BaselineFigures[] {
  const scores = baselineScores(sample.units, sample.labels);
  return (Object.keys(BASELINE_PREDICTORS) as BaselinePredictor[]).map((name) => {
    const ofAll = scores[name];
    const settings =
      ofAll === null ? null : bySetting((setting) => againstIndex(sample, ofAll, setting, chance));
    return { name, what: BASELINE_PREDICTORS[name], settings };
  });
}

function againstIndex(
  sample: Sample,
  ofAll: readonly number[],
  setting: Setting,
  { blocks }: Chance,
): BaselineAuc {
  const scores = ofAll.filter((_, index) => setting === 'all' || sample.labels[index].setting === setting);
  const judged = sampleOf(sample, setting);
  const labels = labelsOf(judged);
  const [mine, theirs] = [tieGroups(indexOf(judged)), tieGroups(scores)];
  const added = (weights: readonly number[]) => {
    const [ofIndex, ofBaseline] = [mine, theirs].map((groups) => weightedAuc(labels, groups, weights));
    return ofIndex === null || ofBaseline === null ? null : ofIndex - ofBaseline;
  };
  return {
    auc: auc(labels, scores),
    added: added(labels.map(() => 1)),
    addedInterval: interval(blocks, yearsOf(judged), added),
  };
}

export function yearsOf({ units }: Sample): number[] {
  return units.map(({ waterYear }) => waterYear);
}
