/**
 * exporters : what is on the screen → files        (each carries the run id and the link that opens the same state)
 */
import type { Store } from '../state/store.svelte.ts';
import { saveFile } from './save-file.ts';
import { pngOf, screenSvg } from './screen-svg.ts';
import { graphTable } from './table.ts';

export interface Exporter {
  readonly id: string;
  save(store: Store): Promise<void>;
}

export const exporters: readonly Exporter[] = [
  {
    id: 'CSV',
    async save(store) {
      const rows = graphTable(store);
      saveFile(nameOf(store, 'csv'), new Blob([rows.map(csvLine).join('')], { type: 'text/csv' }));
    },
  },
  {
    id: 'SVG',
    async save(store) {
      saveFile(nameOf(store, 'svg'), new Blob([screenSvg(store).text], { type: 'image/svg+xml' }));
    },
  },
  {
    id: 'PNG',
    async save(store) {
      saveFile(nameOf(store, 'png'), await pngOf(screenSvg(store)));
    },
  },
];

/** `two-banks-alone-1a2b3c4d5e6f.csv`: scenario and run, so that two files are never taken for one another. */
export function nameOf(store: Store, ending: string): string {
  return `${store.basin.id}-${store.state.choice.scenario}-${store.runs.now?.runId.slice(0, 12) ?? 'none'}.${ending}`;
}

/** RFC 4180. */
function csvLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}

