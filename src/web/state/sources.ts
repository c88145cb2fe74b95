/**
 * sourceOf : scenario × path → where the value comes from        (the nearest object above that says so counts)
 */
import type { LiveScenario } from '../../contract/live/basin.ts';

export interface ValueSource {
  readonly path: string;
  readonly source: string;
  readonly confidence: string;
}

export function sourceOf({ provenance }: Pick<LiveScenario, 'provenance'>, path: string): ValueSource {
  const above = Object.keys(provenance)
    .filter((known) => known === '' || path === known || path.startsWith(`${known}.`))
    .sort((a, b) => b.length - a.length);
  const told = <K extends 'source' | 'confidence'>(key: K) =>
    above.map((known) => provenance[known][key]).find((said) => said !== undefined);
  return { path, source: told('source') ?? '–', confidence: told('confidence') ?? 'assumption' };
}
