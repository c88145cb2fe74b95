/**
 * Progress: runs made of runs planned, and the time left only once it can be known
 */
import { expect, test } from 'vitest';
import { openRunProgress } from '../../src/cli/run-progress.ts';

function watch(runCount: number) {
  const clock = { now_s: 100 };
  const told: string[] = [];
  const retold: string[] = [];
  const terminal = {
    tell: (text: string) => told.push(text),
    retell: (text: string) => retold.push(text),
    close: () => undefined,
  };
  const progress = openRunProgress({ runCount, title: 'comparing' }, terminal, () => clock.now_s);
  const run = (seconds: number) => {
    clock.now_s += seconds;
    progress.onRun();
  };
  return { told, retold, run, progress };
}

test('a run is counted, and news stand before the count from then on', () => {
  const { told, retold, run, progress } = watch(3);
  run(0.1);
  progress.news('1 of 2 ready: alone');
  run(0.1);
  expect(told).toEqual(['comparing; 0 of 3 runs', '1 of 2 ready: alone; 1 of 3 runs']);
  expect(retold).toEqual(['comparing; 1 of 3 runs', '1 of 2 ready: alone; 2 of 3 runs']);
});

test('the time left is that of the runs to come at the pace of those made', () => {
  const { retold, run } = watch(10);
  run(1);
  run(3);
  expect(retold).toEqual(['comparing; 1 of 10 runs', 'comparing; 2 of 10 runs, 16 s left']);
});

test('a long time is told in minutes, and none where few runs or all are made', () => {
  const { retold, run } = watch(100);
  for (let made = 0; made < 100; made++) run(3);
  expect(retold[3]).toBe('comparing; 4 of 100 runs');
  expect(retold[4]).toBe('comparing; 5 of 100 runs, 5 min left');
  expect(retold[99]).toBe('comparing; 100 of 100 runs');
});
