/**
 * active trades -> columns      (months of each leg, energy due, the reservoir that keeps the water)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Trade } from '../scenario/schema/trade.ts';
import { stepsBetween } from './clause-columns.ts';
import type { Places } from './places.ts';

export interface TradeColumns {
  readonly id: string;
  readonly instrument: string;
  /** First mover, and receiver of the first leg, by riparian index. */
  readonly first: number;
  readonly second: number;
  readonly annual_MWh: number;
  /** 1 in the months of the first leg, and of the reply, by step; 0 outside the days of the trade. */
  readonly firstLeg: Uint8Array;
  readonly replyLeg: Uint8Array;
  /** Seconds left in this run of the leg, this step included; the part of what is owed that falls due now is step / left. */
  readonly firstLeft_s: Float64Array;
  readonly replyLeft_s: Float64Array;
  readonly firstCompliance: number;
  readonly replyCompliance: number;
  readonly ratio: number;
  /** Reservoir index; -1 for a trade without a water leg. */
  readonly reservoir: number;
  readonly overdraft_m3: number;
  readonly price_USDperMWh: number;
  readonly line_MW: number;
}

export function buildTrades(scenario: Scenario, places: Places, calendar: Calendar): TradeColumns[] {
  return Object.entries(scenario.trades ?? {})
    .filter(([, trade]) => trade.active)
    .map(([id, trade]) => buildTrade(id, trade, places, calendar));
}

function buildTrade(id: string, trade: Trade, places: Places, calendar: Calendar): TradeColumns {
  const open = stepsBetween(calendar, trade.from, trade.until);
  const leg = (months: readonly number[]) =>
    Uint8Array.from(open, (holds, step) => (holds === 1 && months.includes(calendar.month[step]) ? 1 : 0));
  const firstLeg = leg(trade.first.months);
  const replyLeg = leg(trade.reply.months);
  const water = trade.water;
  return {
    id,
    instrument: trade.instrument,
    first: places.riparian(trade.first.from),
    second: places.riparian(trade.first.to),
    annual_MWh: trade.first.energy,
    firstLeg,
    replyLeg,
    firstLeft_s: secondsLeft(firstLeg, calendar),
    replyLeft_s: secondsLeft(replyLeg, calendar),
    firstCompliance: trade.first.compliance,
    replyCompliance: trade.reply.compliance,
    ratio: trade.reply.ratio,
    reservoir: water
      ? places.of('reservoir').findIndex((candidate) => candidate.index === places.node(water.reservoir))
      : -1,
    overdraft_m3: water?.overdraft ?? 0,
    price_USDperMWh: trade.price,
    line_MW: trade.lineCapacity ?? Infinity,
  };
}

/** Seconds of the leg from each step to the end of its unbroken run inside one water year. */
function secondsLeft(leg: Uint8Array, calendar: Calendar): Float64Array {
  const left_s = new Float64Array(leg.length);
  for (let step = leg.length - 1; step >= 0; step--) {
    if (leg[step] === 0) continue;
    const goesOn =
      step + 1 < leg.length && calendar.waterYearIndex[step + 1] === calendar.waterYearIndex[step];
    left_s[step] = calendar.step_s[step] + (goesOn ? nextOfLeg(leg, left_s, calendar, step) : 0);
  }
  return left_s;
}

/** Seconds left at the next step of the leg in the same water year; months between two parts of a leg are skipped. */
function nextOfLeg(leg: Uint8Array, left_s: Float64Array, calendar: Calendar, step: number): number {
  for (
    let next = step + 1;
    next < leg.length && calendar.waterYearIndex[next] === calendar.waterYearIndex[step];
    next++
  ) {
    if (leg[next] === 1) return left_s[next];
  }
  return 0;
}
