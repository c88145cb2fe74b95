/**
 * Faults of threads: each ends in an answer that names its run, within its deadline, and the pool goes on
 */
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { RunAnswer } from '../../src/engine/pool/answer.ts';
import { openCrew } from '../../src/engine/pool/crew.ts';
import { type FaultyCrew, faultyCrew, models, names, words } from './models.ts';

const crews: FaultyCrew[] = [];
afterEach(async () => {
  for (const { pool, livingCount } of crews.splice(0)) {
    await pool.close();
    expect(livingCount(), 'threads that outlived their pool').toBe(0);
  }
});

function open(settings: Parameters<typeof faultyCrew>[0] = {}): FaultyCrew {
  const crew = faultyCrew(settings);
  crews.push(crew);
  return crew;
}

function messageOf(answer: RunAnswer): string {
  if (answer.kind !== 'fault') throw new Error(`It is no fault: ${answer.kind}`);
  return answer.fault.message;
}

test('what a run throws crosses as plain data, and its thread goes on', async () => {
  const { pool, workers } = open({ threadCount: 1 });
  const answers = await pool.simulateAll(models('throws', 'sound'));
  expect(words(answers)).toEqual(['MIRAB_RUN_DEFECT', 'outcome']);
  expect(messageOf(answers[0])).toContain('Scenario "throws" (runId ');
  expect(messageOf(answers[0])).toContain('A pump ran dry.');
  expect(workers.length).toBe(1);
});

test('a thread that exits loses its run, not the batch', async () => {
  const { pool, workers } = open();
  const answers = await pool.simulateAll(models('exits', ...names(6), 'exits'));
  expect(words(answers)).toEqual([
    'MIRAB_RUN_THREAD_LOST',
    ...names(6).map(() => 'outcome'),
    'MIRAB_RUN_THREAD_LOST',
  ]);
  expect(messageOf(answers[0])).toMatch(
    /^Scenario "exits" \(runId [0-9a-f]{64}\): its thread was lost: it ended with exit code 7\.$/,
  );
  expect(words(await pool.simulateAll(models('again')))).toEqual(['outcome']);
  expect(workers.length).toBeGreaterThan(2);
});

test('a run that hangs ends at its deadline, and the others do not wait for it', async () => {
  const { pool } = open({ deadline_s: 1 });
  const order: string[] = [];
  const answers = await pool.simulateAll(models('hangs', ...names(4)), {
    onAnswer: ({ scenarioId }) => order.push(scenarioId),
  });
  expect(words(answers)).toEqual(['MIRAB_RUN_OVERTIME', ...names(4).map(() => 'outcome')]);
  expect(messageOf(answers[0])).toMatch(/the run did not end within 1 s, so its thread was ended\.$/);
  expect(order).toHaveLength(5);
  expect(words(await pool.simulateAll(models('again')))).toEqual(['outcome']);
});

test('a run that fills its heap ends, and the process lives', async () => {
  const { pool } = open({ memory_MB: 48 });
  const answers = await pool.simulateAll(models('hoards', ...names(3)));
  expect(words(answers)).toEqual(['MIRAB_RUN_OUT_OF_MEMORY', 'outcome', 'outcome', 'outcome']);
  expect(messageOf(answers[0])).toContain('needed more memory than its thread may have');
});

test('a thread that is ended from outside in the middle of a run names the run', async () => {
  const { pool, workers } = open({ threadCount: 1 });
  const batch = pool.simulateAll(models('hangs', 'sound'));
  workers[0].once('online', () => setTimeout(() => void workers[0].terminate(), 100));
  const answers = await batch;
  expect(words(answers)[0]).toMatch(/^MIRAB_RUN_THREAD_(?:LOST|UNSTARTED)$/);
  expect(messageOf(answers[0])).toContain('Scenario "hangs" (runId ');
  expect(words(answers)[1]).toBe('outcome');
});

test('a thread that dies while it has nothing to do is replaced', async () => {
  const { pool, workers } = open({ threadCount: 1 });
  expect(words(await pool.simulateAll(models('throws-later')))).toEqual(['outcome']);
  await new Promise((resolve) => workers[0].once('exit', resolve));
  expect(words(await pool.simulateAll(models('next')))).toEqual(['outcome']);
  expect(workers.length).toBe(2);
});

test('a thread whose program is not there says so for each run', async () => {
  const startWorker = () => new Worker(new URL('./no-such-worker.js', import.meta.url));
  const pool = openCrew({ threadCount: 2, deadline_s: 5, startWorker });
  const answers = await pool.simulateAll(models('a', 'b', 'c'));
  expect(words(answers)).toEqual(['a', 'b', 'c'].map(() => 'MIRAB_RUN_THREAD_UNSTARTED'));
  expect(messageOf(answers[0])).toContain('no-such-worker.js');
  await pool.close();
});

test('a platform that gives no thread says so for each run', async () => {
  const startWorker = () => {
    throw new Error('There are no threads left');
  };
  const pool = openCrew({ threadCount: 2, deadline_s: 5, startWorker });
  const answers = await pool.simulateAll(models('a', 'b'));
  expect(words(answers)).toEqual(['MIRAB_RUN_THREAD_UNSTARTED', 'MIRAB_RUN_THREAD_UNSTARTED']);
  expect(messageOf(answers[1])).toContain('There are no threads left');
  await pool.close();
});

test('a model that cannot travel is the fault of its run, and its thread goes on', async () => {
  const { pool, workers } = open({ threadCount: 1 });
  const [first, second] = models('first', 'second');
  const answers = await pool.simulateAll([{ ...first, title: (() => '') as never }, second]);
  expect(words(answers)).toEqual(['MIRAB_RUN_DEFECT', 'outcome']);
  expect(messageOf(answers[0])).toContain('it cannot travel between threads');
  expect(workers.length).toBe(1);
});

test('a cancelled batch whose runs hang gives its threads back soon', async () => {
  const { pool, workers } = open({ deadline_s: 600 });
  await pool.simulateAll(models('warm', 'up'));
  const stop = new AbortController();
  const batch = pool.simulateAll(models('hangs', 'hangs', 'never'), { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('Enough.')), 100);
  await expect(batch).rejects.toThrow('Enough.');
  expect(words(await pool.simulateAll(models('next')))).toEqual(['outcome']);
  expect(workers.length).toBeGreaterThan(2);
});

test('a cancelled batch whose runs end lets its threads go on', async () => {
  const { pool, workers } = open({ threadCount: 1 });
  await pool.simulateAll(models('warm'));
  const stop = new AbortController();
  const batch = pool.simulateAll(models('dawdles', 'never'), { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('Enough.')), 20);
  await expect(batch).rejects.toThrow('Enough.');
  expect(words(await pool.simulateAll(models('next')))).toEqual(['outcome']);
  expect(workers.length).toBe(1);
});

test('a caller that was busy past a deadline still reads a reply that is there', async () => {
  const { pool } = open({ threadCount: 1, deadline_s: 1 });
  await pool.simulateAll(models('warm'));
  const batch = pool.simulateAll(models('sound'));
  await new Promise((resolve) => setImmediate(resolve));
  for (const start = performance.now(); performance.now() - start < 1500; );
  expect(words(await batch)).toEqual(['outcome']);
});

test('closing ends runs that hang', async () => {
  const { pool, livingCount } = open({ deadline_s: 600 });
  await pool.simulateAll(models('warm', 'up'));
  const batch = pool.simulateAll(models('hangs', 'hangs', 'never'));
  const refused = expect(batch).rejects.toThrow('The pool was closed');
  await pool.close();
  await refused;
  expect(livingCount()).toBe(0);
});
