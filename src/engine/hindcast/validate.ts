/**
 * validateRisk : assessed run x events -> ValidationReport
 *
 * Dyad-seasons up to the end of the training block, labelled by events up to then; the index at default parameters,
 * whose hash goes with the result. Later events are counted and not looked at. Source: METHOD, section 12.
 */
import { assert } from '../base/assert.ts';
import { parametersHash, RISK_PARAMETERS } from '../risk/parameters.ts';
import { standing } from '../risk/report.ts';
import { yearBlocks } from './bootstrap.ts';
import { calibrationOf, leaveOneOut, shuffledDyads } from './controls.ts';
import type { WaterEvent } from './events.ts';
import { eventsByDyad, labelUnits, pairsOf } from './labels.ts';
import { type AssessedRun, type Unit, unitsOf } from './predictors.ts';
import {
  aucFigures,
  baselineFigures,
  bySetting,
  type Chance,
  type Sample,
  sampleOf,
  sampleWhere,
  settingFigures,
} from './sample.ts';
import type { EventCounts, LeaveOneOut, ValidationReport, Variation } from './validation-report.ts';
import { missingFrom, verdictOf } from './verdict.ts';

export interface ValidationOptions {
  readonly seed?: number;
  /** Of years for intervals, and of labels and dyads for shuffles. */
  readonly draws?: number;
}

const DRAWS = 2000;
const SEED = 1;
const SENSITIVITY = [-1, -3] as const;

/** Water year and calendar year: what comes later is for others to test. */
export const lastTrainingYear = RISK_PARAMETERS.validation.trainTo;

const { labelMaxBar, onsetQuietSeasons } = RISK_PARAMETERS.validation;

/** @param run - with a dyad in a season up to 2008 (asserted) */
export function validateRisk(
  run: AssessedRun,
  events: readonly WaterEvent[],
  { seed = SEED, draws = DRAWS }: ValidationOptions = {},
): ValidationReport {
  const units = unitsOf(run, lastTrainingYear);
  assert(units.length > 0, 'A hindcast has a season of the training block.');
  const seen = events.filter(({ year }) => year <= lastTrainingYear);
  const basinWide = seen.filter(({ scope }) => scope === 'basin');
  const sample = sampleBy(units, basinWide, labelMaxBar);
  const years = [...new Set(units.map(({ waterYear }) => waterYear))];
  const chance = { blocks: yearBlocks(years, draws, seed), draws, seed };
  const settings = bySetting((setting) => settingFigures(sampleOf(sample, setting), chance));
  const baselines = baselineFigures(sample, chance);
  const block = { from: years[0], to: years[years.length - 1], blocks: 1 } as const;
  const counts = countEvents(events, seen, units);
  const exchanged = shuffledDyads(sample, draws, seed);
  const leftYear = leaveOneOut(sample, ({ waterYear }) => String(waterYear));
  const leaning = withoutYear(sample, leftYear, chance);
  return {
    ...identityOf(run),
    block,
    seed,
    draws,
    maxBar: labelMaxBar,
    events: counts,
    dyads: [...new Set(units.map(({ dyad }) => dyad))],
    settings,
    baselines,
    calibration: calibrationOf(sample),
    leaveOneOut: {
      dyad: leaveOneOut(sample, ({ dyad }) => dyad),
      year: leftYear,
    },
    shuffledDyads: exchanged,
    variations: [...variations(units, basinWide, chance), ...leaning],
    local: aucFigures(
      sampleBy(
        units,
        seen.filter(({ scope }) => scope === 'local'),
        labelMaxBar,
      ),
      chance,
    ),
    verdict: verdictOf({ settings, baselines, exchanged, leaning: leaning[0] }),
    missing: missingFrom(counts, settings, block),
  };
}

/** What was judged, and by which numbers. */
function identityOf({ outcome }: AssessedRun) {
  return {
    schema: 'mirab-validation/1',
    kind: 'validation of pressure on cooperation',
    isProbability: false,
    scenario: outcome.scenario.id,
    runId: outcome.runId,
    engineVersion: outcome.engineVersion,
    paramsVersion: RISK_PARAMETERS.version,
    paramsHash: parametersHash(RISK_PARAMETERS),
    footer: standing(RISK_PARAMETERS).footer,
  } as const;
}

function sampleBy(units: readonly Unit[], events: readonly WaterEvent[], maxBar: number): Sample {
  const rule = { maxBar, quietSeasons: onsetQuietSeasons };
  return { units, labels: labelUnits(units, eventsByDyad(events), rule) };
}

/** The same units with another limit, and without the events that their reader doubts. */
function variations(units: readonly Unit[], events: readonly WaterEvent[], chance: Chance): Variation[] {
  const trusted = events.filter(({ confidence }) => confidence !== 'low');
  return [
    ...SENSITIVITY.map((maxBar) => ({
      name: `BAR of ${maxBar} and below`,
      ...aucFigures(sampleBy(units, events, maxBar), chance),
    })),
    {
      name: 'without events of low confidence',
      ...aucFigures(sampleBy(units, trusted, labelMaxBar), chance),
    },
  ];
}

/** Without the year that the AUC owes most to. */
function withoutYear(sample: Sample, left: LeaveOneOut | null, chance: Chance): Variation[] {
  if (left === null) return [];
  const { without } = left.least;
  const rest = sampleWhere(sample, ({ waterYear }) => String(waterYear) !== without);
  return [{ name: `without ${without}, on which it leans most`, ...aucFigures(rest, chance) }];
}

function countEvents(
  read: readonly WaterEvent[],
  seen: readonly WaterEvent[],
  units: readonly Unit[],
): EventCounts {
  const linked = new Set(units.map(({ dyad }) => dyad));
  const inBlock = seen.filter(({ season }) => season >= units[0].season);
  const hasDyad = ({ riparians }: WaterEvent) => pairsOf(riparians).some((pair) => linked.has(pair));
  const basinWide = seen.filter(({ scope }) => scope === 'basin');
  return {
    read: read.length,
    later: read.length - seen.length,
    local: seen.length - basinWide.length,
    counting: basinWide.filter((event) => event.bar <= labelMaxBar && hasDyad(event)).length,
    withoutDyad: inBlock.filter((event) => !hasDyad(event)).length,
    yearOnly: inBlock.filter(({ precision }) => precision === 'year').length,
    lowConfidence: inBlock.filter(({ confidence }) => confidence === 'low').length,
  };
}
