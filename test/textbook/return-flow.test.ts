/**
 * Linear store of return flow: content x0 (1 - k)^n when nothing enters, outflow k x0 (1 - k)^n, with k = 1 / months.
 */
import { expect, test } from 'vitest';
import { basin, catchment, demand, junction, outlet } from '../basins.ts';
import { run, sum, values } from '../run-scenario.ts';

const OCTOBER_ONLY = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0];
/** Calendar days are not of equal length: share of a step = step / (4 mean months). */
const DAYS = [31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30];
const share = (step: number) => DAYS[step] / (4 * 30.4375);

function irrigated(returnDelay: number) {
  const field = demand('bank', 1e9, {
    shape: OCTOBER_ONLY,
    returns: [{ to: 'drain', share: 0.4 }],
    returnDelay,
  });
  return run(
    basin({
      source: catchment('bank', 24e9),
      bank: junction('drain'),
      field,
      drain: junction('sea'),
      sea: outlet(),
    }),
  );
}

test('water that one month sends to the store comes back as k (1 - k)^n of what is there', () => {
  const returned = values(irrigated(4 * 2_629_800), 'field', 'return_m3');
  let content = returned[0] / share(0);
  // October starts from the store of a mean year; the withdrawal of October enters at its end.
  content = content * (1 - share(0)) + 0.4e9;
  for (let step = 1; step < 12; step++) {
    expect(returned[step]).toBeCloseTo(content * share(step), 0);
    content *= 1 - share(step);
  }
});

test('the store starts at the content that a mean year repeats: b / (1 - a)', () => {
  // One pulse of 0.4e9 in the first month, months of equal length: the content at its start is 0.4e9 a / (1 - a'), with
  // a = (3/4)^11 over the eleven months after the pulse and a' = (3/4)^12 over the year.
  const start_m3 = (0.4e9 * 0.75 ** 11) / (1 - 0.75 ** 12);
  expect(values(irrigated(4 * 2_629_800), 'field', 'return_m3')[0]).toBeCloseTo(start_m3 * share(0), 0);
});

test('a year in balance returns the share of what it takes', () => {
  const outcome = irrigated(4 * 2_629_800);
  expect(sum(values(outcome, 'field', 'return_m3')) / 0.4e9).toBeCloseTo(1, 2);
  expect(sum(values(outcome, 'field', 'supply_m3'))).toBeCloseTo(1e9, 0);
});

test('without a delay all of it comes back one month later', () => {
  const returned = values(irrigated(0), 'field', 'return_m3');
  expect(returned[1]).toBeCloseTo(0.4e9, 0);
  expect(sum(returned.slice(2))).toBe(0);
});
