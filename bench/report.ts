/**
 * report : benches, measures, changes -> what is printed, saved and read again
 */
import { readFileSync } from 'node:fs';
import type { Change, Measured } from './statistics.ts';

export const SCHEMA = 'mirab-bench/1';

export interface BenchReport {
  readonly schema: typeof SCHEMA;
  readonly node: string;
  readonly platform: string;
  readonly quick: boolean;
  /** Digest of the outcome of each basin: two reports compare speed only where these agree. */
  readonly answers: Readonly<Record<string, string>>;
  readonly measures: readonly Measured[];
}

/** A report that was saved, or why the text is none. */
export function parseReport(text: string): BenchReport | string {
  let value: Partial<BenchReport> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  if (value?.schema !== SCHEMA) return `its \`schema\` is not "${SCHEMA}"`;
  if (!Array.isArray(value.measures) || !value.measures.every(isMeasured))
    return 'its `measures` are not as this version writes them';
  if (typeof value.answers !== 'object' || value.answers === null) return 'it has no `answers`';
  return value as BenchReport;
}

function isMeasured(value: Partial<Measured> | null): boolean {
  const positive = (number: unknown) => typeof number === 'number' && Number.isFinite(number) && number > 0;
  return (
    typeof value?.subject === 'string' &&
    positive(value.ratio) &&
    (value.noise === 0 || positive(value.noise))
  );
}

/** Reads a saved report; a file that cannot be read is said to be so. */
export function readReport(path: string): BenchReport | string {
  try {
    return parseReport(readFileSync(path, 'utf8'));
  } catch {
    return 'it cannot be read';
  }
}

export function measuresTable(measures: readonly Measured[]): string {
  const width = Math.max(...measures.map(({ subject }) => subject.length));
  const rows = measures.map(({ subject, ratio, noise, median_ms }) =>
    [
      subject.padEnd(width),
      ratio.toFixed(3).padStart(9),
      `${median_ms.toFixed(2)} ms`.padStart(12),
      percent(noise).padStart(9),
    ].join('  '),
  );
  return [
    ['subject'.padEnd(width), 'ratio'.padStart(9), 'median'.padStart(12), 'noise'.padStart(9)].join('  '),
    ...rows,
  ].join('\n');
}

export function changesTable(changes: readonly Change[]): string {
  const width = Math.max(0, ...changes.map(({ subject }) => subject.length));
  return changes
    .map(({ subject, change, limit, verdict }) =>
      [
        subject.padEnd(width),
        `${change > 0 ? '+' : ''}${percent(change)}`.padStart(9),
        `limit ${percent(limit)}`.padStart(14),
        verdict,
      ].join('  '),
    )
    .join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
