/**
 * leadPanel : rows × what could not be read → all eight lead indicators, each with its rows or the reason why it has none
 *
 * An indicator whose inputs the model does not hold is absent: it is never 0, for 0 would read as "no alert". Source: METHOD, section
 * 11.5.
 */
import { LEADS, type LeadIndicator, type LeadIndicatorId } from './lead-indicators.ts';

/** One indicator of one river, reservoir, link or riparian on one day. */
export interface LeadRow extends LeadIndicator {
  /** Id of a river, a reservoir, a riparian, or of a link, `A>B`. */
  readonly about: string;
  /** The water year of what is announced. */
  readonly waterYear: number;
  /** The day on which it is known, such as 2030-04-01. */
  readonly known: string;
}

/** Without `about` the whole indicator. */
export interface LeadAbsence {
  readonly id: LeadIndicatorId;
  readonly about?: string;
  readonly reason: string;
}

export interface LeadKind {
  readonly id: LeadIndicatorId;
  readonly lead_months: LeadIndicator['lead_months'];
  /** Of value and limit: a share, a share a year, a rank from 0 to 1, or a volume. */
  readonly unit: 'share' | 'share/year' | 'rank' | 'km3';
  /** What of the model it is read from. */
  readonly reading: string;
  /** Days and places at which it could be read, and those of them with an alert. */
  readonly occasions: number;
  readonly alerts: number;
  /** Hits and false alarms in the hindcast; null until there is one. */
  readonly record: null;
  readonly absent: readonly Omit<LeadAbsence, 'id'>[];
}

export interface LeadPanel {
  readonly kinds: readonly LeadKind[];
  /** In the order of the kinds, then of what they are about, then of time. */
  readonly rows: readonly LeadRow[];
}

const READINGS: Readonly<Record<LeadIndicatorId, string>> = {
  'inflow-forecast':
    'On 1 April, by river: the forecast of the natural inflow of April to September, with what reservoirs give under the reference policy, against demand; and its rank among the years of the run.',
  'protocol-unsigned': 'Whether the protocol of the year is signed by 1 April, and fuel by 1 October.',
  'multi-year-storage':
    'On 1 April and 1 October, by reservoir that holds a fifth or more of its yearly inflow: its rank among the same days under the reference policy, and its draw-down of the season against that under the reference policy.',
  'mid-basin-room':
    'On 1 December, by reservoir above a channel with an ice-season capacity: room below full storage against the mean inflow of December to February over the run, less what the channel carries.',
  'undelivered-obligations':
    'At the end of each season, by link: the share of what was due since the start of the run that was not kept, mean of the obligations; and seasons running with some of it.',
  'release-deviation':
    'On 1 January, by reservoir that holds a fifth or more of its yearly inflow: outflow of October to December against that under the reference policy.',
  'works-without-notice':
    'On 1 October, by link: works of the five years to come against what institutions absorb. Notice counts as absent where the pair has no arrangement for data and notification.',
  'winter-load':
    'On 1 October, by riparian: load of October to March against the hydropower of a mean non-vegetation season of the run, other plants, contracts and import lines.',
};

const UNITS: Readonly<Partial<Record<LeadIndicatorId, LeadKind['unit']>>> = {
  'multi-year-storage': 'rank',
  'mid-basin-room': 'km3',
  'works-without-notice': 'share/year',
};

export function leadPanel(rows: readonly LeadRow[], absences: readonly LeadAbsence[]): LeadPanel {
  const ids = Object.keys(LEADS) as LeadIndicatorId[];
  return {
    kinds: ids.map((id) => kindOf(id, rows, absences)),
    rows: ids.flatMap((id) => rows.filter((row) => row.id === id)),
  };
}

function kindOf(id: LeadIndicatorId, rows: readonly LeadRow[], absences: readonly LeadAbsence[]): LeadKind {
  const own = rows.filter((row) => row.id === id);
  return {
    id,
    lead_months: LEADS[id],
    unit: UNITS[id] ?? 'share',
    reading: READINGS[id],
    occasions: own.length,
    alerts: own.filter(({ alert }) => alert).length,
    record: null,
    absent: absences.filter((one) => one.id === id).map(({ id: _, ...absence }) => absence),
  };
}
