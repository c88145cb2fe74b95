/**
 * Factors between the units of summaries and those that readers see
 */
export const GWH_PER_TWH = 1e3;
export const KM3_IN_M3 = 1e9;
