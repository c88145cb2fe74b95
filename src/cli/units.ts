/**
 * Factors between the units of summaries and those that readers see
 */
export const GWH_PER_TWH = 1e3;
export const KM3_IN_M3 = 1e9;
export const MWH_PER_GWH = 1e3;
export const USD_PER_MUSD = 1e6;
