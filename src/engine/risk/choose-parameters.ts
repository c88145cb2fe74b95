/**
 * chooseParameters : claims and weights of the reader → Parameters, or what does not hold        (all at once)
 *
 * Claims name the baselines that count, `need,fair` or `need=2,fair=1`. Weights set a prior by its path, `caps.shortage=0.7`; only
 * those that draws vary may be set, because the others are read before the index is made. The hash of the parameters changes with
 * them, so a score always says with which it was made. Source: METHOD, sections 4.2 and 15.
 */
import { didYouMean } from '../base/nearest.ts';
import { BASELINES, type Baseline, HARMS } from './names.ts';
import type { Prior, RiskParameters } from './parameter-types.ts';

export interface ChosenParameters {
  readonly parameters: RiskParameters;
  /** Whole sentences; empty where all hold. */
  readonly problems: readonly string[];
}

export interface ParameterChoice {
  readonly claims?: string | undefined;
  /** `path=value` each. */
  readonly weights?: readonly string[];
}

export function chooseParameters(
  given: RiskParameters,
  { claims, weights = [] }: ParameterChoice,
): ChosenParameters {
  const problems: string[] = [];
  let parameters = claims === undefined ? given : withClaims(given, claims, problems);
  for (const text of weights) parameters = withWeight(parameters, text, problems);
  for (const harm of HARMS) {
    const { a, b } = parameters.ramps[harm];
    if (a >= b) problems.push(`The tolerance of ${harm}, ${a}, is not below its saturation, ${b}.`);
  }
  return { parameters, problems };
}

function withClaims(given: RiskParameters, text: string, problems: string[]): RiskParameters {
  const weights: Record<Baseline, number> = { ent: 0, need: 0, cf: 0, fair: 0 };
  for (const part of text.split(',')) {
    const [name, amount = '1'] = part.trim().split('=');
    const weight = Number(amount);
    if (!isBaseline(name)) problems.push(unknown('claim baseline', name, BASELINES));
    else if (!(weight >= 0 && weight <= 1e6))
      problems.push(`The weight of the claim ${name} is "${amount}"; wanted is a number from 0 up.`);
    else weights[name] = weight;
  }
  const sum = BASELINES.reduce((all, name) => all + weights[name], 0);
  if (sum === 0 && problems.length === 0) problems.push('No claim has a weight above 0.');
  const shares = Object.fromEntries(BASELINES.map((name) => [name, sum > 0 ? weights[name] / sum : 0]));
  return {
    ...given,
    baselines: { ...given.baselines, weights: { ...given.baselines.weights, ...shares } },
  };
}

/** Paths that may be set, each with the limits of its value. */
function settable({
  caps,
  floors,
  baselines,
  ramps,
  kappa,
}: RiskParameters): Map<string, readonly [number, number]> {
  const range = (prior: Prior): readonly [number, number] => prior.range ?? [0, 1];
  return new Map<string, readonly [number, number]>([
    ...HARMS.map((harm) => [`caps.${harm}`, range(caps[harm])] as const),
    ['floors.vulnerability', range(floors.vulnerability)],
    ['floors.institutions', range(floors.institutions)],
    ['baselines.p', range(baselines.p)],
    ...HARMS.flatMap((harm) =>
      (['a', 'b'] as const).map(
        (end) => [`ramps.${harm}.${end}`, around(ramps[harm][end], ramps[harm].vary)] as const,
      ),
    ),
    ['kappa', around(kappa.default, kappa.vary ?? 0)],
  ]);
}

function withWeight(given: RiskParameters, text: string, problems: string[]): RiskParameters {
  const [path, amount = ''] = text.split('=');
  const limits = settable(given);
  const range = limits.get(path);
  const value = Number(amount);
  if (range === undefined) {
    problems.push(unknown('weight', path, [...limits.keys()]));
    return given;
  }
  if (amount.trim() === '' || !(value >= range[0] && value <= range[1])) {
    problems.push(
      `The weight ${path} is "${amount}"; wanted is a number from ${shown(range[0])} to ${shown(range[1])}.`,
    );
    return given;
  }
  return setAt(given, path.split('.'), value) as RiskParameters;
}

/** A prior takes the value as its default; an anchor is the value. */
function setAt(part: unknown, [key, ...rest]: readonly string[], value: number): unknown {
  if (key === undefined) return typeof part === 'object' ? { ...part, default: value } : value;
  const object = part as Record<string, unknown>;
  return { ...object, [key]: setAt(object[key], rest, value) };
}

function around(value: number, vary: number): readonly [number, number] {
  return [value * (1 - vary), value * (1 + vary)];
}

/** Without the last bits, which a reader has no use for. */
function shown(limit: number): string {
  return `${Number(limit.toPrecision(6))}`;
}

function isBaseline(name: string): name is Baseline {
  return (BASELINES as readonly string[]).includes(name);
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const hint = didYouMean(name, known) ?? `There are ${known.join(', ')}.`;
  return `There is no ${what} "${name}". ${hint}`;
}
