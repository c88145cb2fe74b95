/**
 * leg : what is due, what was left open, compliance, spare power, lines -> energy sent, carried over, in default
 *
 * meant = carried + due x compliance; sent = min(meant, spare of the sender, line); carried' = (meant - sent) x carry;
 * default = carried + due - sent - carried'. What a sender does not mean to give is a default at once: carried, it would
 * only be late, and compliance would mean delay (docs/adr/0006).
 */
import { min, positive } from '../base/number.ts';
import type { LegColumns } from '../model/leg-columns.ts';
import type { TradeColumns } from '../model/trade-columns.ts';
import type { Operation } from './operate.ts';

/** Places of the legs of a trade: leg = 2 x trade + place. */
export const FIRST = 0;
export const REPLY = 1;
export type LegPlace = typeof FIRST | typeof REPLY;

const SECONDS_PER_HOUR = 3600;

export function legOf(trade: TradeColumns, place: LegPlace): LegColumns | undefined {
  return place === FIRST ? trade.first : trade.reply;
}

/** The leg that is sent before releases are known: that of the party which does not keep the water, else the first. */
export function aheadLeg(trade: TradeColumns): LegPlace {
  return trade.water?.releasesFirst ? REPLY : FIRST;
}

/** Writes what each leg owes and means to give in the step. */
export function openLegs(operation: Operation): void {
  const { model, step, state } = operation;
  for (let index = 0; index < model.trades.length; index++) {
    const { first, reply, replyPerUnit } = model.trades[index];
    openLeg(operation, first, 2 * index + FIRST, first.stated_MWh[step]);
    if (!reply) continue;
    const earned_MWh = state.firstTotal[index] * replyPerUnit;
    const due_MWh = positive(earned_MWh - state.replyDueTotal_MWh[index]) * reply.partOfRest[step];
    state.replyDueTotal_MWh[index] += due_MWh;
    openLeg(operation, reply, 2 * index + REPLY, due_MWh);
  }
}

/**
 * Energy that a riparian can count on in the step from trades without a water leg: what is meant to be sent to it, within
 * the line of the trade. Where water is kept for the energy, the account of the trade changes the release instead.
 */
export function expectedEnergy_MWh(operation: Operation, riparian: number): number {
  const { model, step, state } = operation;
  let expected_MWh = 0;
  for (let index = 0; index < model.trades.length; index++) {
    const trade = model.trades[index];
    if (trade.water) continue;
    const { first, reply, replyPerUnit } = trade;
    const line_MWh = energyOver(operation, trade.line_MW);
    if (first.to === riparian && first.active[step] === 1) {
      const meant_MWh = state.legCarried_MWh[2 * index + FIRST] + first.stated_MWh[step] * first.compliance;
      expected_MWh += first.fuel ? meant_MWh : min(meant_MWh, line_MWh);
    }
    if (reply && reply.to === riparian && reply.active[step] === 1) {
      const open_MWh = positive(state.firstTotal[index] * replyPerUnit - state.replyDueTotal_MWh[index]);
      const due_MWh = open_MWh * reply.partOfRest[step] * reply.compliance;
      const meant_MWh = state.legCarried_MWh[2 * index + REPLY] + due_MWh;
      expected_MWh += reply.fuel ? meant_MWh : min(meant_MWh, line_MWh);
    }
  }
  return expected_MWh;
}

function openLeg(
  { step, state, flows: { legs } }: Operation,
  leg: LegColumns,
  at: number,
  due_MWh: number,
): void {
  const carried_MWh = state.legCarried_MWh[at];
  legs.due_MWh[at] = due_MWh;
  legs.carriedIn_MWh[at] = carried_MWh;
  legs.meant_MWh[at] = leg.active[step] === 1 ? carried_MWh + due_MWh * leg.compliance : 0;
  legs.sent_MWh[at] = 0;
}

interface Place {
  readonly leg: LegColumns;
  readonly at: number;
}

