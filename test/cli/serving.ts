/**
 * serving : arguments → `mirab serve` as a process of its own, listening
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../scripts/root.mjs';
import type { Ended } from './mirab.ts';

export interface Serving {
  readonly url: string;
  signal(name: 'SIGINT' | 'SIGTERM'): void;
  /** Settles once the process has written this on stderr. */
  said(text: string): Promise<void>;
  /** How it ended: `exit` is -1 where a signal did it. */
  readonly ended: Promise<Ended>;
}

/** No test takes so long; a server that a failed test left behind ends by itself. */
const ENDS_WITHIN_ms = 60_000;

/** @throws with what it wrote, where it ends before it listens */
export async function serving(args: readonly string[] = [], preload?: URL): Promise<Serving> {
  const program = [...(preload === undefined ? [] : ['--import', preload.href]), 'dist/cli/main.js', 'serve'];
  const child = spawn(process.execPath, [...program, '--port', '0', ...args], {
    ...{ cwd: root, timeout: ENDS_WITHIN_ms, killSignal: 'SIGKILL' },
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk) => {
      written[name] += chunk;
    });
  const ended = once(child, 'close').then(([exit]): Ended => ({ exit: exit ?? -1, ...written }));
  const until = async (holds: () => boolean, stream: 'stdout' | 'stderr') => {
    while (!holds()) {
      const end = await Promise.race([once(child[stream], 'data'), ended]);
      if ('exit' in end && !holds()) throw new Error(`The server ended: ${JSON.stringify(end)}`);
    }
  };
  await until(() => written.stdout.includes('\n'), 'stdout');
  return {
    url: written.stdout.trim(),
    signal: (name) => child.kill(name),
    said: (text) => until(() => written.stderr.includes(text), 'stderr'),
    ended,
  };
}
