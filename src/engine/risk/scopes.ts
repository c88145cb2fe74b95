/**
 * scopes : T of the links of a period → every score of it, in one row        (links, dyads, received, transmitted, basin)
 *
 * The order of a row is that of `scopeNames`. Source: METHOD, section 7.
 */
import { max } from '../base/number.ts';
import { type BasinPower, powerMean } from './basin.ts';
import type { PackedHistory } from './packed-history.ts';

export type ScopeKind = 'link' | 'dyad' | 'received' | 'transmitted' | 'basin';

export interface Scope {
  readonly kind: ScopeKind;
  /** Of the link, dyad or riparian; `basin` for the basin. */
  readonly id: string;
}

type Topology = Pick<PackedHistory, 'linkIds' | 'dyadIds' | 'riparianIds' | 'dyad' | 'from' | 'to'>;

export function scopesOf({ linkIds, dyadIds, riparianIds }: Topology): Scope[] {
  const named = (kind: ScopeKind, ids: readonly string[]) => ids.map((id) => ({ kind, id }));
  return [
    ...named('link', linkIds),
    ...named('dyad', dyadIds),
    ...named('received', riparianIds),
    ...named('transmitted', riparianIds),
    { kind: 'basin', id: 'basin' },
  ];
}

/**
 * Writes one row of scores.
 *
 * @param survival - 1 − T by link, over the period
 * @param row - as long as `scopesOf`
 */
export function fillScopes(
  topology: Topology,
  survival: Float64Array,
  p: BasinPower,
  row: Float64Array,
): void {
  const { linkIds, dyadIds, riparianIds, dyad, from, to } = topology;
  const [links, dyads, riparians] = [linkIds.length, dyadIds.length, riparianIds.length];
  row.fill(1);
  for (let link = 0; link < links; link++) {
    row[link] = survival[link];
    row[links + dyad[link]] *= survival[link];
    row[links + dyads + to[link]] *= survival[link];
    row[links + dyads + riparians + from[link]] *= survival[link];
  }
  const basin = row.length - 1;
  for (let scope = 0; scope < basin; scope++) row[scope] = 1 - row[scope];
  row[basin] = basinOf(row.subarray(links, links + dyads), p);
}

/** The power mean over dyads: by two square roots where p is 4, which draws by the thousand are glad of. */
export function basinOf(dyads: Float64Array, p: BasinPower): number {
  if (p !== 4) return powerMean(Array.from(dyads), p);
  let sum = 0;
  let highest = 0;
  for (const value of dyads) {
    sum += value * value * (value * value);
    highest = max(highest, value);
  }
  return highest === 0 ? 0 : Math.sqrt(Math.sqrt(sum / dyads.length));
}
