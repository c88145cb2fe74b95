/**
 * leadLines : lead indicators → alerts by indicator, and why one is absent        (a panel; not in the index)
 */
import type { Assessment, LeadKind } from '../engine/index.ts';
import { table, wrap } from '../report/layout.ts';

export function leadLines({ leadIndicators }: Pick<Assessment, 'leadIndicators'>): string[] {
  const kinds = leadIndicators?.kinds ?? [];
  const read = kinds.filter(({ occasions }) => occasions > 0);
  const absent = kinds.filter(({ occasions }) => occasions === 0);
  return [
    ...(read.length === 0 ? [] : leadTable(read)),
    ...absent.flatMap(({ id, absent: reasons }) =>
      wrap(`${id}: absent. ${reasons.map(({ reason }) => reason).join(' ')}`, '  ', '    '),
    ),
    ...wrap('Rules are initial, without a record of hits and false alarms.', '  '),
  ];
}

function leadTable(kinds: readonly LeadKind[]): string[] {
  const columns = ['Lead, months', 'Alerts', 'Of'].map((header) => ({ header, align: 'right' as const }));
  const rows = kinds.map(({ id, lead_months: [from, until], alerts, occasions }) => [
    id,
    from === until ? `${from}` : `${from} to ${until}`,
    ...[`${alerts}`, `${occasions}`],
  ]);
  return table([{ header: 'Indicator' }, ...columns], rows);
}
