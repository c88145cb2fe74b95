/**
 * equityOf : run x fair shares -> by season, how evenly needs are met        (a panel; nothing of it enters the index)
 *
 * r = delivered / need of each riparian with a need; envy of i towards j on those claims; distance of what was delivered
 * from the division of the claims rule. Source: METHOD, section 11.3.
 */
import type { SeasonOfRun } from '../outcome/indicators-time.ts';
import { distanceToRule, type EquityPanel, envy, equityPanel } from '../risk/equity.ts';
import { linkId } from '../risk/names.ts';
import type { Claims } from './shortfalls.ts';

export interface SeasonEquity {
  readonly waterYear: number;
  readonly season: SeasonOfRun['season'];
  /** Delivered over need, by riparian with a need, alphabetical. */
  readonly satisfaction: Readonly<Record<string, number>>;
  /** Null where nobody gets anything. */
  readonly panel: EquityPanel | null;
  /** By `A>B`, how much better the need of B is met than that of A; those above 0. */
  readonly envy: Readonly<Record<string, number>>;
  readonly distanceToRule: number;
}

/** @param claims - of each riparian in the scenario, alphabetical */
export function equityOf(
  claims: readonly (readonly [riparian: string, claims: Claims])[],
  { index, waterYear, season }: SeasonOfRun,
): SeasonEquity {
  const needy = claims.flatMap(([riparian, { need, fair }]) => {
    const met = { claim: need.claim_m3[index], delivered: need.delivered_m3[index] };
    return met.claim > 0 ? [{ riparian, met, fair: fair.claim_m3[index] }] : [];
  });
  const ratios = needy.map(({ riparian, met }) => [riparian, met.delivered / met.claim] as const);
  const envies = needy.flatMap((own) =>
    needy.map((other) => [linkId(own.riparian, other.riparian), envy(own.met, other.met)] as const),
  );
  return {
    waterYear,
    season,
    satisfaction: Object.fromEntries(ratios),
    panel: equityPanel(ratios.map(([, ratio]) => ratio)),
    envy: Object.fromEntries(envies.filter(([, amount]) => amount > 0)),
    distanceToRule: distanceToRule(
      needy.map(({ met }) => met.delivered),
      needy.map(({ fair }) => fair),
    ),
  };
}
