/**
 * active trades -> columns      (two legs, the reservoir that keeps the water, the way the water is handed over)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Trade } from '../scenario/schema/trade.ts';
import { activeSteps, buildFirst, buildReply, type LegColumns, legRuns } from './leg-columns.ts';
import type { Network } from './network.ts';
import type { Places } from './places.ts';

export interface TradeColumns {
  readonly id: string;
  readonly instrument: string;
  readonly article?: string;
  readonly first: LegColumns;
  readonly reply?: LegColumns;
  /** Reply due for a unit of the first leg: MWh per MWh, or MWh per m3 where the first leg is stated in water. */
  readonly replyPerUnit: number;
  readonly line_MW: number;
  readonly water?: WaterColumns;
}

/** Water account of a trade at the reservoir of the keeper. */
export interface WaterColumns {
  readonly reservoir: number;
  /** Whether the keeper is the first mover and lets water go before it receives energy. */
  readonly releasesFirst: boolean;
  /** Other party, by riparian index. */
  readonly partner: number;
  /** How far the account of a keeper that releases first may go below zero. */
  readonly overdraft_m3: number;
  /** Water stated by step for a first leg of the keeper, in m3; zeros where it is stated in energy. */
  readonly stated_m3: Float64Array;
  readonly statedInWater: boolean;
  readonly price_USDperm3: number;
  /** Node at which protected water is handed over; -1 where it is handed over at the reservoir. */
  readonly handover: number;
  /** By node on the way, the reservoir included: share of the protected water that passes it; -1 off the way. */
  readonly passes: Float64Array;
}

export interface LineColumns {
  readonly pair: string;
  readonly capacity_MW: number;
}

interface Around {
  readonly scenario: Scenario;
  readonly places: Places;
  readonly network: Network;
  readonly calendar: Calendar;
}

export function buildLines(scenario: Scenario): LineColumns[] {
  return Object.entries(scenario.lines ?? {}).map(([pair, { capacity }]) => ({
    pair,
    capacity_MW: capacity,
  }));
}

export function buildTrades(around: Around): TradeColumns[] {
  return Object.entries(around.scenario.trades ?? {})
    .filter(([, trade]) => trade.active)
    .map(([id, trade]) => buildTrade(id, trade, around));
}

function buildTrade(id: string, trade: Trade, around: Around): TradeColumns {
  const { places, calendar, scenario } = around;
  const setting = { trade, places, calendar, linePairs: Object.keys(scenario.lines ?? {}) };
  const { reply } = trade;
  return {
    id,
    instrument: trade.instrument,
    ...(trade.article === undefined ? {} : { article: trade.article }),
    first: buildFirst(setting),
    ...(reply ? { reply: buildReply(setting, reply) } : {}),
    replyPerUnit: replyPerUnit(trade, calendar),
    line_MW: trade.lineCapacity ?? Infinity,
    ...(trade.water ? { water: buildWater(trade, trade.water, around) } : {}),
  };
}

/** A ratio as it stands, or the stated reply over the stated first leg. */
function replyPerUnit(trade: Trade, calendar: Calendar): number {
  const { first, reply } = trade;
  if (!reply) return 0;
  const stated_MWh = reply.schedule ? total(reply.schedule) : reply.energy;
  if (stated_MWh === undefined) return reply.ratio ?? 1;
  const stated =
    waterOfFirst_m3(trade, calendar) ?? (first.schedule ? total(first.schedule) : (first.energy ?? 0));
  return stated > 0 ? stated_MWh / stated : 0;
}

/** Water of one run of the first leg in m3; undefined where it is stated in energy. */
function waterOfFirst_m3({ first, from, until, ...trade }: Trade, calendar: Calendar): number | undefined {
  if (first.volume !== undefined || first.rate === undefined) return first.volume;
  const dated = { ...trade, first, ...(from ? { from } : {}), ...(until ? { until } : {}) };
  const active = activeSteps(dated, first, calendar);
  const start = active.indexOf(1);
  if (start < 0) return 0;
  const seconds = calendar.step_s.reduce((sum, step_s, step) => {
    const sameRun = first.per === 'trade' || calendar.waterYearIndex[step] === calendar.waterYearIndex[start];
    return active[step] === 1 && sameRun ? sum + step_s : sum;
  }, 0);
  return first.rate * seconds;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function buildWater(trade: Trade, water: NonNullable<Trade['water']>, around: Around): WaterColumns {
  const { places, calendar, scenario, network } = around;
  const { first } = trade;
  const keeper = scenario.nodes[water.reservoir].riparian;
  const releasesFirst = keeper === first.from;
  const active = activeSteps(trade, first, calendar);
  const volume_m3 = waterOfFirst_m3(trade, calendar);
  const firstRuns = legRuns(first, active, calendar);
  return {
    reservoir: places
      .of('reservoir')
      .findIndex((candidate) => candidate.index === places.node(water.reservoir)),
    releasesFirst,
    partner: places.riparian(releasesFirst ? first.to : first.from),
    overdraft_m3: water.overdraft,
    stated_m3: firstRuns.partOfWhole.map((part, step) => {
      if (volume_m3 === undefined) return 0;
      return first.rate === undefined ? part * volume_m3 : first.rate * calendar.step_s[step] * active[step];
    }),
    statedInWater: volume_m3 !== undefined,
    price_USDperm3: water.price,
    ...wayOf(water, places, network),
  };
}

/** The way from the reservoir to the point of handover, and what passes each node of it. */
function wayOf(
  water: NonNullable<Trade['water']>,
  places: Places,
  network: Network,
): Pick<WaterColumns, 'handover' | 'passes'> {
  const passes = new Float64Array(network.ids.length).fill(-1);
  if (!water.protected || water.to === undefined) return { handover: -1, passes };
  const handover = places.node(water.to);
  passes[places.node(water.reservoir)] = 1;
  for (let node = network.to[places.node(water.reservoir)]; node >= 0; node = network.to[node]) {
    const captured = water.capture?.find(({ at }) => places.node(at) === node);
    passes[node] = 1 - (captured?.share ?? 0);
    if (node === handover) break;
  }
  return { handover, passes };
}
