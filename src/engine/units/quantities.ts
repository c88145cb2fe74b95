/**
 * QUANTITIES : name → what it measures, the unit that the engine keeps it in, and units to show it in
 *
 * A `year` in annualVolume is the calendar's: the number is kept per year, not per second. A duration
 * takes a month as 30.4375 days and a year as 365.25 days, their means over four years.
 */
import { DIMENSIONLESS, type Dimension, dimension } from './dimension.ts';
import { type Ratio, ratio } from './ratio.ts';

export interface Quantity {
  /** In words, with its article, as messages name it. */
  readonly label: string;
  readonly engineUnit: string;
  /** A text that is accepted, for messages. */
  readonly example: string;
  readonly dimension: Dimension;
  /** The engine's unit in m, kg, s, MWh, USD, year and month. */
  readonly engineFactor: Ratio;
  /** Units to show it in, from small to large. */
  readonly shown: readonly string[];
}

const ONE = ratio(1);

function quantity(
  label: string,
  engineUnit: string,
  example: string,
  of: Dimension,
  shown: readonly string[],
): Quantity {
  return { label, engineUnit, example, dimension: of, engineFactor: ONE, shown };
}

export const QUANTITIES = {
  volume: quantity('a volume', 'm3', '14 km^3', dimension({ length: 3 }), ['m^3', 'hm^3', 'km^3']),
  flow: quantity('a flow', 'm3/s', '450 m^3/s', dimension({ length: 3, time: -1 }), ['m^3/s']),
  annualVolume: quantity('a volume a year', 'm3/year', '22 km^3/year', dimension({ length: 3, year: -1 }), [
    'm^3/year',
    'hm^3/year',
    'km^3/year',
  ]),
  monthlyVolume: quantity(
    'a volume a month',
    'm3/month',
    '1.2 km^3/month',
    dimension({ length: 3, month: -1 }),
    ['m^3/month', 'hm^3/month', 'km^3/month'],
  ),
  length: quantity('a length', 'm', '120 km', dimension({ length: 1 }), ['m', 'km']),
  stage: quantity('a stage', 'm', '905.5 m', dimension({ length: 1 }), ['m']),
  depth: quantity('a depth', 'm', '40 mm', dimension({ length: 1 }), ['mm', 'm']),
  area: quantity('an area', 'm2', '280 km^2', dimension({ length: 2 }), ['m^2', 'ha', 'km^2']),
  monthlyDepth: quantity('a depth a month', 'm/month', '130 mm/month', dimension({ length: 1, month: -1 }), [
    'mm/month',
  ]),
  annualDepth: quantity('a depth a year', 'm/year', '1050 mm/year', dimension({ length: 1, year: -1 }), [
    'mm/year',
  ]),
  power: {
    ...quantity('a power', 'MW', '1200 MW', dimension({ energy: 1, time: -1 }), ['MW', 'GW']),
    engineFactor: ratio(1, 3600),
  },
  energy: quantity('an energy', 'MWh', '750 GWh', dimension({ energy: 1 }), ['MWh', 'GWh', 'TWh']),
  monthlyEnergy: quantity(
    'an energy a month',
    'MWh/month',
    '900 GWh/month',
    dimension({ energy: 1, month: -1 }),
    ['MWh/month', 'GWh/month', 'TWh/month'],
  ),
  annualEnergy: quantity(
    'an energy a year',
    'MWh/year',
    '4400 GWh/year',
    dimension({ energy: 1, year: -1 }),
    ['MWh/year', 'GWh/year', 'TWh/year'],
  ),
  energyPerVolume: quantity(
    'an energy per volume',
    'MWh/m3',
    '0.85 kWh/m^3',
    dimension({ energy: 1, length: -3 }),
    ['kWh/m^3'],
  ),
  share: quantity('a share', '1', '50 %', DIMENSIONLESS, ['%']),
  number: quantity('a plain number', '1', '12', DIMENSIONLESS, ['']),
  annualRate: quantity('a rate a year', '1/year', '2.1 %/year', dimension({ year: -1 }), ['%/year']),
  money: quantity('an amount of money', 'USD', '25 MUSD', dimension({ money: 1 }), ['USD', 'MUSD']),
  energyPrice: quantity('a price of energy', 'USD/MWh', '35 USD/MWh', dimension({ money: 1, energy: -1 }), [
    'USD/MWh',
  ]),
  waterValue: quantity('a value of water', 'USD/m3', '0.05 USD/m^3', dimension({ money: 1, length: -3 }), [
    'USD/m^3',
  ]),
  volumePerArea: quantity('a volume per area', 'm3/m2', '9000 m^3/ha', dimension({ length: 1 }), ['m^3/ha']),
  concentration: quantity('a concentration', 'kg/m3', '0.6 g/L', dimension({ mass: 1, length: -3 }), [
    'mg/L',
    'g/L',
  ]),
  areaValue: quantity('a value of land', 'USD/m2', '900 USD/ha', dimension({ money: 1, length: -2 }), [
    'USD/ha',
  ]),
  duration: quantity('a duration', 's', '3 months', dimension({ time: 1 }), ['s', 'hours', 'days']),
} as const satisfies Record<string, Quantity>;

export type QuantityName = keyof typeof QUANTITIES;

/** Whether the name of a quantity is one; a lever gives it as text. */
export function isQuantityName(name: string | undefined): name is QuantityName {
  return name !== undefined && Object.hasOwn(QUANTITIES, name);
}

/** Means over the four years of the leap cycle; only durations take them. */
export const MEAN_MONTH_s = ratio(2_629_800);
export const MEAN_YEAR_s = ratio(31_557_600);
