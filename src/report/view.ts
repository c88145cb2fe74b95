/**
 * viewOf : comparison, scenarios, language → what every section of a report is written from
 */
import type { ComparisonSet, LoadedScenario, ScenarioComparison } from '../engine/index.ts';
import { readable } from './markup.ts';
import { type Language, type Words, wordsOf } from './words.ts';

/** What a report is made of. */
export interface ReportInput {
  readonly set: ComparisonSet;
  /** The scenarios of the set, for names and sources. */
  readonly loaded: readonly LoadedScenario[];
  /** The file of the reference policy. */
  readonly reference: string;
}

export interface NumberedScenario {
  /** 1, 2, ... in the order of the set: stands for the scenario in drawings. */
  readonly number: number;
  readonly scenario: ScenarioComparison;
}

export interface View extends ReportInput {
  readonly words: Words;
  readonly scenarios: readonly NumberedScenario[];
  readonly baseline: ScenarioComparison;
  /** Name of a riparian or a node, as the first scenario that knows it gives it. */
  readonly nameOf: (id: string) => string;
  /** Alphabetical, as all lists of ids. */
  readonly riparianIds: readonly string[];
  readonly dyadIds: readonly string[];
  readonly seaIds: readonly string[];
  readonly storageIds: readonly string[];
}

export function viewOf(input: ReportInput, language: Language): View {
  const { set } = input;
  const words = wordsOf(language);
  const idsOf = (record: (scenario: ScenarioComparison) => object) =>
    [...new Set(set.scenarios.flatMap((scenario) => Object.keys(record(scenario))))].sort();
  return {
    ...input,
    words,
    scenarios: set.scenarios.map((scenario, at) => ({ number: at + 1, scenario })),
    baseline: set.scenarios.find(({ id }) => id === set.baseline) ?? set.scenarios[0],
    nameOf: namesOf(input.loaded, words),
    riparianIds: idsOf(({ riparians }) => riparians),
    dyadIds: idsOf(({ dyads }) => dyads),
    seaIds: idsOf(({ seas }) => seas),
    storageIds: idsOf(({ years }) => years.storages),
  };
}

function namesOf(loaded: readonly LoadedScenario[], words: Words): (id: string) => string {
  const names = new Map<string, string>();
  for (const { scenario } of [...loaded].reverse()) {
    for (const [id, node] of Object.entries(scenario.nodes)) names.set(id, node.name ?? id);
    for (const [id, { name }] of Object.entries(scenario.riparians)) names.set(id, words.riparian(id, name));
  }
  return (id) => readable(names.get(id) ?? id);
}

/** "Kyrgyzstan – Uzbekistan" of `KGZ|UZB`. */
export function dyadName({ nameOf }: View, dyad: string): string {
  return dyad.split('|').map(nameOf).join(' – ');
}

/** A whole count of years; the longest of the scenarios. */
export function yearsOf({ scenarios }: View): number {
  return scenarios.reduce(
    (most, { scenario }) =>
      Object.values(scenario.years.riparians).reduce(
        (longest, { shortfall_km3 }) => Math.max(longest, shortfall_km3.length),
        most,
      ),
    0,
  );
}

export function shortfall_km3({ riparians }: ScenarioComparison): number {
  return Object.values(riparians).reduce((sum, { shortfall_km3: short }) => sum + short, 0);
}

export function vegetationShortfall_km3({ riparians }: ScenarioComparison): number {
  return Object.values(riparians).reduce((sum, { vegetationShortfall_km3: short }) => sum + short, 0);
}
