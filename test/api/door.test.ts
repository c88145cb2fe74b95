/**
 * The door : so many orders are inside at once, from before they are read until they have ended, however they end
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor } from '../../src/api/jobs/door.ts';
import { type Listening, listen } from './listening.ts';

let server: Listening;
beforeAll(async () => {
  server = await listen({ threads: 1, promptQueue: 2, deadline_s: 1 });
});
afterAll(() => server.close());

const statusesOf = async (asked: readonly Promise<Response>[]) =>
  (await Promise.all(asked)).map(({ status }) => status);

/** Statuses of runs that are asked for at once, none of which was made before. */
const runs = (positions: readonly number[]) =>
  statusesOf(
    positions.map((swap_GWh) =>
      server.post('run', { scenario: 'two-banks.trade', positions: { 'swap-size': `${swap_GWh} GWh` } }),
    ),
  );

async function expectRoomForThree(positions: readonly number[]): Promise<void> {
  const statuses = await runs(positions);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  expect(statuses.filter((status) => status === 503)).toHaveLength(positions.length - 3);
}

test('lets in as many as run or may wait, and each leaves once', () => {
  const door = openDoor({ threads: 1, promptQueue: 1, patientQueue: 0 });
  const [first, second, third] = [door.enter('prompt'), door.enter('prompt'), door.enter('prompt')];
  expect([third, door.insideCount('prompt')]).toEqual([null, 2]);
  expect(door.enter('patient')).not.toBeNull();
  expect(door.enter('patient')).toBeNull();
  first?.();
  first?.();
  expect(door.insideCount('prompt')).toBe(1);
  second?.();
  expect(door.insideCount('prompt')).toBe(0);
});

test('those who find no room are refused before they are read', async () => {
  await server.post('echo', { message: 'its threads have started' });
  await expectRoomForThree(Array.from({ length: 20 }, (_, index) => 100 + index));
});

test('there is room again after mistakes, after what took too long, and after those who left', async () => {
  const mistakes = await statusesOf(
    Array.from({ length: 3 }, () => server.post('run', { scenario: 'two-banks.none' })),
  );
  expect(mistakes).toEqual([422, 422, 422]);
  expect((await server.post('echo', { message: 'long', delay_s: 20 })).status).toBe(422);
  const controller = new AbortController();
  const left = [1, 2, 3].map((message) =>
    server.post('echo', { message: `${message}`, delay_s: 20 }, {}, controller.signal).catch(() => 'left'),
  );
  setTimeout(() => controller.abort(), 200);
  expect(await Promise.all(left)).toEqual(['left', 'left', 'left']);
  await expect.poll(async () => (await runs([200]))[0], { timeout: 5000 }).toBe(200);
  await expectRoomForThree(Array.from({ length: 20 }, (_, index) => 300 + index));
});

test('many may ask at once for what is made already, or is being made', async () => {
  const same = Array.from({ length: 20 }, () => server.post('run', { scenario: 'two-banks.alone' }));
  expect((await statusesOf(same)).filter((status) => status === 200).length).toBeGreaterThanOrEqual(3);
  const again = Array.from({ length: 20 }, () => server.post('run', { scenario: 'two-banks.alone' }));
  expect(new Set(await statusesOf(again))).toEqual(new Set([200]));
});
