/**
 * eventsFile : rows -> text of a list of events        parsed : text -> its events
 */
import { parseEvents, type WaterEvent } from '../../src/engine/hindcast/events.ts';

export const HEADER = 'id,date,precision,riparians,river,issue,what,bar,scope,source,confidence';
export const RIPARIANS = ['KAZ', 'KGZ', 'TJK', 'UZB'];

/** One row; what is not given is of no matter to the label. */
export function row(
  id: string,
  given: {
    date: string;
    precision?: string;
    riparians: string;
    bar: number;
    scope?: string;
    confidence?: string;
  },
): string {
  const { date, precision = 'month', riparians, bar, scope = 'basin', confidence = 'high' } = given;
  return [
    id,
    date,
    precision,
    riparians,
    'Syr Darya',
    'quantity',
    'made up',
    bar,
    scope,
    'none',
    confidence,
  ].join(',');
}

export function eventsFile(rows: readonly string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}

export function parsed(
  rows: readonly string[],
  riparians: readonly string[] = RIPARIANS,
): readonly WaterEvent[] {
  const result = parseEvents(eventsFile(rows), 'events.csv', riparians);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return result.value;
}
