/**
 * replay : shipped scenario of scenarios/protocols -> Scenario -> Outcome -> amounts of its ledger in km3
 */
import { root } from '../../scripts/root.mjs';
import { loadScenario } from '../../src/engine/files.ts';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Clause } from '../../src/engine/scenario/schema/clause.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { sum } from '../run-scenario.ts';

/** Water years of the shipped sequence, by what the forecast over norm is cut to. */
export const NORMAL = 2018;
export const LOW = 2019;
export const DRY = 2020;
export const WET = 2021;
export const YEARS = [NORMAL, LOW, DRY, WET] as const;

/** Forecast over norm is 1, 0.8, 0.4 and 1.4; the clip of the limits is 0.5 to 1.1. */
export const SCALE: Readonly<Record<number, number>> = { [NORMAL]: 1, [LOW]: 0.8, [DRY]: 0.5, [WET]: 1.1 };

export async function protocol(name: string): Promise<Scenario> {
  const loaded = await loadScenario(`${root}/scenarios/protocols/${name}.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value.scenario;
}

export function clauseOf(scenario: Scenario, id: string): Clause {
  const clause = scenario.clauses?.[id];
  if (!clause) throw new Error(`${scenario.id} has no clause ${id}`);
  return clause;
}

/** The scenario with some settings of one clause changed. */
export function withClause(scenario: Scenario, id: string, changes: Partial<Clause>): Scenario {
  const clause = { ...clauseOf(scenario, id), ...changes } as Clause;
  return { ...scenario, clauses: { ...scenario.clauses, [id]: clause } };
}

/** Rows that fit all that is asked. */
export function rowsOf(outcome: Outcome, asked: Partial<LedgerRow>): LedgerRow[] {
  const keys = Object.keys(asked) as (keyof LedgerRow)[];
  return outcome.ledger.filter((row) => keys.every((key) => row[key] === asked[key]));
}

type Amount = 'due' | 'delivered' | 'short' | 'excess';

/** Sum of one amount over the rows that fit, in km3. */
export function total_km3(outcome: Outcome, amount: Amount, asked: Partial<LedgerRow>): number {
  return sum(rowsOf(outcome, asked).map((row) => row[amount])) / 1e9;
}

/** Smallest short that counts: rounding of a cubic metre and below is no shortfall. */
const SHORT_m3 = 1;

/** Riparians whose rows are short, in the order of the alphabet, each once. */
export function shortRiparians(outcome: Outcome): string[] {
  const names = outcome.ledger.filter(({ short }) => short > SHORT_m3).map(({ riparian }) => riparian);
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

/** Largest amount by which the rows of a part pass what is due, in m3. */
export function mostBeyond_m3(outcome: Outcome, part: LedgerRow['part']): number {
  const beyond = rowsOf(outcome, { part }).map(({ due, delivered }) => delivered - due);
  return beyond.reduce((most, amount) => (amount > most ? amount : most), Number.NEGATIVE_INFINITY);
}
