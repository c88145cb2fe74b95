/**
 * checkTrades : two riparians, two seasons, and a reservoir of the one who keeps the water
 */
import { MONTH_NAMES } from '../leaf/months.ts';
import type { Trade } from '../schema/trade.ts';
import { type Checks, complain, holds } from './checks.ts';
import { checkDates, checkParty } from './parties.ts';

export function checkTrades(checks: Checks): void {
  for (const [name, trade] of Object.entries(checks.scenario?.trades ?? {})) {
    const path = `trades.${name}`;
    if (!holds(checks, path)) continue;
    checkDates(checks, trade, path);
    checkLegs(checks, trade, path);
    const reservoir = trade.water && checks.scenario.nodes[trade.water.reservoir];
    if (reservoir?.riparian && holds(checks, `nodes.${trade.water?.reservoir}`)) {
      checkParty(checks, reservoir.riparian, [trade.first.to], `${path}.water.reservoir`);
    }
  }
}

function checkLegs(checks: Checks, { first, reply }: Trade, path: string): void {
  if (first.from === first.to) {
    const message = `${first.from} cannot trade with itself.`;
    complain(checks, { code: 'MIRAB_PARTY_UNKNOWN', path: `${path}.first.to`, message });
  }
  const both = reply.months.find((month) => first.months.includes(month));
  if (both === undefined) return;
  const message = `${MONTH_NAMES[both - 1]} is a month of both legs.`;
  complain(checks, { code: 'MIRAB_MONTHS_INVALID', path: `${path}.reply.months`, message });
}
