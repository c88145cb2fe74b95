/**
 * deal : name of a shipped deal -> its scenario, a variant of it that is broken on purpose, sums of its ledger and months
 */
import { root } from '../../scripts/root.mjs';
import { loadScenario } from '../../src/engine/files.ts';
import type { LedgerRow, Outcome } from '../../src/engine/outcome/outcome.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import type { Trade } from '../../src/engine/scenario/schema/trade.ts';
import { sum, values } from '../run-scenario.ts';

export const DAY_s = 86_400;

export async function loadDeal(id: string): Promise<Scenario> {
  const loaded = await loadScenario(`${root}/scenarios/deals/${id}.yaml`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.value.scenario;
}

/** What a broken deal changes in its legs and its water. */
export interface Break {
  readonly first?: Partial<Trade['first']>;
  readonly reply?: Partial<NonNullable<Trade['reply']>>;
  readonly water?: Partial<NonNullable<Trade['water']>>;
  readonly price?: number;
}

/** The scenario with every trade changed in the same way. */
export function withTrades(scenario: Scenario, { first, reply, water, price }: Break): Scenario {
  const trades = Object.entries(scenario.trades ?? {}).map(([id, trade]): [string, Trade] => [
    id,
    {
      ...trade,
      first: { ...trade.first, ...first },
      ...(trade.reply ? { reply: { ...trade.reply, ...reply } } : {}),
      ...(trade.water ? { water: { ...trade.water, ...water } } : {}),
      price: price ?? trade.price,
    },
  ]);
  return { ...scenario, trades: Object.fromEntries(trades) };
}

/** The scenario in which the parties keep to its clauses by a share only. */
export function withCompliance(scenario: Scenario, compliance: number): Scenario {
  const clauses = Object.entries(scenario.clauses ?? {}).map(([id, clause]) => [
    id,
    { ...clause, compliance },
  ]);
  return { ...scenario, clauses: Object.fromEntries(clauses) };
}

/** One obligation over the run, in its unit; what is still owed is that of its last season. */
export function owed(outcome: Outcome, clause: string, part: LedgerRow['part']) {
  const rows = outcome.ledger.filter((row) => row.clause === clause && row.part === part);
  const total = (of: 'due' | 'delivered' | 'excess' | 'forced' | 'defaulted' | 'short') =>
    sum(rows.map((row) => row[of]));
  return {
    due: total('due'),
    delivered: total('delivered'),
    excess: total('excess'),
    forced: total('forced'),
    short: total('short'),
    defaulted: total('defaulted'),
    carriedOver: rows.at(-1)?.carriedOver ?? 0,
  };
}

/** Sum of a series over one month, `2021-03`. */
export function inMonth(outcome: Outcome, of: string, variable: string, yearMonth: string): number {
  const { year, month } = outcome.calendar;
  const [wantedYear, wantedMonth] = yearMonth.split('-').map(Number);
  return sum(
    values(outcome, of, variable).filter(
      (_, step) => year[step] === wantedYear && month[step] === wantedMonth,
    ),
  );
}

/** Sums of a series over the months in which it is not zero, as `2021-03: 172` in thousands: GWh, or thousand m3. */
export function monthsOf(outcome: Outcome, of: string, variable: string): Record<string, number> {
  const { year, month } = outcome.calendar;
  const months: Record<string, number> = {};
  values(outcome, of, variable).forEach((value, step) => {
    const key = `${year[step]}-${String(month[step]).padStart(2, '0')}`;
    if (value !== 0) months[key] = (months[key] ?? 0) + value / 1000;
  });
  return months;
}

/** Worst sum of payments over the riparians in a step, in USD, and all that was paid. */
export function payments(outcome: Outcome): { worst_USD: number; paid_USD: number } {
  const all = outcome.riparianIds.map((id) => values(outcome, id, 'payments_USD'));
  const bySteps = all[0].map((_, step) => sum(all.map((series) => series[step])));
  return {
    worst_USD: bySteps.reduce((worst, total) => Math.max(worst, Math.abs(total)), 0),
    paid_USD: sum(all.flat().map(Math.abs)),
  };
}
