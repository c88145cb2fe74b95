/**
 * The program as a process: exit codes, help, hints, width and streams
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/root.mjs';
import { ALONE, mirab, TRADE, TWO_BANKS, tooWide } from './mirab.ts';

const COMMANDS = ['run', 'ledger', 'compare', 'check', 'explain', 'validate-risk', 'new', 'schema'];
const HIGH_DAM = ['explain', TRADE, 'high-dam', '2030-07'];
const FIELDS = ['explain', ALONE, 'lowland-fields', '2030-07'];

test('the version is that of the package, and the exit code is 0', async () => {
  expect(await mirab(['--version'])).toEqual({ exit: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

test('what every start reads is small: the engine is loaded by the command that needs it', () => {
  const folder = join(root, 'dist/cli');
  const main = readFileSync(join(folder, 'main.js'), 'utf8');
  const parts = [...main.matchAll(/^(?:import|}) ?[^;]*?from "(\.[^"]+)"/gm)].map(([, path]) =>
    join(folder, path),
  );
  const bytes = [join(folder, 'main.js'), ...parts].reduce((sum, path) => sum + statSync(path).size, 0);
  expect(main).toMatch(/import\("\.\.\/cli-parts\/run-/);
  expect(bytes).toBeLessThan(250_000);
});

test.each([[], ...COMMANDS.map((command) => [command])])(
  'help of "%s" ends with three examples in 80 columns',
  async (...command) => {
    const { exit, stdout } = await mirab([...command, '--help']);
    const [, examples] = stdout.split('\nExamples:\n');
    expect(exit).toBe(0);
    expect(
      examples
        ?.trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 8)),
    ).toEqual(Array(3).fill('  mirab '));
    expect(tooWide(stdout)).toEqual([]);
  },
);

test.each([
  [['runn'], 'Did you mean run?'],
  [['run', ALONE, '--jsn'], 'Did you mean --json?'],
  [['explain', ALONE, 'high-damm', '2030-07'], 'Did you mean "high-dam"?'],
  [['compare', TWO_BANKS, '--baseline', 'alonee'], 'Did you mean "alone"?'],
  [['run', TRADE, '--lever', 'swap-sise=1 GWh'], 'Did you mean "swap-size"?'],
  [['run', ALONE, '--csv', '-', '--variable', 'high-damm'], 'Did you mean "high-dam"?'],
])('%j asks whether another name was meant, and ends with 2', async (args, hint) => {
  const { exit, stdout, stderr } = await mirab(args);
  expect(exit).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(hint);
});

test.each([
  [['run', 'absent.yaml'], 'MIRAB_FILE_MISSING'],
  [['compare', 'absent.yaml'], 'MIRAB_FILE_MISSING'],
  [['compare', ALONE, ALONE], 'both have the id "alone"'],
  [['explain', ALONE, 'high-dam', 'July'], 'is no month and no day'],
  [['explain', ALONE, 'high-dam', '2099-01'], 'lies outside'],
  [['run', TRADE, '--lever', 'swap-size'], 'wants name=value'],
  [['run', ALONE, '--json', '--csv', '-'], 'both write to stdout'],
  [['run'], "missing required argument 'scenario'"],
])('%j is refused with a reason on stderr and exit code 2', async (args, reason) => {
  const { exit, stdout, stderr } = await mirab(args);
  expect(exit).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(reason);
});

test.each([
  [['run', TRADE]],
  [['run', 'scenarios/aral/energy-regime.yaml']],
  [['compare', TWO_BANKS]],
  [['check', TWO_BANKS]],
  [['check', 'test/refusals/node-unknown.yaml']],
  [HIGH_DAM],
  [FIELDS],
  [['explain', 'scenarios/aral/energy-regime.yaml', 'toktogul', '2030-07']],
  [['explain', ALONE, 'lower-river', '2030-07-15']],
])('%j stays within 80 columns, in plain text', async (args) => {
  const { stdout, stderr } = await mirab(args, { NO_COLOR: '1' });
  expect(stdout.length).toBeGreaterThan(20);
  expect(tooWide(stdout + stderr)).toEqual([]);
  expect(stdout).not.toContain('\u001b');
});

test('off a terminal there is no colour without NO_COLOR either', async () => {
  const { stdout, stderr } = await mirab(['compare', TWO_BANKS], { FORCE_COLOR: '1' });
  expect(stdout + stderr).not.toContain('\u001b');
});

test.each([
  [['run', TRADE]],
  [['compare', TWO_BANKS]],
  [HIGH_DAM],
  [['ledger', TRADE]],
  [['run', TRADE, '--csv', '-']],
])('%j writes the same bytes under another language and time zone', async (args) => {
  const here = await mirab(args, { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' });
  const there = await mirab(args, { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tashkent' });
  expect(here.exit).toBe(0);
  expect(withoutTimeLeft(there)).toEqual(withoutTimeLeft(here));
});

/** The time that is left is told by the clock of the machine, and by nothing of the model. */
function withoutTimeLeft<T extends { stderr: string }>(end: T): T {
  return { ...end, stderr: end.stderr.replace(/, \d+ (s|min) left/g, '') };
}

test('a reader that stops early ends the program without a word', async () => {
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'run', 'scenarios/aral/energy-regime.yaml', '--csv', '-'],
    { cwd: root },
  );
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [exit] = await once(child, 'exit');
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
});
