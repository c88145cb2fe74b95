/**
 * startServer : threads → `mirab serve` as a process of its own, on loopback        (the built program, as users start it)
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../scripts/root.mjs';

export interface ServerChild {
  readonly url: string;
  /** Resident memory and results that are kept, in MB of 2^20 bytes, as the server tells them. */
  memory(): Promise<Memory>;
  /** @throws where it does not end with code 0 */
  stop(): Promise<void>;
}

export interface Memory {
  readonly resident_MB: number;
  readonly results_MB: number;
}

const MB = 2 ** 20;

/** @throws with what it wrote, where it does not start */
export async function startServer(folder: string, threads: number): Promise<ServerChild> {
  const args = ['serve', '--quiet', '--port', '0', '--threads', `${threads}`, '--scenarios', folder];
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], { cwd: root });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await firstLine(child);
  return {
    url,
    memory: async () => {
      const text = await (await fetch(`${url}/metrics`)).text();
      return {
        resident_MB: numberIn(text, 'process_resident_memory_bytes') / MB,
        results_MB: numberIn(text, 'mirab_results_bytes') / MB,
      };
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      if (code !== 0) throw new Error(`The server ended with code ${code}.`);
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (bytes) => {
    said += bytes;
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The server did not start: ${said}`);
  });
  const [bytes] = await Promise.race([once(child.stdout as NonNullable<typeof child.stdout>, 'data'), ended]);
  ended.catch(() => undefined);
  return String(bytes).trim();
}

function numberIn(metrics: string, name: string): number {
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
}
