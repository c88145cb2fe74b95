/**
 * reliability, resilience, vulnerability of a series of pressures about a cut
 *
 * Source: Hashimoto, Stedinger & Loucks (1982); METHOD, sections 7 and 11.4.
 */
export interface SeriesStatistics {
  /** Share of seasons below the cut. */
  readonly reliability: number;
  /** Share of the seasons at or above the cut that are followed by one below it; 0 where there are none. */
  readonly resilience: number;
  /** Mean excess over the cut in seasons at or above it; 0 where there are none. */
  readonly vulnerability: number;
}

/** @param cut - the lowest score of the class that counts as high, from `barCut` */
export function seriesStatistics(values: readonly number[], cut: number): SeriesStatistics {
  let highCount = 0;
  let recoveryCount = 0;
  let excess = 0;
  values.forEach((value, index) => {
    if (value < cut) return;
    highCount++;
    excess += value - cut;
    if (values[index + 1] < cut) recoveryCount++;
  });
  return {
    reliability: values.length > 0 ? (values.length - highCount) / values.length : 0,
    resilience: highCount > 0 ? recoveryCount / highCount : 0,
    vulnerability: highCount > 0 ? excess / highCount : 0,
  };
}
