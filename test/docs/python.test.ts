/**
 * The Python of docs/api.md : runs as it stands there, against a server that listens, and prints what stands below it
 */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { listen } from '../api/listening.ts';
import { textOf } from '../house/source-files.ts';

const WHERE = 'http://127.0.0.1:8080';

const hasPython = spawnSync('python3', ['--version']).status === 0;

test('prints what the page says', async ({ skip }) => {
  skip(!hasPython, 'python3 is not found on this machine');
  const [, program = '', printed = ''] =
    /```python\n([\s\S]*?)```\n\nIt prints\n\n```text\n([\s\S]*?)```/.exec(textOf('docs/api.md')) ?? [];
  expect(program.split('\n').length).toBeLessThanOrEqual(21);
  expect(program).toContain(WHERE);
  const server = await listen();
  const env = { ...process.env, no_proxy: '127.0.0.1' };
  const args = ['-c', program.replace(WHERE, server.url)];
  const running = promisify(execFile)('python3', args, { env });
  const { stdout } = await running.finally(() => server.close());
  expect(stdout).toBe(printed);
});
