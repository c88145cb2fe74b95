/**
 * lead indicators : what is known ahead of a season -> alert or none        (a panel with lead times, not part of the index)
 *
 * Rules are initial and carry no record of hits and false alarms until a hindcast gives them one. Source: METHOD, section
 * 11.5, where each indicator has its reference.
 */
import { assert } from '../base/assert.ts';
import { isAmount } from './indicators.ts';
import type { RiskParameters } from './parameters.ts';

type Rules = RiskParameters['leadIndicators'];

export interface LeadIndicator {
  readonly id: LeadIndicatorId;
  /** Months from the alert to what it announces. */
  readonly lead_months: readonly [shortest: number, longest: number];
  readonly alert: boolean;
  /** What the rule compares, with what it compares it to; both in the unit of the indicator. */
  readonly value: number;
  readonly limit: number;
  /** Hits and false alarms in the hindcast; null until there is one. */
  readonly record: null;
}

/** In the order of METHOD. */
export const LEADS = {
  'inflow-forecast': [1, 3],
  'protocol-unsigned': [0, 6],
  'multi-year-storage': [6, 6],
  'mid-basin-room': [1, 3],
  'undelivered-obligations': [6, 12],
  'release-deviation': [1, 2],
  'works-without-notice': [12, 60],
  'winter-load': [1, 4],
} as const satisfies Record<string, readonly [number, number]>;

export type LeadIndicatorId = keyof typeof LEADS;

/** Forecast supply of April to September against what is needed; also where the forecast is in the lowest third. */
export function inflowForecast(
  known: { readonly need: number; readonly forecastSupply: number; readonly forecastRank: number },
  rules: Rules,
): LeadIndicator {
  const { need, forecastSupply, forecastRank } = known;
  requireAmounts([need, forecastSupply, forecastRank]);
  const gap = need > 0 ? (need - forecastSupply) / need : 0;
  const lowestThird = forecastRank <= 1 / 3;
  return { ...indicator('inflow-forecast', gap, rules.needGap), alert: lowestThird || gap > rules.needGap };
}

/** @param signed - whether the yearly protocol (by 1 April) or fuel contract (by 1 October) is signed at its date */
export function protocolUnsigned(signed: boolean): LeadIndicator {
  return indicator('protocol-unsigned', signed ? 0 : 1, 0);
}

/** Multi-year storage on 1 October or 1 April: its rank among the years of record, and against the rule curve. */
export function multiYearStorage(
  known: { readonly rank: number; readonly drawdown: number; readonly ruleDrawdown: number },
  rules: Rules,
): LeadIndicator {
  const { rank, drawdown, ruleDrawdown } = known;
  requireAmounts([rank]);
  const below = { ...indicator('multi-year-storage', rank, rules.storagePercentile) };
  return { ...below, alert: rank < rules.storagePercentile || drawdown > ruleDrawdown };
}

/** Room in mid-basin storage on 1 December against inflow expected in winter less what the iced channel carries. */
export function midBasinRoom(known: {
  readonly room: number;
  readonly expectedInflow: number;
  readonly iceCapacity: number;
}): LeadIndicator {
  const { room, expectedInflow, iceCapacity } = known;
  requireAmounts([room, expectedInflow, iceCapacity]);
  const needed = expectedInflow - iceCapacity;
  return { ...indicator('mid-basin-room', room, needed), alert: room < needed };
}

/** Obligations not delivered so far over what was due, or two seasons running with some. */
export function undeliveredObligations(
  known: { readonly due: number; readonly undelivered: number; readonly seasonsRunning: number },
  rules: Rules,
): LeadIndicator {
  const { due, undelivered, seasonsRunning } = known;
  requireAmounts([due, undelivered, seasonsRunning]);
  const share = due > 0 ? undelivered / due : 0;
  const one = indicator('undelivered-obligations', share, rules.undelivered);
  return { ...one, alert: one.alert || seasonsRunning >= 2 };
}

/** Release of October to December over plan. */
export function releaseDeviation(
  known: { readonly planned: number; readonly released: number },
  rules: Rules,
): LeadIndicator {
  const { planned, released } = known;
  requireAmounts([planned, released]);
  const deviation = planned > 0 ? (released - planned) / planned : 0;
  return indicator('release-deviation', deviation, rules.releaseDeviation);
}

/** Planned works of which the other side was not told, while change outruns what the institutions absorb. */
export function worksWithoutNotice(
  known: { readonly notified: boolean; readonly change: number; readonly resilience: number },
  { kappa }: RiskParameters,
): LeadIndicator {
  const { notified, change, resilience } = known;
  requireAmounts([change, resilience]);
  const one = indicator('works-without-notice', change, kappa.default * resilience);
  return { ...one, alert: !notified && one.alert };
}

/** Winter load forecast against fuel and imports in hand. */
export function winterLoad(
  known: { readonly load: number; readonly covered: number },
  rules: Rules,
): LeadIndicator {
  const { load, covered } = known;
  requireAmounts([load, covered]);
  return indicator('winter-load', load > 0 ? (load - covered) / load : 0, rules.winterLoadGap);
}

function indicator(id: LeadIndicatorId, value: number, limit: number): LeadIndicator {
  return { id, lead_months: LEADS[id], alert: value > limit, value, limit, record: null };
}

function requireAmounts(values: readonly number[]): void {
  assert(values.every(isAmount), 'A lead indicator takes finite numbers from 0 up.');
}
