/**
 * The process of a pool: in the built program threads start, runs agree, and the process ends by itself
 */
import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';

const PROGRAM = `
  const { compile } = await import('./dist/engine/index.js');
  const { loadScenario, openPool } = await import('./dist/engine/node.js');
  const loaded = await loadScenario('scenarios/two-banks/trade.yaml');
  const models = Array.from({ length: 4 }, () => compile(loaded.value.scenario));
  const pool = openPool({ threads: 2 });
  const threaded = await pool.simulateAll(models);
  const alone = await openPool({ threads: 0 }).simulateAll(models);
  console.log(threaded.map(({ outcome }) => outcome.digest).join() === alone.map(({ outcome }) => outcome.digest).join());
`;

function ended(program: string): Promise<{ exit: number | null; stdout: string; stderr: string }> {
  const options = { cwd: root, timeout: 20_000 };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', program],
      options,
      (_, stdout, stderr) => resolve({ exit: child.exitCode, stdout, stderr }),
    );
  });
}

test.each([
  ['after the pool was closed', 'await pool.close();'],
  ['even where it was not', ''],
])('a process with a pool ends by itself, %s', async (_, last) => {
  expect(await ended(`${PROGRAM}${last}`)).toEqual({ exit: 0, stdout: 'true\n', stderr: '' });
});
