/**
 * mirab : arguments → what the built program wrote and how it ended, as a process of its own
 */
import { execFile } from 'node:child_process';
import { root } from '../../scripts/root.mjs';

export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const ALONE = 'scenarios/two-banks/alone.yaml';
export const TRADE = 'scenarios/two-banks/trade.yaml';
export const TWO_BANKS = 'scenarios/two-banks';

export function mirab(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const options = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 64_000_000 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['dist/cli/main.js', ...args], options, (_, stdout, stderr) =>
      resolve({ exit: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Lines of more than 80 columns. */
export function tooWide(text: string): readonly string[] {
  return text.split('\n').filter((line) => [...line].length > 80);
}
