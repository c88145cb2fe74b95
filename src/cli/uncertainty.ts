/**
 * uncertaintyOf : options → how many draws and members, and the parameters that were chosen
 */
import { InvalidArgumentError, Option } from 'commander';
import type { RiskParameters, Uncertainty, Work } from '../engine/index.ts';
import { say } from './terminal.ts';

export interface UncertaintyOptions {
  readonly draws?: number;
  readonly members?: number;
  readonly seed?: number;
  readonly claims?: string;
  readonly weights?: readonly string[];
}

export const DRAWS = new Option('--draws <n>', 'draws of the weights, 64 to 65536').argParser(
  wholeNumber(64, 65_536),
);
export const MEMBERS = new Option(
  '--members <n>',
  'members of synthetic hydrology, for the band of hydrology; 0 for none',
).argParser(wholeNumber(0, 10_000));
export const SEED = new Option('--seed <n>', 'seed of the members, by default 1').argParser(
  wholeNumber(0, 4_294_967_295),
);
export const CLAIMS = new Option(
  '--claims <list>',
  'claims that count, with or without weights: "need,fair" or "ent=2,need=1"',
);
export const WEIGHTS = new Option(
  '--weights <path=value>',
  'put a weight of the index at a value, such as caps.shortage=0.7; may be repeated',
);

/** What is asked for where the options are silent. */
interface Defaults {
  readonly draws: number;
  readonly members: number;
  readonly effectPoints: number;
  readonly everyPeriod: boolean;
}

export function uncertaintyOf(
  { draws, members, seed = 1 }: UncertaintyOptions,
  defaults: Defaults,
): Uncertainty {
  return {
    draws: draws ?? defaults.draws,
    effectPoints: Math.min(defaults.effectPoints, draws ?? defaults.effectPoints),
    everyPeriod: defaults.everyPeriod,
    ensemble: { count: members ?? defaults.members, seed },
  };
}

/** Members of the band of hydrology where the option is silent: enough for P10 and P90 to hold still, as far as the time allows. */
const MOST_MEMBERS = 256;
const LEAST_MEMBERS = 32;

/** Nodes times steps of all members together, which take a minute or two on four cores. */
const MEMBER_WORK = 100e6;

/** @param ofMember - the work of one member */
export function membersFor({ nodeStepCount }: Work): number {
  const affordable = Math.floor(MEMBER_WORK / nodeStepCount);
  return Math.max(LEAST_MEMBERS, Math.min(MOST_MEMBERS, affordable));
}

/** Nothing where a claim or a weight does not hold, after all reasons were said. */
export async function parametersOf({
  claims,
  weights = [],
}: UncertaintyOptions): Promise<RiskParameters | undefined> {
  const { chooseParameters, RISK_PARAMETERS } = await import('../engine/index.ts');
  const { parameters, problems } = chooseParameters(RISK_PARAMETERS, { claims, weights });
  for (const problem of problems) say(`mirab: ${problem}`);
  return problems.length === 0 ? parameters : undefined;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Wanted is a whole number from ${least} to ${most}.`);
  };
}
