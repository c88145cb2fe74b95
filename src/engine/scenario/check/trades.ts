/**
 * checkTrades : two riparians, two legs that can be told apart, a reservoir of one of them, and the way of the water
 */
import { MONTH_NAMES } from '../leaf/months.ts';
import type { FirstLeg, ReplyLeg, Trade } from '../schema/trade.ts';
import { type Checks, complain, holds } from './checks.ts';
import { checkDates, checkParty } from './parties.ts';
import { checkPairName } from './riparians.ts';
import { checkWay } from './trade-way.ts';

export function checkTrades(checks: Checks): void {
  for (const [name, trade] of Object.entries(checks.scenario?.trades ?? {})) {
    const path = `trades.${name}`;
    if (!holds(checks, path)) continue;
    checkDates(checks, trade, path);
    checkFirst(checks, trade, path);
    if (trade.reply) checkReply(checks, trade, trade.reply, path);
    if (trade.water) checkWater(checks, trade, trade.water, path);
  }
  for (const pair of Object.keys(checks.scenario?.lines ?? {})) checkPairName(checks, pair, `lines.${pair}`);
}

function checkFirst(checks: Checks, { first, water }: Trade, path: string): void {
  if (first.from === first.to) {
    const message = `${first.from} cannot trade with itself.`;
    complain(checks, { code: 'MIRAB_PARTY_UNKNOWN', path: `${path}.first.to`, message });
  }
  const inWater = first.volume !== undefined || first.rate !== undefined;
  if (first.energy === undefined && first.schedule === undefined && !inWater)
    lacks(checks, `${path}.first`, 'amount', '`energy`, `schedule`, `volume` or `rate`');
  onlyOne(checks, `${path}.first`, first, ['volume', 'rate']);
  checkLeg(checks, first, `${path}.first`);
  if (inWater && !water) lacks(checks, path, 'reservoir for the water of its first leg', '`water`');
}

function checkReply(checks: Checks, { first }: Trade, reply: ReplyLeg, path: string): void {
  onlyOne(checks, `${path}.reply`, reply, ['ratio', 'energy', 'schedule']);
  checkLeg(checks, reply, `${path}.reply`);
  const inWater = first.volume !== undefined || first.rate !== undefined;
  if (inWater && reply.energy === undefined && reply.schedule === undefined)
    lacks(checks, `${path}.reply`, 'energy that answers the water', '`energy` or `schedule`');
  const months = monthsOf(first);
  const both = monthsOf(reply).find((month) => months.includes(month));
  if (both === undefined || first.per === 'trade' || reply.per === 'trade') return;
  const message = `${MONTH_NAMES[both - 1]} is a month of both legs.`;
  const key = reply.months ? 'months' : 'schedule';
  complain(checks, { code: 'MIRAB_MONTHS_INVALID', path: `${path}.reply.${key}`, message });
}

/** Months that are named, or those in which a schedule holds an amount. */
function monthsOf({ months, schedule }: FirstLeg | ReplyLeg): readonly number[] {
  return months ?? (schedule ?? []).flatMap((amount, index) => (amount > 0 ? [index + 1] : []));
}

/** Amounts are spread over months, or stand in a schedule of their own. */
function checkLeg(checks: Checks, leg: FirstLeg | ReplyLeg, path: string): void {
  const { since, until } = leg;
  checkDates(checks, { ...(since ? { from: since } : {}), ...(until ? { until } : {}) }, path);
  onlyOne(checks, path, leg, ['energy', 'schedule']);
  onlyOne(checks, path, leg, ['months', 'schedule']);
  if (leg.months === undefined && leg.schedule === undefined)
    lacks(checks, path, 'months', '`months`, or a `schedule` by month');
}

function checkWater(checks: Checks, trade: Trade, water: NonNullable<Trade['water']>, path: string): void {
  const { first } = trade;
  const reservoir = checks.scenario.nodes[water.reservoir];
  if (!reservoir?.riparian || !holds(checks, `nodes.${water.reservoir}`)) return;
  const inWater = first.volume !== undefined || first.rate !== undefined;
  const keepers = inWater ? [first.from] : [first.from, first.to];
  checkParty(checks, reservoir.riparian, keepers, `${path}.water.reservoir`);
  checkWay(checks, water, `${path}.water`);
}

function lacks(checks: Checks, path: string, what: string, expected: string): void {
  const message = `\`${path}\` has no ${what}.`;
  complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path, message, expected });
}

function onlyOne(checks: Checks, path: string, leg: FirstLeg | ReplyLeg, keys: readonly string[]): void {
  const given = keys.filter((key) => (leg as Record<string, unknown>)[key] !== undefined);
  if (given.length < 2) return;
  const names = given.map((key) => `\`${key}\``).join(' and ');
  complain(checks, {
    code: 'MIRAB_INPUT_AMBIGUOUS',
    path: `${path}.${given[1]}`,
    message: `\`${path}\` has ${names}.`,
    expected: 'one of them',
  });
}
