/**
 * links → dyads → riparians, basin        and        seasons → year, the same for every link
 *
 * A year of a link is T_year = 1 − Π_s (1 − T_s); dyads, riparians and basin of a year follow from
 * it by the formulas of a season. Source: METHOD, section 7.
 */
import { assert } from '../base/assert.ts';
import { type BasinPressure, basinPressure } from './basin.ts';
import { dyadPressure } from './dyad.ts';
import { alphabetical, dyadId } from './names.ts';
import { noisyOr, noisyOrTotal } from './noisy-or.ts';
import type { RiskParameters } from './parameters.ts';
import { joinBounds, type LinkPressure, type Pressure, spread, weighContributions } from './pressure.ts';
import { receivedPressure, transmittedPressure } from './riparian.ts';

/** Everything that follows from the links of one period; entries are alphabetical. */
export interface Aggregate {
  readonly dyads: readonly (readonly [id: string, pressure: Pressure])[];
  readonly riparians: readonly (readonly [id: string, received: Pressure, transmitted: Pressure])[];
  readonly basin: BasinPressure;
}

/** @param links - by id, alphabetical */
export function aggregate(
  links: readonly LinkPressure[],
  riparians: readonly string[],
  parameters: RiskParameters,
): Aggregate {
  const ids = [...new Set(links.map(({ from, to }) => dyadId(from, to)))].sort(alphabetical);
  const dyads = ids.map((id) => [id, dyadPressure(linksOfDyad(links, id))] as const);
  const names = [...riparians].sort(alphabetical);
  return {
    dyads,
    riparians: names.map(
      (name) => [name, receivedPressure(name, links), transmittedPressure(name, links)] as const,
    ),
    basin: basinPressure(
      ids,
      dyads.map(([, pressure]) => pressure),
      parameters.basinPower.default,
    ),
  };
}

export function linksOfDyad<T extends LinkPressure>(links: readonly T[], id: string): T[] {
  return links.filter(({ from, to }) => dyadId(from, to) === id);
}

/** The links of a year from those of its seasons, which are the same ones in the same order (asserted). */
export function yearLinks(seasons: readonly (readonly LinkPressure[])[]): LinkPressure[] {
  return seasons[0].map(({ id, from, to }, position) => {
    const parts = seasons.map((links) => links[position]);
    assert(
      parts.every((link) => link?.id === id),
      'The links of a year differ between its seasons.',
    );
    const values = noisyOr(parts.map((link) => link.value)).parts;
    const lists = parts.map((link, index) => spread(values[index], link));
    return {
      id,
      from,
      to,
      ...joinBounds(parts, noisyOrTotal),
      contributions: weighContributions(
        lists,
        lists.map(() => 1),
      ),
    };
  });
}
