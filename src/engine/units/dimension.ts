/**
 * Dimension : whole powers of length, mass, time, energy, money, year and month
 *
 * `year` and `month` are dimensions of their own: a depth in mm/month belongs to the month that the
 * calendar says, of 28 to 31 days, and must not turn into a rate per second on the quiet. Volume is
 * length³; power is energy / time.
 */
export interface Dimension {
  readonly length: number;
  readonly mass: number;
  readonly time: number;
  readonly energy: number;
  readonly money: number;
  readonly year: number;
  readonly month: number;
}

const BASE: readonly (keyof Dimension)[] = ['length', 'mass', 'time', 'energy', 'money', 'year', 'month'];

/** The dimension of a share or a count. */
export const DIMENSIONLESS: Dimension = {
  length: 0,
  mass: 0,
  time: 0,
  energy: 0,
  money: 0,
  year: 0,
  month: 0,
};

/** The dimension with the powers given, and zero for the others. */
export function dimension(powers: Partial<Dimension>): Dimension {
  return { ...DIMENSIONLESS, ...powers };
}

/** The dimension of a × b^exponent. */
export function multiplyDimensions(a: Dimension, b: Dimension, exponent = 1): Dimension {
  return {
    length: a.length + b.length * exponent,
    mass: a.mass + b.mass * exponent,
    time: a.time + b.time * exponent,
    energy: a.energy + b.energy * exponent,
    money: a.money + b.money * exponent,
    year: a.year + b.year * exponent,
    month: a.month + b.month * exponent,
  };
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return BASE.every((base) => a[base] === b[base]);
}

/** The square root, where every power is even. */
export function halfDimension(a: Dimension): Dimension | undefined {
  if (BASE.some((base) => a[base] % 2 !== 0)) return undefined;
  return {
    length: a.length / 2,
    mass: a.mass / 2,
    time: a.time / 2,
    energy: a.energy / 2,
    money: a.money / 2,
    year: a.year / 2,
    month: a.month / 2,
  };
}

/** The dimension in base units, such as `m^3/s`; `1` where there is none. */
export function dimensionText(a: Dimension): string {
  const above = BASE.filter((base) => a[base] > 0).map((base) => symbol(base, a[base]));
  const below = BASE.filter((base) => a[base] < 0).map((base) => symbol(base, -a[base]));
  return [above.join(' ') || '1', ...below].join('/');
}

const SYMBOLS: Readonly<Record<keyof Dimension, string>> = {
  length: 'm',
  mass: 'kg',
  time: 's',
  energy: 'MWh',
  money: 'USD',
  year: 'year',
  month: 'month',
};

function symbol(base: keyof Dimension, exponent: number): string {
  return exponent === 1 ? SYMBOLS[base] : `${SYMBOLS[base]}^${exponent}`;
}
