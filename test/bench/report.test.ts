import { describe, expect, it } from 'vitest';
import { type BenchReport, parseReport, SCHEMA } from '../../bench/report.ts';

const REPORT: BenchReport = {
  schema: SCHEMA,
  node: '20.0.0',
  platform: 'linux-x64',
  quick: true,
  answers: { aral: 'abc' },
  measures: [{ subject: 'aral/simulate', ratio: 2.5, noise: 0.01, samples: 8, median_ms: 20 }],
};

describe('a saved report', () => {
  it('reads back as it was written', () => {
    expect(parseReport(JSON.stringify(REPORT))).toEqual(REPORT);
  });

  it.each([
    ['text', 'not json', 'it is not JSON'],
    ['null', 'null', `its \`schema\` is not "${SCHEMA}"`],
    [
      'another schema',
      JSON.stringify({ ...REPORT, schema: 'mirab-bench/0' }),
      `its \`schema\` is not "${SCHEMA}"`,
    ],
    [
      'a ratio of zero',
      JSON.stringify({ ...REPORT, measures: [{ ...REPORT.measures[0], ratio: 0 }] }),
      'its `measures` are not as this version writes them',
    ],
    ['no answers', JSON.stringify({ ...REPORT, answers: undefined }), 'it has no `answers`'],
  ])('is refused when it holds %s, with the reason', (_, text, reason) => {
    expect(parseReport(text)).toBe(reason);
  });
});
