/**
 * saveAs : what is on the screen → a file        (each carries the run id and the link that opens the same state)
 */
import type { Store } from '../state/store.svelte.ts';
import { saveFile } from './save-file.ts';
import { scenarioFile } from './scenario-file.ts';
import { pngOf, screenSvg } from './screen-svg.ts';
import { graphTable } from './table.ts';

type Write = (store: Store) => Promise<Blob>;

/** Their writers are larger than the page, so they are read when first asked for, and a single file goes without. */
const OFFICE: Readonly<Record<string, Write>> = __SINGLE__
  ? {}
  : {
      XLSX: async (store) => (await import('./workbook.ts')).workbookOf(store),
      PPTX: async (store) => (await import('./slides.ts')).slidesOf(store),
    };

const FILES: Readonly<Record<string, Write>> = {
  CSV: async (store) => new Blob(graphTable(store).map(csvLine), { type: 'text/csv' }),
  SVG: async (store) => new Blob([screenSvg(store).text], { type: 'image/svg+xml' }),
  PNG: (store) => pngOf(screenSvg(store)),
  YAML: async (store) => new Blob([scenarioFile(store, location.href)], { type: 'application/yaml' }),
  ...OFFICE,
};

export async function saveAs(format: string, store: Store): Promise<void> {
  saveFile(nameOf(store, format.toLowerCase()), await FILES[format](store));
}

/** `two-banks-alone-1a2b3c4d5e6f.csv`: scenario and run, so that two files are never taken for one another. */
function nameOf(store: Store, ending: string): string {
  return `${store.basin.id}-${store.state.choice.scenario}-${store.runs.now?.runId.slice(0, 12) ?? 'none'}.${ending}`;
}

/** RFC 4180. */
function csvLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) =>
    /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\r\n`;
}
