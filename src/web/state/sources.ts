/**
 * sourcesOf : scenario × path → where the values at and below the path come from        (the nearest that says so counts)
 */
import type { LiveScenario } from '../../contract/live/basin.ts';

export interface ValueSource {
  readonly path: string;
  readonly source: string;
  readonly confidence: string;
}

/** The place itself by what stands above it, then each value below that has a source of its own. */
export function sourcesOf({ provenance }: LiveScenario, path: string): ValueSource[] {
  const own = nearestAbove(Object.keys(provenance), path);
  const below = Object.keys(provenance).filter((known) => known.startsWith(`${path}.`));
  return [...(own === undefined ? [] : [own]), ...below].map((known) => ({
    path: known === own ? path : known,
    source: provenance[known].source ?? provenance[own ?? '']?.source ?? '–',
    confidence: provenance[known].confidence ?? provenance[own ?? '']?.confidence ?? 'assumption',
  }));
}

function nearestAbove(paths: readonly string[], path: string): string | undefined {
  const above = paths.filter((known) => known === '' || path === known || path.startsWith(`${known}.`));
  return above.reduce<string | undefined>(
    (nearest, known) => (nearest === undefined || known.length > nearest.length ? known : nearest),
    undefined,
  );
}
