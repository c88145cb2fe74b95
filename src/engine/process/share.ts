/**
 * share : water at a point, claims, doctrine -> what each claim gets
 *
 * Claims are the offtakes of the point and the net orders from below. Inside a class x_i = min(limit_i, lambda d_i) with
 * one lambda: equal coverage, unique by construction (water-filling; Bertsekas & Gallager, Data Networks, 1992, 6.5.2).
 * Equal coverage holds at the point on net orders, not over the basin.
 */
import { min, positive } from '../base/number.ts';
import type { Doctrine } from '../scenario/schema/forcing.ts';

export interface Claims {
  count: number;
  /** Water wanted, and the most that may be given, by claim; a limit is never above the amount. */
  readonly amount_m3: Float64Array;
  readonly limit_m3: Float64Array;
  readonly class: Int32Array;
  readonly riparian: Int32Array;
  /** 1 for an offtake of the point, 0 for an order from below. */
  readonly local: Uint8Array;
  /** Entry that the claim was placed under. */
  readonly entry: Int32Array;
  readonly given_m3: Float64Array;
  /** Group that the doctrine puts the claim in. */
  readonly group: Uint8Array;
  readonly picked: Uint8Array;
}

export function makeClaims(most: number): Claims {
  return {
    count: 0,
    amount_m3: new Float64Array(most),
    limit_m3: new Float64Array(most),
    class: new Int32Array(most),
    riparian: new Int32Array(most),
    local: new Uint8Array(most),
    entry: new Int32Array(most),
    given_m3: new Float64Array(most),
    group: new Uint8Array(most),
    picked: new Uint8Array(most),
  };
}

const LOWEST_CLASS = 9;

/** Order in which the groups of claims are met: minimum flows, then claims that come first here, then the others. */
const MINIMUM_FLOWS = 0;
const FIRST = 1;
const LATER = 2;
/** The claims of the riparian whose own are weighed, and those that were. */
const OWN = 3;
const WEIGHED = 4;
const ANY_CLASS = -1;

/**
 * Shares water among claims; class 0 (minimum flows) comes first under every doctrine.
 *
 * @param entitlement_m3 - what is left of each riparian's entitlement in this step, by riparian (doctrine `entitlement`)
 * @returns the water left over, never negative
 */
export function shareWater(
  claims: Claims,
  available_m3: number,
  doctrine: Doctrine,
  entitlement_m3: Float64Array,
): number {
  const minimumFlows = groupClaims(claims, doctrine);
  let left_m3 = minimumFlows ? fillWhere(claims, available_m3, MINIMUM_FLOWS, ANY_CLASS) : available_m3;
  switch (doctrine.between) {
    case 'upstream-first':
      return shareUpstreamFirst(claims, left_m3, doctrine.within);
    case 'priority':
      return fillByClass(claims, left_m3, FIRST);
    case 'proportional':
      return fillWhere(claims, left_m3, FIRST, ANY_CLASS);
    case 'entitlement':
      left_m3 = fillEntitled(claims, left_m3, entitlement_m3);
      if (!doctrine.beyond) return left_m3;
      claims.limit_m3.set(claims.amount_m3);
      groupUpstreamFirst(claims);
      return shareUpstreamFirst(claims, left_m3, doctrine.within);
  }
}

/** One group of users, but two where riparians take upstream-first; nothing is given yet. Tells of minimum flows. */
function groupClaims(claims: Claims, doctrine: Doctrine): boolean {
  let minimumFlows = false;
  for (let claim = 0; claim < claims.count; claim++) {
    const minimum = claims.class[claim] === 0;
    claims.group[claim] = minimum ? MINIMUM_FLOWS : FIRST;
    claims.given_m3[claim] = 0;
    if (minimum) minimumFlows = true;
  }
  if (doctrine.between === 'upstream-first') groupUpstreamFirst(claims);
  return minimumFlows;
}

/** Offtakes of the point come before the orders from below. */
function groupUpstreamFirst(claims: Claims): void {
  for (let claim = 0; claim < claims.count; claim++) {
    const group = claims.local[claim] === 1 ? FIRST : LATER;
    claims.group[claim] = claims.class[claim] === 0 ? MINIMUM_FLOWS : group;
  }
}

function shareUpstreamFirst(claims: Claims, available_m3: number, within: Doctrine['within']): number {
  const left_m3 = fillByClass(claims, fillByClass(claims, available_m3, FIRST), LATER);
  if (within === 'priority' && left_m3 <= 0) weighWithin(claims);
  return left_m3;
}

/**
 * A riparian that takes here and orders from below shares anew, class by class, what its own claims got together: it may
 * let its own water pass to its own users below, and no other riparian gives or gets for it.
 */
function weighWithin(claims: Claims): void {
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.group[claim] !== FIRST) continue;
    const riparian = claims.riparian[claim];
    let pool_m3 = 0;
    let below = false;
    for (let other = 0; other < claims.count; other++) {
      if (claims.riparian[other] !== riparian || claims.group[other] === MINIMUM_FLOWS) continue;
      pool_m3 += claims.given_m3[other];
      if (claims.group[other] === LATER) below = true;
      claims.group[other] = OWN;
    }
    if (below) shareOwn(claims, riparian, pool_m3);
    for (let other = 0; other < claims.count; other++) {
      if (claims.group[other] === OWN) claims.group[other] = WEIGHED;
    }
  }
}

