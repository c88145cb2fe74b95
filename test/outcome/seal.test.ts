/**
 * seal : the digest on demand is the digest of the series, wherever the outcome goes
 */
import { expect, test } from 'vitest';
import { digestColumns } from '../../src/engine/base/digest.ts';
import { compile } from '../../src/engine/model/compile.ts';
import { relabel } from '../../src/engine/outcome/seal.ts';
import { simulate, simulateUnsealed } from '../../src/engine/run/simulate.ts';
import { twoBanks } from '../study/two-banks.ts';

const model = compile(await twoBanks('alone'));
const run = simulate(model);
if (!run.ok) throw new Error('Two Banks does not run.');
const outcome = run.value;
const expected = digestColumns(outcome.series.map(({ values }) => values));

test('an outcome is read, copied and written with the digest of its series', () => {
  expect(outcome.digest).toBe(expected);
  expect({ ...outcome }.digest).toBe(expected);
  expect(structuredClone(outcome).digest).toBe(expected);
  expect(JSON.parse(JSON.stringify(outcome)).digest).toBe(expected);
});

test('an outcome under another name is the same but for name and runId', () => {
  const label = { scenario: { id: 'other', title: '', story: '', data: null }, runId: '0' };
  expect(relabel(outcome, label)).toEqual({ ...outcome, ...label });
});

test('an outcome on its way between threads has no digest yet', () => {
  const { digest: _, ...others } = outcome;
  const unsealed = simulateUnsealed(model);
  expect(unsealed.ok && unsealed.value).toEqual(others);
});
