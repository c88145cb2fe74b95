/**
 * chargedShortfalls : Assessment → shortfall against need of each riparian, km3 a year, shared out among hydrology, own and partners
 *
 * The shares of each season are those of the claim `need` (METHOD, section 4.1), times what the season was short. A riparian without a
 * link is left out.
 */
import { orderedSum } from '../base/number.ts';
import { yearsOfRun } from '../outcome/indicators-time.ts';
import type { AttributionShares } from '../risk/attribution.ts';
import { alphabetical } from '../risk/names.ts';
import type { SeasonInput } from '../risk/season-input.ts';
import type { Assessment } from './judge.ts';

/** Parts add up to the shortfall, save what one-at-a-time runs cannot place. */
export interface ChargedShortfall {
  readonly shortfall_km3: number;
  readonly hydrology_km3: number;
  readonly own_km3: number;
  /** By riparian, alphabetical. */
  readonly partners_km3: Readonly<Record<string, number>>;
}

/** By riparian, alphabetical; empty without a report. */
export function chargedShortfalls(assessment: Assessment): Readonly<Record<string, ChargedShortfall>> {
  const { seasonInputs, indicators } = assessment;
  const ids = Object.keys(indicators.riparians).sort(alphabetical);
  return Object.fromEntries(
    ids.flatMap((riparian) => {
      const seasons = (seasonInputs ?? []).flatMap((input) => seasonOf(assessment, riparian, input));
      return seasons.length === 0 ? [] : [[riparian, sumOf(seasons, assessment)]];
    }),
  );
}

interface ChargedSeason {
  readonly short_km3: number;
  readonly shares: AttributionShares;
}

function seasonOf({ indicators }: Assessment, riparian: string, input: SeasonInput): ChargedSeason[] {
  const shares = input.links.find(({ to }) => to === riparian)?.split?.need;
  const name = input.season === 'veg' ? 'vegetation' : 'non-vegetation';
  const row = indicators.riparians[riparian].seasons.find(
    ({ waterYear, season }) => waterYear === input.year && season === name,
  );
  return shares === undefined || row === undefined ? [] : [{ short_km3: row.water.shortfall_km3, shares }];
}

function sumOf(seasons: readonly ChargedSeason[], { outcome }: Assessment): ChargedShortfall {
  const years = yearsOfRun(outcome.calendar);
  const mean = (part: (shares: AttributionShares) => number) =>
    orderedSum(seasons.map(({ short_km3, shares }) => short_km3 * part(shares))) / years;
  const partners = Object.keys(seasons[0].shares.partners);
  return {
    shortfall_km3: mean(() => 1),
    hydrology_km3: mean(({ hydrology }) => hydrology),
    own_km3: mean(({ own }) => own),
    partners_km3: Object.fromEntries(partners.map((id) => [id, mean((shares) => shares.partners[id])])),
  };
}
