/**
 * mirab compare on threads: the same bytes on any number of them, and an end of its own whatever happens to one
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { threadsFor } from '../../src/cli/threads.ts';
import { mirab, TWO_BANKS } from './mirab.ts';

const PAIR = ['alone', 'trade'].map((name) => `${TWO_BANKS}/${name}.yaml`);
const ARAL = ['energy-regime', 'irrigation-regime'].map((name) => `scenarios/aral-coarse/${name}.yaml`);
const KILLER = new URL('./killed-worker.mjs', import.meta.url);
const UNENDING = new URL('./unending-worker.mjs', import.meta.url);
const LATE = new URL('./late-worker.mjs', import.meta.url);
const FORGOTTEN = new URL('./forgotten-worker.mjs', import.meta.url);
const INTERRUPTED = 'mirab: interrupted; runs under way are dropped. Ctrl-C again ends at once.';
const LONG = ['compare', 'scenarios/aral', '--json', '--threads', '2'];
const ENDS_WITHIN_ms = 20_000;

describe.each([
  [['compare', TWO_BANKS, '--json', '--draws', '256', '--members', '3']],
  [['compare', ...PAIR, '--contested', '--json']],
  [['compare', ...ARAL, '--json', '--draws', '64']],
])('%j', (args) => {
  test('P24 writes the same bytes on 0, 1, 2 and 3 threads', async () => {
    const [none, ...threaded] = [
      await mirab([...args, '--threads', '0']),
      await mirab([...args, '--threads', '1']),
      await mirab([...args, '--threads', '2']),
      await mirab([...args, '--threads', '3']),
    ];
    expect(none.exit).toBe(0);
    expect(JSON.parse(none.stdout).schema).toBe('mirab-comparison-set/1');
    for (const { exit, stdout } of threaded) {
      expect(exit).toBe(0);
      expect(stdout === none.stdout).toBe(true);
    }
  });
});

test.each(['-1', '1.5', '257', 'two', '', '1e1'])(
  '"%s" threads are refused with exit code 2',
  async (threads) => {
    const { exit, stdout, stderr } = await mirab(['compare', TWO_BANKS, `--threads=${threads}`]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('Wanted is a whole number from 0 to 256.');
  },
);

test('small work starts no threads unless they are asked for', () => {
  const [small, large] = [27_000, 8_000_000].map((nodeStepCount) => ({ runCount: 10, nodeStepCount }));
  expect(threadsFor(undefined, small)).toBe(0);
  expect(threadsFor(undefined, large)).toBeUndefined();
  expect(threadsFor(2, small)).toBe(2);
  expect(threadsFor(0, large)).toBe(0);
});

test('off a terminal there is at most one line for each scenario, and one before', async () => {
  const { stderr } = await mirab(['compare', TWO_BANKS, '--threads', '2']);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^comparing 4 scenarios; 0 of \d+ runs$/);
  expect(lines[4]).toMatch(/^4 of 4 ready: trade; (\d+) of \1 runs$/);
});

test('a thread that is killed ends the comparison with the scenario and the run, and no result', async () => {
  const environment = { NODE_OPTIONS: `--import=${KILLER.href}` };
  const { exit, stdout, stderr } = await mirab(
    ['compare', TWO_BANKS, '--json', '--threads', '2'],
    environment,
  );
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('MIRAB_RUN_THREAD_LOST');
  expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(
    /Scenario "[a-z]+" \(runId [0-9a-f]{64}\): its thread was lost/,
  );
});

test('Ctrl-C while threads run ends them with a sentence and exit code 130', async () => {
  const { child, read } = start(LONG);
  await underWay(child);
  child.kill('SIGINT');
  const [exit] = await once(child, 'exit');
  expect({ exit, stdout: read().stdout }).toEqual({ exit: 130, stdout: '' });
  expect(read().stderr.trimEnd().split('\n').at(-1)).toBe(INTERRUPTED);
});

test('replies that come after the threads were ended let the process end no sooner than they do', async () => {
  const { child, read } = start(LONG, { NODE_OPTIONS: `--import=${LATE.href}` });
  await underWay(child);
  child.kill('SIGINT');
  const [exit] = await once(child, 'exit');
  expect({ exit, stdout: read().stdout }).toEqual({ exit: 130, stdout: '' });
});

test('a command that waits for what can never come says so, and ends as a mistake of ours', async () => {
  const { child, read } = start(LONG, { NODE_OPTIONS: `--import=${FORGOTTEN.href}` });
  await underWay(child);
  child.kill('SIGINT');
  const [exit] = await once(child, 'exit');
  expect({ exit, stdout: read().stdout }).toEqual({ exit: 3, stdout: '' });
  expect(read().stderr).toContain('waits for something that can never come');
});

test('a second Ctrl-C ends the process at once', async () => {
  const { child, read } = start(LONG, { NODE_OPTIONS: `--import=${UNENDING.href}` });
  await underWay(child);
  child.kill('SIGINT');
  while (!read().stderr.includes(INTERRUPTED)) await once(child.stderr, 'data');
  await delay(300);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly read: () => { readonly stdout: string; readonly stderr: string };
}

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    timeout: ENDS_WITHIN_ms,
    killSignal: 'SIGKILL',
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk) => {
      written[name] += chunk;
    });
  return { child, read: () => written };
}

/** Until the first words on stderr: the pool is open then. */
async function underWay({ stderr }: ChildProcessWithoutNullStreams): Promise<void> {
  await once(stderr, 'data');
}
