/**
 * leaf : Meaning of one value -> Schema of one value     (the only vocabulary of the scenario schemas)
 *
 * A scenario file writes `12.3 km^3/year`; the validated scenario holds 12.3e9. Each builder below makes a
 * schema that carries both: the TypeScript type after validation, and under the key `mirab` what the text must be.
 * The validator, the JSON Schema for editors and the tables of the docs all read the same `mirab` note.
 */
import { Type } from 'typebox';
import type { Program } from '../../expression/program.ts';
import type { QuantityName } from '../../units/quantities.ts';

/** What kind of text stands in the file for this value. */
export type Leaf =
  | { leaf: 'quantity'; quantity: QuantityName; minimum?: number; maximum?: number }
  | { leaf: 'profile'; quantity: QuantityName; minimum?: number; maximum?: number }
  | { leaf: 'shape' }
  | { leaf: 'trajectory'; quantity: QuantityName; minimum?: number }
  | { leaf: 'rule'; quantity: QuantityName; slots: 'reservoir' }
  | { leaf: 'series'; quantity: QuantityName }
  | { leaf: 'reference'; to: ReferenceTarget }
  | { leaf: 'months' }
  | { leaf: 'date' }
  | { leaf: 'text' }
  | { leaf: 'flag' }
  | { leaf: 'count'; minimum: number; maximum: number }
  | { leaf: 'choice'; options: readonly string[] }
  | { leaf: 'path' };

export type ReferenceTarget =
  | 'node'
  | 'riparian'
  | 'river'
  | 'climateClass'
  | 'climateSet'
  | 'sequence'
  | 'reservoir';

interface Limits {
  /** In engine units. A value with a default may be absent from the file; it is always present after validation. */
  default?: unknown;
  minimum?: number;
  maximum?: number;
}

/** A yearly course of a value, by water year: linear between points, constant before the first, growing after the last. */
export interface Trajectory {
  readonly points: readonly { readonly waterYear: number; readonly value: number }[];
  /** Compound growth a year after the last point, as a fraction. */
  readonly growth: number;
  /** Replaces points and growth when present: a checked program of the slots `water_year` and `elapsed_years`. */
  readonly program?: Program;
}

/** A rule of operation: a value for each calendar month (12, January first), or a program. */
export interface Rule {
  readonly months: readonly number[];
  readonly program?: Program;
}

/** A dated series read from a table, by calendar month from `start` (YYYY-MM), in engine units. */
export interface DatedSeries {
  readonly start: string;
  readonly values: readonly number[];
}

function leaf<T>(mirab: Leaf, description: string, limits: Limits = {}) {
  const { default: standard, ...bounds } = limits;
  return Type.Unsafe<T>({
    description,
    mirab: { ...mirab, ...bounds },
    ...(standard === undefined ? {} : { default: standard }),
  });
}

/** One number with its unit. `default` is in engine units. */
export const quantity = (name: QuantityName, description: string, limits: Limits = {}) =>
  leaf<number>({ leaf: 'quantity', quantity: name }, description, limits);

/** Twelve values, January first; one value stands for twelve equal ones. */
export const profile = (name: QuantityName, description: string, limits: Limits = {}) =>
  leaf<readonly number[]>({ leaf: 'profile', quantity: name }, description, limits);

/** Twelve shares of a year, January first, that sum to 100 %. */
export const shape = (description: string, limits: Limits = {}) =>
  leaf<readonly number[]>({ leaf: 'shape' }, description, limits);

/** A value that changes from water year to water year. */
export const trajectory = (name: QuantityName, description: string, limits: Limits = {}) =>
  leaf<Trajectory>({ leaf: 'trajectory', quantity: name }, description, limits);

/** A monthly rule or an expression of what the operator knows. */
export const rule = (name: QuantityName, description: string, limits: Limits = {}) =>
  leaf<Rule>({ leaf: 'rule', quantity: name, slots: 'reservoir' }, description, limits);

export const series = (name: QuantityName, description: string, limits: Limits = {}) =>
  leaf<DatedSeries>({ leaf: 'series', quantity: name }, description, limits);

export const reference = (to: ReferenceTarget, description: string, limits: Limits = {}) =>
  leaf<string>({ leaf: 'reference', to }, description, limits);

export const months = (description: string, limits: Limits = {}) =>
  leaf<readonly number[]>({ leaf: 'months' }, description, limits);

export const date = (description: string, limits: Limits = {}) =>
  leaf<string>({ leaf: 'date' }, description, limits);

export const text = (description: string, limits: Limits = {}) =>
  leaf<string>({ leaf: 'text' }, description, limits);

export const flag = (description: string, limits: Limits = {}) =>
  leaf<boolean>({ leaf: 'flag' }, description, limits);

export const count = (description: string, minimum: number, maximum: number, limits: Limits = {}) =>
  leaf<number>({ leaf: 'count', minimum, maximum }, description, limits);

export const choice = <const T extends string>(
  options: readonly T[],
  description: string,
  limits: Limits = {},
) => leaf<T>({ leaf: 'choice', options }, description, limits);

export const path = (description: string, limits: Limits = {}) =>
  leaf<string>({ leaf: 'path' }, description, limits);
