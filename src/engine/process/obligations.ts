/**
 * obligations : clauses, trades -> the list of what is owed, in the order in which postings name it
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { ClauseHead } from '../model/clause-head.ts';
import type { LedgerPart } from '../model/ledger-part.ts';
import type { ReleaseColumns } from '../model/release-columns.ts';
import type { TradeColumns } from '../model/trade-columns.ts';

/** What one obligation is, and how it is judged. */
export interface Obligation {
  readonly id: string;
  readonly part: LedgerPart;
  readonly instrument: string;
  readonly article?: string;
  readonly bound: number;
  readonly owedTo: readonly number[];
  readonly unit: 'm3' | 'MWh';
  /** `season`: one month may make up for another; `step`: each step is judged alone. */
  readonly judged: 'season' | 'step';
  /** A limit is not to be passed; anything else is to be done. */
  readonly limit: boolean;
}

export function listObligations({ clauses, trades }: BasinModel): Obligation[] {
  return [
    ...clauses.limits.map((limit) => owed(limit, limit.part, 'season', true)),
    ...clauses.splits.map((split) => owed(split, 'share', 'season', true)),
    ...clauses.releases.flatMap(releaseParts),
    ...clauses.minimumFlows.map((clause) => owed(clause, 'minimum-flow', 'step', false)),
    ...trades.flatMap(tradeParts),
  ];
}

function owed(
  { id, instrument, article, bound, owedTo }: ClauseHead,
  part: LedgerPart,
  judged: Obligation['judged'],
  limit: boolean,
): Obligation {
  const named = article === undefined ? { id, instrument } : { id, instrument, article };
  return { ...named, part, bound, owedTo, unit: 'm3', judged, limit };
}

/** The parts of a release clause that it has, in a fixed order. */
function releaseParts(clause: ReleaseColumns): Obligation[] {
  const { floor, ceiling, storage, serves } = clause;
  const judged = (bound: { readonly volume_m3: number }) => (bound.volume_m3 < 0 ? 'step' : 'season');
  return [
    ...(floor ? [owed(clause, 'floor', judged(floor), false)] : []),
    ...(ceiling ? [owed(clause, 'ceiling', judged(ceiling), true)] : []),
    ...(storage ? [owed(clause, 'storage', 'step', false)] : []),
    ...(serves.length > 0 ? [owed({ ...clause, owedTo: serves }, 'serves', 'step', false)] : []),
  ];
}

/** Two legs in energy, and the water of the keeper. */
function tradeParts(trade: TradeColumns): Obligation[] {
  const { id, instrument, article, first, reply, water } = trade;
  const named = article === undefined ? { id, instrument } : { id, instrument, article };
  const leg = (part: LedgerPart, bound: number, to: number, unit: Obligation['unit']): Obligation => ({
    ...named,
    part,
    bound,
    owedTo: [to],
    unit,
    judged: 'season',
    limit: false,
  });
  const keeper = water?.releasesFirst ? first.from : first.to;
  return [
    leg('first', first.from, first.to, 'MWh'),
    ...(reply ? [leg('reply', reply.from, reply.to, 'MWh')] : []),
    ...(water ? [leg('water', keeper, water.partner, 'm3')] : []),
  ];
}
