/**
 * RISK_PARAMETERS : every number that the index takes as given        parametersHash : parameters → text
 *
 * They are priors, not estimates: each carries the interval of sensitivity analysis and its reason.
 * Source: METHOD, section 15; the anchors of the ramps in section 5, the caps in section 7.
 */
import { canonicalJson, digestText } from '../base/digest.ts';
import type { RiskParameters } from './parameter-types.ts';

export type { RiskParameters } from './parameter-types.ts';

export const RISK_PARAMETERS: RiskParameters = {
  schema: 'mirab-risk-params/1',
  version: '1.1.0',
  caps: {
    shortage: { default: 0.6, range: [0.05, 0.9], why: 'seasonal shortage is the main channel' },
    nature: {
      default: 0.15,
      range: [0.05, 0.9],
      why: 'stress alone is a poor predictor (Yoffe et al. 2003)',
    },
    flood: { default: 0.35, range: [0.05, 0.9], why: 'documented winter-release floods' },
    energy: {
      default: 0.5,
      range: [0.05, 0.9],
      why: 'winter deficit is the upstream counterpart of shortage',
    },
    breach: { default: 0.45, range: [0.05, 0.9], why: 'unmet obligations erode trust' },
    change: { default: 0.5, range: [0.05, 0.9], why: 'rapid change beyond absorptive capacity' },
  },
  ramps: {
    shortage: { a: 0.1, b: 0.5, vary: 0.3, why: 'operational band (to be checked); 42.5 % yield loss at b' },
    nature: { a: 0.1, b: 0.5, vary: 0.3, why: 'as shortage' },
    flood: { a: 0, b: 0.5, vary: 0.3, why: '15 days at 1.5 x capacity' },
    energy: { a: 0.02, b: 0.25, vary: 0.3, why: '24 % winter deficit observed (Fields et al. 2013)' },
    breach: { a: 0.05, b: 0.5, vary: 0.3, why: 'metering tolerance; half undelivered' },
    change: { a: 0, b: 0.05, vary: 0.3, why: 'per year; basin-scale diversion in two decades' },
  },
  kappa: { default: 0.03, vary: 0.3, why: 'change absorbed per year at full resilience' },
  baselines: {
    weights: {
      ent: 0.25,
      need: 0.25,
      cf: 0.25,
      fair: 0.25,
      range: [0, 1],
      sampled: false,
      why: 'no claim preferred',
    },
    p: { default: 3, range: [1, 8], why: 'between average and worst claim' },
    fairRule: {
      default: 'PRO',
      options: ['PRO', 'CEA', 'CEL', 'TAL', 'PIN', 'APRO', 'RA', 'AMIN', 'SEQ'],
    },
  },
  floors: {
    vulnerability: { default: 0.5, range: [0.2, 0.8], why: 'low dependency halves a harm at most' },
    institutions: { default: 0.5, range: [0.3, 0.8], why: 'mixed evidence on treaties' },
  },
  institutions: {
    items: ['allocation', 'droughtFlood', 'disputeSettlement', 'jointBody', 'dataExchange', 'amendment'],
    weight: { default: 1 / 6, range: [0, 1], sampled: false, why: 'equal, no evidence for more' },
    levels: [0, 0.5, 1],
    practiceWindowSeasons: { default: 5, range: [2, 10], sampled: false, why: 'practice, not paper' },
  },
  breach: {
    repeatStep: { default: 0.25, range: [0, 0.5] },
    repeatMax: { default: 4, range: [1, 8] },
    why: 'repeated breach weighs up to double',
  },
  flood: {
    referenceExcess: { default: 0.5, range: [0.25, 1] },
    referenceDays: { default: 30, range: [15, 60] },
    why: 'reference volume = 30 days at 1.5 x capacity',
  },
  change: { windowYears: { default: 5, range: [3, 10] }, why: 'trailing window' },
  logistic: { slope: { default: 4.8, range: [3, 8] }, why: 'k = slope/(b-a); 12 for shortage' },
  basinPower: {
    default: 4,
    options: [1, 2, 4, 8, 'max'],
    why: 'one bad dyad counts more than many mild ones',
  },
  time: {
    tail: { default: 0.9, range: [0.8, 0.95] },
    seriesCutClass: { default: -3, options: [-2, -3, -4] },
  },
  bar: { scale: 5, exponent: Math.E, minClass: -5 },
  geometricFloor: { default: 0.01, range: [0.001, 0.05], why: 'structure variant only' },
  uncertainty: {
    draws: { default: 4096, range: [1024, 65536] },
    sequence: 'R_d',
    offset: 0.5,
    pairwiseToRank: { default: 0.9, range: [0.8, 0.99] },
    band: [0.1, 0.5, 0.9],
  },
  robustness: {
    maxR: { default: 0.152, range: [0.0379, 0.379] },
    minSatisfaction: { default: 0.9, range: [0.7, 1] },
  },
  cooperation: {
    caps: {
      swap: 0.5,
      obligations: 0.4,
      relief: 0.4,
      jointStorage: 0.3,
      dataExchange: 0.2,
      vary: 0.3,
      why: 'priors, cooperation axis only',
    },
  },
  leadIndicators: {
    needGap: 0.1,
    storagePercentile: 0.2,
    undelivered: 0.1,
    releaseDeviation: 0.15,
    winterLoadGap: 0.05,
    vary: 0.3,
    why: 'initial alert rules',
  },
  decompositionTolerance: 1e-12,
  validation: { labelMaxBar: -2, alphaMin: 0.7, trainTo: 2008, testFrom: 2009, onsetQuietSeasons: 2 },
};

/** Goes with every result, so that a score can be traced to the numbers it was made with. */
export function parametersHash(parameters: RiskParameters = RISK_PARAMETERS): string {
  return `sha256:${digestText(canonicalJson(parameters))}`;
}
