/**
 * leg of a trade -> what falls due in each step      (first: amounts; reply: parts of what the first leg has earned)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { FirstLeg, ReplyLeg, Trade } from '../scenario/schema/trade.ts';
import { stepsBetween } from './clause-head.ts';
import { type Runs, runsOf } from './leg-months.ts';
import type { Places } from './places.ts';

export interface LegColumns {
  /** Riparians by index. */
  readonly from: number;
  readonly to: number;
  /** 1 in the steps of the leg. */
  readonly active: Uint8Array;
  /** Last step of the leg where a date ends it inside the run, else -1: what is carried then is a default. */
  readonly lastStep: number;
  /** Energy stated for each step, in MWh: due as it stands in a first leg. */
  readonly stated_MWh: Float64Array;
  /** Part of what is left that falls due in each step. */
  readonly partOfRest: Float64Array;
  readonly compliance: number;
  readonly carry: number;
  readonly price_USDperMWh: number;
  readonly penalty_USDperMWh: number;
  /** Fuel needs no line and no spare power of the sender. */
  readonly fuel: boolean;
  /** Lines between the two, by index of the model's lines and direction (0: lower index to higher); -1 for none. */
  readonly line: number;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface Setting {
  readonly trade: Trade;
  readonly places: Places;
  readonly calendar: Calendar;
  readonly linePairs: readonly string[];
}

export function buildFirst(setting: Setting): LegColumns {
  const { first } = setting.trade;
  return buildLeg(setting, first, first.from, first.to);
}

export function buildReply(setting: Setting, reply: ReplyLeg): LegColumns {
  const { first } = setting.trade;
  return buildLeg(setting, reply, first.to, first.from);
}

function buildLeg(setting: Setting, leg: FirstLeg | ReplyLeg, from: string, to: string): LegColumns {
  const { trade, places, calendar } = setting;
  const active = activeSteps(trade, leg, calendar);
  const runs = legRuns(leg, active, calendar);
  const stated_MWh = runs.partOfWhole.map((part, step) =>
    leg.schedule ? weightOf(leg, calendar, step) * active[step] : part * (leg.energy ?? 0),
  );
  return {
    from: places.riparian(from),
    to: places.riparian(to),
    active,
    lastStep: endOf(active, leg.until ?? trade.until, calendar),
    stated_MWh,
    partOfRest: runs.partOfRest,
    compliance: leg.compliance,
    carry: leg.carry,
    price_USDperMWh: leg.price ?? trade.price,
    penalty_USDperMWh: leg.penalty,
    fuel: leg.carrier === 'fuel',
    line: lineOf(setting.linePairs, from, to),
  };
}

/** Months of the leg, or those in which its schedule holds an amount, between its dates. */
export function activeSteps(trade: Trade, leg: FirstLeg | ReplyLeg, calendar: Calendar): Uint8Array {
  const open = stepsBetween(calendar, leg.since ?? trade.from, leg.until ?? trade.until);
  const months = leg.months ?? MONTHS.filter((month) => (leg.schedule?.[month - 1] ?? 0) > 0);
  return open.map((holds, step) => (holds === 1 && months.includes(calendar.month[step]) ? 1 : 0));
}

/** How a leg falls on its steps: by time, or by the amounts of its schedule; anew each water year, or once. */
export function legRuns(leg: FirstLeg | ReplyLeg, active: Uint8Array, calendar: Calendar): Runs {
  const once = leg.per === 'trade';
  const weights = Float64Array.from(calendar.step_s, (_, step) => weightOf(leg, calendar, step));
  return runsOf(active, weights, once ? new Uint8Array(active.length) : calendar.waterYearIndex);
}

function weightOf(leg: FirstLeg | ReplyLeg, calendar: Calendar, step: number): number {
  if (!leg.schedule) return calendar.step_s[step];
  return (leg.schedule[calendar.month[step] - 1] * calendar.step_s[step]) / calendar.month_s[step];
}

function endOf(active: Uint8Array, until: string | undefined, calendar: Calendar): number {
  if (until === undefined || stepsBetween(calendar, until, undefined)[calendar.stepCount - 1] === 0)
    return -1;
  return active.lastIndexOf(1);
}

function lineOf(pairs: readonly string[], from: string, to: string): number {
  const forward = from < to;
  const index = pairs.indexOf(forward ? `${from}|${to}` : `${to}|${from}`);
  return index < 0 ? -1 : 2 * index + (forward ? 0 : 1);
}
