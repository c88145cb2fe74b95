/**
 * openCatalogue : folders → the scenarios in them        (read once, and again when a file has changed)
 */
import type { ScenarioSummary } from '../../contract/scenarios.ts';

export type Catalogue = () => Promise<readonly ScenarioSummary[]>;

export interface CatalogueTools {
  /** Changes when a file does. */
  readonly stamp: () => Promise<string>;
  readonly read: Catalogue;
}

export function openCatalogue({ stamp, read }: CatalogueTools): Catalogue {
  let known: { readonly stamp: string; readonly list: Promise<readonly ScenarioSummary[]> } | null = null;
  return async () => {
    const now = await stamp();
    if (known?.stamp === now) return known.list;
    const list = read();
    known = { stamp: now, list };
    // A reading that failed is not remembered.
    list.catch(() => {
      known = null;
    });
    return list;
  };
}
