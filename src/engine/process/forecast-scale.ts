/**
 * forecastScale : forecast over norm of a season -> factor on what an agreement states for a normal year
 *
 * clip(F / norm, 0.5, 1.1), the practice of the basin's water organisations as SEMANTICS.md reads it ("Clauses").
 */
import { clamp } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';

const LEAST = 0.5;
const MOST = 1.1;

/** Factor of one river in the season of a step. */
export function forecastScale({ forecast, riverIds }: BasinModel, step: number, river: number): number {
  return clamp(forecast.ratio[forecast.season[step] * riverIds.length + river], LEAST, MOST);
}