/**
 * Sends the legs of one moment: ahead of the releases, or after them. The legs of one sender share its spare energy, and
 * those over one line its capacity, in proportion to what they mean to give: no place in the file is favoured.
 *
 * @param spareOf - spare energy of a riparian in the step, in MWh
 */
export function sendLegs(
  operation: Operation,
  moment: 'ahead' | 'after',
  spareOf: (riparian: number) => number,
): void {
  const { model, flows } = operation;
  const { sent_MWh, meant_MWh } = flows.legs;
  const places: Place[] = [];
  model.trades.forEach((trade, index) => {
    const place = moment === 'ahead' ? aheadLeg(trade) : aheadLeg(trade) === FIRST ? REPLY : FIRST;
    const leg = legOf(trade, place);
    if (!leg) return;
    const at = 2 * index + place;
    places.push({ leg, at });
    sent_MWh[at] = leg.fuel ? meant_MWh[at] : min(meant_MWh[at], energyOver(operation, trade.line_MW));
  });
  if (places.some(({ at }) => sent_MWh[at] > 0)) rationLegs(operation, moment, places, spareOf);
  for (const { leg, at } of places) settleLeg(operation, leg, at);
}

function rationLegs(
  operation: Operation,
  moment: 'ahead' | 'after',
  places: readonly Place[],
  spareOf: (riparian: number) => number,
): void {
  const { sent_MWh } = operation.flows.legs;
  for (const sender of new Set(places.map(({ leg }) => leg.from))) {
    const group = places.filter(({ leg }) => leg.from === sender && !leg.fuel);
    if (group.some(({ at }) => sent_MWh[at] > 0)) ration(sent_MWh, group, spareOf(sender));
  }
  for (const line of new Set(places.map(({ leg }) => leg.line))) {
    if (line < 0) continue;
    const group = places.filter(({ leg }) => leg.line === line && !leg.fuel);
    ration(sent_MWh, group, lineLeft_MWh(operation, line, moment));
  }
}

function energyOver({ model, step }: Operation, capacity_MW: number): number {
  return (capacity_MW * model.calendar.step_s[step]) / SECONDS_PER_HOUR;
}

/** Capacity of a line in one direction, less what legs sent ahead use of it. */
function lineLeft_MWh(operation: Operation, line: number, moment: 'ahead' | 'after'): number {
  const { model, flows } = operation;
  const direction = line % 2;
  const capacity_MWh = energyOver(operation, model.lines[(line - direction) / 2].capacity_MW);
  if (moment === 'ahead') return capacity_MWh;
  let used_MWh = 0;
  model.trades.forEach((trade, index) => {
    const place = aheadLeg(trade);
    const leg = legOf(trade, place);
    if (leg && leg.line === line && !leg.fuel) used_MWh += flows.legs.sent_MWh[2 * index + place];
  });
  return positive(capacity_MWh - used_MWh);
}

function ration(sent_MWh: Float64Array, group: readonly { readonly at: number }[], most_MWh: number): void {
  let total_MWh = 0;
  for (const { at } of group) total_MWh += sent_MWh[at];
  if (total_MWh <= most_MWh) return;
  for (const { at } of group) sent_MWh[at] = (sent_MWh[at] * most_MWh) / total_MWh;
}

function settleLeg({ step, state, flows }: Operation, leg: LegColumns, at: number): void {
  const { legs } = flows;
  const owed_MWh = legs.carriedIn_MWh[at] + legs.due_MWh[at];
  const missed_MWh = positive(legs.meant_MWh[at] - legs.sent_MWh[at]) * leg.carry;
  const carried_MWh = leg.active[step] === 0 ? owed_MWh : step === leg.lastStep ? 0 : missed_MWh;
  legs.carriedOver_MWh[at] = carried_MWh;
  legs.defaulted_MWh[at] = positive(owed_MWh - legs.sent_MWh[at] - carried_MWh);
  legs.price_USD[at] = legs.sent_MWh[at] * leg.price_USDperMWh;
  legs.penalty_USD[at] = legs.defaulted_MWh[at] * leg.penalty_USDperMWh;
  state.legCarried_MWh[at] = carried_MWh;
}
