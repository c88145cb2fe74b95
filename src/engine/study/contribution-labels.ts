/**
 * labelled : contribution → the same with its words, its basis and the run that it came from
 *
 * Source: METHOD, sections 16 and 19.
 */
import type { Baseline, Harm } from '../risk/names.ts';
import type { Contribution } from '../risk/pressure.ts';

export interface LabelledContribution extends Contribution {
  readonly label: string;
  /** Works and institutions are assumed: they are read from the basin file. */
  readonly basis: 'modelled' | 'assumed';
  readonly source: string;
  /** Part of each claim inside a shortfall, where they are known. */
  readonly baselines?: Readonly<Partial<Record<Baseline, number>>>;
}

const LABELS: Readonly<Record<Harm | 'institutions', string>> = {
  shortage: 'Shortfall of water',
  nature: 'Shortfall that is there under the reference policy too',
  flood: 'Flow above the capacity of a channel, October to March',
  energy: 'Energy not served, October to March',
  breach: 'Obligations not met',
  change: 'Growth of the capacity to alter flows',
  institutions: 'Institutions (reducing)',
};

/** @param baselines - by link */
export function labelled(
  { id, value }: Contribution,
  runId: string,
  baselines: Readonly<Record<string, LabelledContribution['baselines']>>,
): LabelledContribution {
  const [link, part] = id.split(':');
  const label = LABELS[part as Harm] ?? `Part of ${id}`;
  const ofClaims = part === 'shortage' ? baselines[link] : undefined;
  return {
    ...{ id, value, label, basis: part === 'institutions' || part === 'change' ? 'assumed' : 'modelled' },
    source: part === 'institutions' ? 'pairs of the basin file' : `run ${runId}`,
    ...(ofClaims === undefined ? {} : { baselines: ofClaims }),
  };
}
