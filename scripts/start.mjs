/**
 * npm start : prepare, then the main job: the comparison of the shipped basin's scenarios, then the page
 *
 * In a terminal it stays: it serves the page, and compares again when a file under scenarios/ changes. With --once, or
 * when the output goes to a file or a pipe, it does the job once and ends with its exit code. The report is written each time.
 */
import { mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

const USAGE =
  'npm start            compare, then serve the page, and compare again on each change under scenarios/, until Ctrl-C\nnpm start -- --once  compare once\n';
const REPORTS = 'reports';
const SERVE = ['dist/cli/main.js', 'serve', '--quiet'];
/** What a command ends with that cannot use what it was given, such as a port that is taken. */
const NOT_USABLE = 2;
const COMPARE = ['dist/cli/main.js', 'compare', 'scenarios/aral', '--html', `${REPORTS}/aral.html`];
/** An editor saves in several writes; this is longer than they take and shorter than a wait is felt. */
const QUIET_ms = 150;

const options = process.argv.slice(2);
if (options.includes('--help') || options.includes('-h')) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const unknown = options.filter((option) => option !== '--once');
if (unknown.length > 0) {
  process.stderr.write(`mirab: npm start does not know ${unknown.join(' ')}.\n${USAGE}`);
  process.exit(2);
}

await prepare();
mkdirSync(join(root, REPORTS), { recursive: true });
const firstExit = await runNode(COMPARE);
if (options.includes('--once') || !process.stdout.isTTY) process.exitCode = firstExit;
else {
  compareOnChange();
  void servePage();
}

/** On the usual port, or on any that is free where another program has it. */
async function servePage() {
  if ((await runNode(SERVE)) === NOT_USABLE) await runNode([...SERVE, '--port', '0']);
}

function compareOnChange() {
  process.once('SIGINT', () => process.exit(0));
  process.stderr.write('\nmirab: watching scenarios/ (Ctrl-C ends)\n');
  /** @type {NodeJS.Timeout | undefined} */
  let quiet;
  let running = false;
  const compareAgain = async () => {
    if (running) return wait();
    running = true;
    await runNode(COMPARE);
    running = false;
  };
  const wait = () => {
    clearTimeout(quiet);
    quiet = setTimeout(compareAgain, QUIET_ms);
  };
  watch(join(root, 'scenarios'), { recursive: true }, wait);
}
