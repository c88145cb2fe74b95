/**
 * mirab assess: every score with its parts, its bands and its standing; and what does not hold is said at once
 */
import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../../src/engine/index.ts';
import { ALONE, mirab, TRADE, tooWide } from './mirab.ts';

const FEW = ['--draws', '128', '--members', '4', '--threads', '0'];

test('the terminal shows each pair with three bands and what they are made of, within 80 columns', async () => {
  const { exit, stdout } = await mirab(['assess', TRADE, ...FEW]);
  expect(exit).toBe(0);
  expect(tooWide(stdout)).toEqual([]);
  for (const part of [
    'LOW|UPL',
    'hydrology 0',
    'structure 0',
    'not validated',
    'not a probability',
    '4 members',
    'Season LOW UPL Gini Jain To rule',
  ])
    expect(stdout.replace(/\s+/g, ' ')).toContain(part);
});

test('there is no bare score: each record has its parts, which sum to it, its bands and its standing', async () => {
  const { stdout } = await mirab(['assess', ALONE, ...FEW, '--claims', 'need,fair', '--json']);
  const { run, seasons } = JSON.parse(stdout) as Record<'run' | 'seasons', AssessmentRecord[]>;
  expect(run.length).toBeGreaterThan(3);
  for (const record of [...run, ...seasons]) {
    const { contributions, score, bands } = record;
    const sum = contributions.reduce((all, { value }) => all + value, 0);
    expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-12);
    expect(bands?.hydro && bands.param && bands.structure).toHaveLength(3);
    expect(record).toMatchObject({
      schema: 'mirab-assessment/1',
      isProbability: false,
      validation: { status: 'not validated' },
      provenance: { claimSet: 'need 50 %, fair 50 %', referencePolicy: 'reference' },
    });
  }
  const dyad = seasons.find(({ scope }) => 'dyad' in scope);
  expect(dyad).toMatchObject({ directed: {}, cooperation: {} });
});

test('the seed and the weights are part of the result', async () => {
  const json = async (...options: string[]) =>
    (await mirab(['assess', TRADE, ...FEW, '--json', ...options])).stdout;
  const [one, again, other] = [await json(), await json(), await json('--weights', 'caps.shortage=0.7')];
  expect(again === one).toBe(true);
  const hashOf = (text: string) => (JSON.parse(text).run[0] as AssessmentRecord).provenance.paramsHash;
  expect(hashOf(other)).not.toBe(hashOf(one));
});

test('all claims and weights that do not hold are told, with the nearest name', async () => {
  const { exit, stdout, stderr } = await mirab([
    ...['assess', TRADE, '--claims', 'nead', '--weights', 'caps.shortege=0.5', '--weights', 'kappa=9'],
  ]);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('There is no claim baseline "nead". Did you mean "need"?');
  expect(stderr).toContain('There is no weight "caps.shortege". Did you mean "caps.shortage"?');
  expect(stderr).toContain('The weight kappa is "9"; wanted is a number from 0.021 to 0.039.');
});

test.each([
  [['--dyad', 'A|B'], 'no pair "A|B" is linked. There are LOW|UPL.'],
  [['--year', '1900'], 'the run has no water year "1900"'],
  [['--draws', '3'], 'Wanted is a whole number from 64 to 65536.'],
])('%j is refused', async (options, message) => {
  const { exit, stderr } = await mirab(['assess', TRADE, '--members', '0', ...options]);
  expect(exit).toBe(2);
  expect(stderr).toContain(message);
});
