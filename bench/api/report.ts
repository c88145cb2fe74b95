/**
 * apiTable : what was measured → a table, at most 80 columns wide
 */
import type { Growth } from './growth.ts';
import type { Timing } from './timings.ts';

export interface ApiReport {
  readonly schema: 'mirab-bench-api/1';
  readonly node: string;
  readonly platform: string;
  readonly cores: number;
  /** Of the machine before the benchmark began: programs that want a core. */
  readonly load: number;
  readonly threads: number;
  readonly quick: boolean;
  readonly capacity_pers: number;
  readonly timings: readonly Timing[];
  readonly memory: Growth;
}

export function apiTable({ timings, memory }: ApiReport): string {
  const head = row(['asked', 'answer', 'number', 'a second', 'median', 'p99']);
  const rows = timings.map(({ subject, status, count, rate_pers, median_ms, p99_ms }) =>
    row([subject, `${status}`, `${count}`, rate_pers.toFixed(1), inMs(median_ms), inMs(p99_ms)]),
  );
  const { from_MB, to_MB, growth_MBpermin, time_s } = memory;
  const sign = growth_MBpermin < 0 ? '' : '+';
  const words = `memory of the server: ${from_MB.toFixed(0)} MB, after ${time_s.toFixed(0)} s ${to_MB.toFixed(0)} MB; ${sign}${growth_MBpermin.toFixed(2)} MB a minute`;
  return [head, ...rows, words].join('\n');
}

function row([subject = '', ...cells]: readonly string[]): string {
  return [subject.padEnd(30), ...cells.map((cell, index) => cell.padStart(index === 0 ? 6 : 9))].join(' ');
}

function inMs(time_ms: number): string {
  return `${time_ms.toFixed(time_ms < 10 ? 2 : 0)} ms`;
}
