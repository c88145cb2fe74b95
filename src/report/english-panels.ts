/**
 * ENGLISH_PANELS : texts of the panels that stand beside the index, and of the report of one scenario
 */
export const ENGLISH_PANELS = {
  powerMade: 'Hydropower made, TWh a year',
  powerImported: 'Energy imported, TWh a year',
  powerUnserved: 'Energy not served, TWh a year',
  salinityTitle: 'Salinity of the water delivered',
  salinityLead: 'g/L, mean of the run, weighted by volume.',
  salinityAbove: 'Delivered above the limit of its use, km³ a year',
  noSalinity: 'Salt is not modelled in any scenario.',
  leadsTitle: 'Lead indicators',
  leadsLead:
    'What is known ahead of a season. Share of the days and places at which an indicator could be read that had an alert, in %; – where the model holds no input for it. No part of the index. Rules are initial and have no record of hits and false alarms.',
  leadNames: {
    'inflow-forecast': 'Inflow forecast',
    'protocol-unsigned': 'Protocol unsigned',
    'multi-year-storage': 'Multi-year storage',
    'mid-basin-room': 'Room in mid-basin',
    'undelivered-obligations': 'Undelivered obligations',
    'release-deviation': 'Release against plan',
    'works-without-notice': 'Works without notice',
    'winter-load': 'Load of October to March',
  } as Readonly<Record<string, string>>,
  /** Where a language has none, the text of the engine stands. */
  leadReadings: {} as Readonly<Record<string, string>>,
  indicator: 'Indicator',
  leadTime: 'Lead, months',
  reading: 'Read from',
  place: 'Place',
  alerts: 'Alerts',
  occasions: 'Of',
  absent: 'Absent',
  performanceTitle: 'Policy performance',
  performanceLead: (baseline: string) =>
    `(actual − without the policy) / (optimum − without the policy), over the run. Without the policy: ${baseline}. Optimum: the best of the scenarios compared, year by year. 1 is that optimum, 0 is ${baseline}; – where no scenario does better than it.`,
  performanceWater: 'Water: shortfall',
  performanceEnergy: 'Energy: not served',
  effectsTitle: 'What a difference hangs on',
  effectsLead:
    'Total effects: share of the variance of the difference from the baseline in which each group of choices takes part, in %. Shares overlap where groups work together.',
  effectNames: {
    hydrology: 'Hydrology',
    claimSet: 'Claim set',
    weights: 'Weights',
    institutions: 'Institutions',
    structure: 'Form of the index',
  } as Readonly<Record<string, string>>,
  robustnessTitle: 'Over other years of inflow',
  robustnessLead:
    'Satisficing: share of the years’ variants with pressure below 0.152 and every riparian given at least 90 % of its need, in %. Regret: score less the lower one of the two in that variant. Two metrics, for the choice changes the order.',
  satisficing: 'Satisficing, %',
  maxRegret: 'Largest regret',
  p90Regret: 'P90 of regret',
  besideIt: 'Baseline beside it',
  bandCounts: (members: number, draws: number, seed: number) =>
    `Hydrology: ${members === 0 ? 'not asked for' : `${members} members of synthetic years, seed ${seed}`}. Parameters: ${draws} draws. Structure: 12 forms of the index.`,
  assessmentTitle: (title: string) => `Assessment: ${title}`,
  assessmentLead: (scenario: string, reference: string) =>
    `${scenario} against the reference policy, ${reference}.`,
  assessmentPressure: (score: string) =>
    `The index of pressure on cooperation of the basin (ordinal, not validated) stands at ${score}, mean of the years.`,
  assessmentHighest: (pair: string, score: string) => `It is highest for ${pair}: ${score}.`,
  assessmentWater: (own: string, reference: string) =>
    `${own} km³ of water a year are short of demand; ${reference} km³ where everybody follows the reference policy.`,
  assessmentSea: (sea: string, own: string, reference: string) =>
    `${sea} receives ${own} km³ a year; ${reference} km³ under the reference policy.`,
  assessedTitle: 'What was assessed',
  partsOfBasin: 'What weighs most in the index of the basin:',
  claims: 'Claims',
  chargedTitle: 'Shortfall against need, shared out',
  chargedLead:
    'km³ a year: what hydrology leaves short where everybody follows the reference policy, and what departures from it add, by who departs. Parts add up to the shortfall. A departure is not a fault.',
  affected: 'Felt by',
  shortfall: 'Shortfall',
  hydrology: 'Hydrology',
  ownDecisions: 'Own decisions',
  equityTitle: 'How evenly needs are met',
  equityLead:
    'Delivered over need, mean of the seasons. Gini is 0 and Jain is 1 where all are met alike; the last column is the distance to the proportional rule. No part of the index.',
  season: 'Season',
  nonVegetation: 'Non-vegetation season (October–March)',
  toRule: 'To the rule',
  actsTitle: 'Coded acts',
  actsLead: 'Acts that the scale of event intensity names, as the run holds them, with their code.',
  act: 'Act',
  code: 'Code',
  seasonCount: 'Seasons',
};
