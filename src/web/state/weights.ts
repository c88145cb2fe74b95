/**
 * WEIGHTS : what a room may weigh otherwise in the index → path, standing and limits        (METHOD, section 15; priors, not estimates)
 *
 * `caps.shortage` is the most that a harm alone brings to a score; `claims.need` is how much a claim counts beside the others.
 */
import { BASELINES, HARMS, RISK_PARAMETERS } from '../../engine/live.ts';

export interface Weight {
  readonly path: string;
  /** Key of its name. */
  readonly text: string;
  readonly standing: number;
  readonly least: number;
  readonly most: number;
}

/** Those that were moved, by path. */
export type Weights = Readonly<Record<string, number>>;

const { caps, baselines } = RISK_PARAMETERS;

export const WEIGHTS: readonly Weight[] = [
  ...HARMS.map((harm): Weight => {
    const [least, most] = caps[harm].range ?? [0, 1];
    return { path: `caps.${harm}`, text: `part-${harm}`, standing: caps[harm].default, least, most };
  }),
  ...BASELINES.map((claim): Weight => {
    const standing = baselines.weights[claim];
    return { path: `claims.${claim}`, text: `claim-${claim}`, standing, least: 0, most: 1 };
  }),
];

/** With one weight moved; one that stands where it is published counts as not moved. */
export function withWeight(weights: Weights, { path, standing }: Weight, value: number): Weights {
  const { [path]: _, ...others } = weights;
  return value === standing ? others : { ...others, [path]: value };
}

/** `caps.shortage:0.4,claims.need:1`, in the order of the list. */
export function weightsText(weights: Weights): string {
  return WEIGHTS.flatMap(({ path }) =>
    weights[path] === undefined ? [] : [`${path}:${weights[path]}`],
  ).join(',');
}

export function readWeights(text: string, unknown: string[]): Weights {
  let weights: Weights = {};
  for (const part of text.split(',').filter(Boolean)) {
    const [path, number] = part.split(':');
    const weight = WEIGHTS.find((one) => one.path === path);
    const value = Number(number);
    if (weight === undefined || !(value >= weight.least && value <= weight.most)) unknown.push(part);
    else weights = withWeight(weights, weight, value);
  }
  return weights;
}
