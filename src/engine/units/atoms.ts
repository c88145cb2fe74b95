/**
 * The table of units : symbol → dimension × exact factor to m, kg, s, MWh, USD, year and month
 *
 * Sources: the SI brochure (9th edition, 2019) for prefixes, litre and hectare. MCM and BCM are the
 * million and billion cubic metres of the water organisations; hm^3 is the same amount as MCM.
 */
import { DIMENSIONLESS, type Dimension, dimension } from './dimension.ts';
import { type Ratio, ratio } from './ratio.ts';

/** One unit of the table. */
export interface Atom {
  readonly dimension: Dimension;
  readonly factor: Ratio;
}

const LENGTH = dimension({ length: 1 });
const AREA = dimension({ length: 2 });
const VOLUME = dimension({ length: 3 });
const MASS = dimension({ mass: 1 });
const TIME = dimension({ time: 1 });
const ENERGY = dimension({ energy: 1 });
const POWER = dimension({ energy: 1, time: -1 });
const MONEY = dimension({ money: 1 });
const MONTH = dimension({ month: 1 });
const YEAR = dimension({ year: 1 });

function atom(of: Dimension, numerator: number, denominator = 1): Atom {
  return { dimension: of, factor: ratio(numerator, denominator) };
}

/** Units by symbol; letter case counts. */
export const ATOMS: ReadonlyMap<string, Atom> = new Map([
  ['mm', atom(LENGTH, 1, 1000)],
  ['cm', atom(LENGTH, 1, 100)],
  ['m', atom(LENGTH, 1)],
  ['hm', atom(LENGTH, 100)],
  ['km', atom(LENGTH, 1000)],
  ['ha', atom(AREA, 1e4)],
  ['kha', atom(AREA, 1e7)],
  ['Mha', atom(AREA, 1e10)],
  ['l', atom(VOLUME, 1, 1000)],
  ['L', atom(VOLUME, 1, 1000)],
  ['MCM', atom(VOLUME, 1e6)],
  ['BCM', atom(VOLUME, 1e9)],

  ['mg', atom(MASS, 1, 1e6)],
  ['g', atom(MASS, 1, 1000)],
  ['kg', atom(MASS, 1)],

  ['s', atom(TIME, 1)],
  ['h', atom(TIME, 3600)],
  ['hour', atom(TIME, 3600)],
  ['hours', atom(TIME, 3600)],
  ['day', atom(TIME, 86_400)],
  ['days', atom(TIME, 86_400)],
  ['month', atom(MONTH, 1)],
  ['months', atom(MONTH, 1)],
  ['year', atom(YEAR, 1)],
  ['years', atom(YEAR, 1)],

  ['Wh', atom(ENERGY, 1, 1e6)],
  ['kWh', atom(ENERGY, 1, 1000)],
  ['MWh', atom(ENERGY, 1)],
  ['GWh', atom(ENERGY, 1000)],
  ['TWh', atom(ENERGY, 1e6)],
  ['W', atom(POWER, 1, 3.6e9)],
  ['kW', atom(POWER, 1, 3.6e6)],
  ['MW', atom(POWER, 1, 3600)],
  ['GW', atom(POWER, 10, 36)],

  ['USD', atom(MONEY, 1)],
  ['MUSD', atom(MONEY, 1e6)],

  ['%', atom(DIMENSIONLESS, 1, 100)],
  ['thousand', atom(DIMENSIONLESS, 1000)],
  ['million', atom(DIMENSIONLESS, 1e6)],
  ['billion', atom(DIMENSIONLESS, 1e9)],
]);

/** Symbols that people read in two ways, with what to write instead. */
export const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['Mm', 'Mm^3 can mean a cubic megametre. Write "hm^3" or "MCM" for a million m^3.'],
  ['Mcm', 'Write "MCM" or "hm^3" for a million m^3.'],
  ['M', 'Write "hm^3" or "MCM" for a million m^3, or the word "million".'],
  ['mW', 'mW is a milliwatt. Write "MW" for a megawatt.'],
  ['mWh', 'mWh is a milliwatt-hour. Write "MWh" for a megawatt-hour.'],
  ['mw', 'Write "MW" for a megawatt.'],
  ['mwh', 'Write "MWh" for a megawatt-hour.'],
  ['min', 'Write "hours", "days" or "s".'],
  ['$', 'Several currencies share this sign. Write "USD".'],
]);
