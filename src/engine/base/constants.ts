/**
 * Constants of physics and of the engine, each with its source
 */

/** Fall of water; the value customary in hydropower, where the standard 9.80665 is not used. */
export const GRAVITY_m_s2 = 9.81;

/** Fresh water near 4 °C, rounded as hydrology does. */
export const WATER_DENSITY_kg_m3 = 1000;

/** By definition; the engine knows no leap seconds. */
export const SECONDS_PER_DAY = 86_400;

/** 1 MWh = 1e6 W x 3600 s. */
export const JOULES_PER_MWH = 3.6e9;

/** How far a water balance may miss zero, relative to the water turned over. */
export const BALANCE_TOLERANCE = 1e-9;

/**
 * Most salt that water holds in solution: brine saturated with rock salt has 26.4 % by weight at 20 °C, 317 g in a litre,
 * and the mixed salts of desert lakes somewhat more. What is beyond stays on the bed.
 */
export const SATURATION_kgperm3 = 350;
