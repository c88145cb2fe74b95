/**
 * sourcesOf : scenarios → how many values rest on which source, and which rest on none
 *
 * A value that stands in several scenarios counts once.
 */
import type { LoadedScenario } from '../engine/index.ts';

export const CONFIDENCES = ['high', 'medium', 'low', 'assumption', 'unstated'] as const;
export type ConfidenceName = (typeof CONFIDENCES)[number];

export interface SourceCount {
  readonly source: string;
  readonly confidence: ConfidenceName;
  /** Paths of the values, alphabetical; `*` for a whole file. */
  readonly paths: readonly string[];
}

/** @returns by source, alphabetical; what has neither a source nor a confidence is left out */
export function sourcesOf(loaded: readonly LoadedScenario[]): SourceCount[] {
  const found = new Map<string, { source: string; confidence: ConfidenceName; paths: Set<string> }>();
  for (const { provenance } of loaded) {
    for (const [path, { source = '', confidence = 'unstated' }] of Object.entries(provenance)) {
      if (source === '' && confidence === 'unstated') continue;
      const key = JSON.stringify([source, confidence]);
      const one = found.get(key) ?? { source, confidence, paths: new Set<string>() };
      one.paths.add(path === '' ? '*' : path);
      found.set(key, one);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { paths, ...one }]) => ({ ...one, paths: [...paths].sort() }));
}

/** Values of one confidence, over all sources. */
export function countOf(sources: readonly SourceCount[], confidence?: ConfidenceName): number {
  return sources
    .filter((one) => confidence === undefined || one.confidence === confidence)
    .reduce((sum, { paths }) => sum + paths.length, 0);
}