function shareOwn(claims: Claims, riparian: number, pool_m3: number): void {
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.group[claim] === OWN && claims.riparian[claim] === riparian) claims.given_m3[claim] = 0;
  }
  fillByClass(claims, pool_m3, OWN);
}

/** Each riparian's claims up to its entitlement, then all of them pro rata to what is left of the water. */
function fillEntitled(claims: Claims, available_m3: number, entitlement_m3: Float64Array): number {
  for (let claim = 0; claim < claims.count; claim++) {
    let wanted_m3 = 0;
    for (let other = 0; other < claims.count; other++) {
      if (claims.class[other] !== 0 && claims.riparian[other] === claims.riparian[claim])
        wanted_m3 += claims.amount_m3[other];
    }
    const entitled_m3 = entitlement_m3[claims.riparian[claim]];
    if (wanted_m3 > entitled_m3)
      claims.limit_m3[claim] = min(
        claims.limit_m3[claim],
        (claims.amount_m3[claim] * entitled_m3) / wanted_m3,
      );
  }
  return fillWhere(claims, available_m3, FIRST, ANY_CLASS);
}

/** Class by class; where the water covers all limits of the group the classes make no difference. */
function fillByClass(claims: Claims, available_m3: number, group: number): number {
  if (limitsOf(claims, group) <= available_m3) return fillWhere(claims, available_m3, group, ANY_CLASS);
  let left_m3 = available_m3;
  for (let priority = classAfter(claims, group, 0); left_m3 > 0 && priority <= LOWEST_CLASS; ) {
    left_m3 = fillWhere(claims, left_m3, group, priority);
    priority = classAfter(claims, group, priority);
  }
  return left_m3;
}

/** The next class below a class that the group has; beyond the lowest where there is none. */
function classAfter(claims: Claims, group: number, priority: number): number {
  let next = LOWEST_CLASS + 1;
  for (let claim = 0; claim < claims.count; claim++) {
    const candidate = claims.class[claim];
    if (claims.group[claim] === group && candidate > priority && candidate < next) next = candidate;
  }
  return next;
}

function limitsOf(claims: Claims, group: number): number {
  let limits_m3 = 0;
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.group[claim] === group) limits_m3 += claims.limit_m3[claim] - claims.given_m3[claim];
  }
  return limits_m3;
}

/** Water-filling among the claims picked, beyond what they were given already; returns what is left of the water. */
function fillWhere(claims: Claims, available_m3: number, group: number, priority: number): number {
  let open = 0;
  let limits_m3 = 0;
  for (let claim = 0; claim < claims.count; claim++) {
    const belongs =
      claims.group[claim] === group && (priority === ANY_CLASS || claims.class[claim] === priority);
    const picked = belongs && claims.limit_m3[claim] > claims.given_m3[claim];
    claims.picked[claim] = picked ? 1 : 0;
    if (!picked) continue;
    open++;
    limits_m3 += claims.limit_m3[claim] - claims.given_m3[claim];
  }
  if (open === 0 || available_m3 <= 0) return available_m3;
  return limits_m3 <= available_m3 ? giveAll(claims, available_m3) : giveEqually(claims, available_m3);
}

function giveAll(claims: Claims, available_m3: number): number {
  let left_m3 = available_m3;
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.picked[claim] === 0) continue;
    left_m3 = give(claims, claim, claims.limit_m3[claim] - claims.given_m3[claim], left_m3);
  }
  return left_m3;
}

/** Finds lambda: claims whose limit lies below lambda x amount are closed at their limit until none is left that does. */
function giveEqually(claims: Claims, available_m3: number): number {
  let pool_m3 = available_m3;
  for (;;) {
    let amounts_m3 = 0;
    for (let claim = 0; claim < claims.count; claim++)
      if (claims.picked[claim] === 1) amounts_m3 += claims.amount_m3[claim];
    if (amounts_m3 <= 0) return pool_m3;
    const lambda = pool_m3 / amounts_m3;
    let closed_m3 = 0;
    for (let claim = 0; claim < claims.count; claim++) {
      const room_m3 = claims.limit_m3[claim] - claims.given_m3[claim];
      if (claims.picked[claim] === 0 || room_m3 > lambda * claims.amount_m3[claim]) continue;
      claims.picked[claim] = 0;
      claims.given_m3[claim] = claims.limit_m3[claim];
      closed_m3 += room_m3;
    }
    if (closed_m3 === 0) return giveShare(claims, lambda, pool_m3);
    pool_m3 = positive(pool_m3 - closed_m3);
  }
}

function giveShare(claims: Claims, lambda: number, pool_m3: number): number {
  let left_m3 = pool_m3;
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.picked[claim] === 1) left_m3 = give(claims, claim, lambda * claims.amount_m3[claim], left_m3);
  }
  return left_m3;
}

function give(claims: Claims, claim: number, wanted_m3: number, left_m3: number): number {
  const given_m3 = min(wanted_m3, left_m3);
  claims.given_m3[claim] += given_m3;
  return left_m3 - given_m3;
}
