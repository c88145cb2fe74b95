/**
 * addCommands : program → program with its commands        (each is loaded when it is called, so that --version is quick)
 */
import { type Command, Option } from 'commander';
import { examplesOf } from './examples.ts';
import type { Exit } from './exit.ts';
import { readServeThreads, THREADS } from './threads.ts';
import { CLAIMS, DRAWS, MEMBERS, SEED, WEIGHTS } from './uncertainty.ts';

/** Takes the exit code that a command ends with. */
type End = (exit: Exit) => void;

const LEVER = new Option(
  '--lever <name=value>',
  'put a lever at a value, such as swap-size="400 GWh"; may be repeated',
);
const CLAUSE = new Option('--clause <id>', 'a clause or trade to show, by default all; may be repeated');
const BY = new Option('--by <what>', 'a line for each obligation, or for each of its seasons')
  .choices(['obligation', 'season'])
  .default('obligation');
const DATA = new Option(
  '--data <party>',
  'take the figures of a riparian or an agency, where values have a version of it',
);
const CONTESTED = new Option(
  '--contested',
  "run on every party's figures, and show which conclusions hold on all of them",
).conflicts('data');
const HTML = new Option(
  '--html <file>',
  'write a report with drawings, which opens without a network',
).conflicts('contested');
const BRIEF = new Option('--brief <file>', 'write one page in plain words, as .html or .md').conflicts(
  'contested',
);
const LANG = new Option('--lang <language>', 'language of the report and the brief, by default en').choices([
  'en',
  'ru',
]);
const VARIABLE = new Option(
  '--variable <name>',
  'a series for --csv: a node, a variable or node.variable; may be repeated',
);

const SCENARIOS = new Option(
  '--scenarios <folder>',
  'a folder of scenarios, or of such folders; may be repeated; by default those that come with Mirab',
);
const ORIGIN = new Option('--origin <url>', 'an origin whose pages may read answers; may be repeated');
const SERVE_THREADS = new Option(
  '--threads <n>',
  'threads that make runs; by default the cores less one, 1 to 8',
).argParser(readServeThreads);

export function addCommands(program: Command, end: End): void {
  addRun(program, end);
  addLedger(program, end);
  addCompare(program, end);
  addAssess(program, end);
  addCheck(program, end);
  addExplain(program, end);
  addValidateRisk(program, end);
  addServe(program, end);
  addNew(program, end);
  addSchema(program, end);
  program.addHelpText('after', examplesOf('mirab'));
}

function addRun(program: Command, end: End): void {
  program
    .command('run')
    .description('run one scenario and show who gets how much water and power')
    .argument('<scenario>', 'a scenario file')
    .option('--json', 'print the summary as JSON')
    .option('--csv <file>', 'write the series by step to a file, or to stdout with -')
    .addOption(repeatable(LEVER))
    .addOption(DATA)
    .addOption(repeatable(VARIABLE))
    .addHelpText('after', examplesOf('run'))
    .action(async (scenario, options) => end(await (await import('./run.ts')).run(scenario, options)));
}

function addLedger(program: Command, end: End): void {
  program
    .command('ledger')
    .description('show what each clause and trade of a scenario asked for, and what was done')
    .argument('<scenario>', 'a scenario file')
    .option('--json', 'print the ledger as JSON')
    .option('--csv <file>', 'write a row for each obligation and season to a file, or to stdout with -')
    .addOption(repeatable(LEVER))
    .addOption(DATA)
    .addOption(repeatable(CLAUSE))
    .option('--riparian <id>', 'only what this riparian owes or is owed, such as UZB')
    .addOption(BY)
    .addHelpText('after', examplesOf('ledger'))
    .action(async (scenario, options) => end(await (await import('./ledger.ts')).ledger(scenario, options)));
}

function addCompare(program: Command, end: End): void {
  const command = program
    .command('compare')
    .description('run several scenarios and show them side by side')
    .argument('<paths...>', 'scenario files, or folders of them')
    .option('--baseline <id>', 'scenario that differences are taken from')
    .option(
      '--reference <file>',
      'scenario of the reference policy; by default reference.yaml beside the scenarios, else the baseline',
    )
    .addOption(DATA)
    .addOption(CONTESTED)
    .addOption(THREADS)
    .option('--exact', 'attribute by all coalitions also where there are many scenarios')
    .option('--details', 'print all tables also where there are many scenarios')
    .option('--json', 'print the comparison as JSON')
    .addOption(HTML)
    .addOption(BRIEF)
    .addOption(LANG);
  weighable(command)
    .addHelpText('after', examplesOf('compare'))
    .action(async (paths, options) => end(await (await import('./compare.ts')).compare(paths, options)));
}

function addAssess(program: Command, end: End): void {
  const command = program
    .command('assess')
    .description('show the pressure on cooperation of one scenario, its parts and how sure it is')
    .argument('<scenario>', 'a scenario file')
    .option('--reference <file>', 'scenario of the reference policy; by default reference.yaml beside it')
    .option('--dyad <id>', 'only this pair, such as "KGZ|UZB"')
    .option('--year <year>', 'the seasons of a water year instead of the mean of the run')
    .addOption(repeatable(LEVER))
    .addOption(DATA)
    .addOption(THREADS)
    .option('--json', 'print records of all scores as JSON')
    .addOption(HTML)
    .addOption(BRIEF)
    .addOption(LANG);
  weighable(command)
    .addHelpText('after', examplesOf('assess'))
    .action(async (scenario, options) => end(await (await import('./assess.ts')).assess(scenario, options)));
}

function addCheck(program: Command, end: End): void {
  program
    .command('check')
    .description('look for mistakes in scenarios, without running them')
    .argument('<paths...>', 'scenario files, or folders of them')
    .addOption(DATA)
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', examplesOf('check'))
    .action(async (paths, options) => end(await (await import('./check.ts')).check(paths, options)));
}

function addExplain(program: Command, end: End): void {
  program
    .command('explain')
    .description('show what decided at one place in one step')
    .argument('<scenario>', 'a scenario file')
    .argument('<node>', 'the id of a node, such as toktogul')
    .argument('<when>', 'a month or a day, such as 2030-07 or 2030-07-15')
    .addOption(repeatable(LEVER))
    .addOption(DATA)
    .addHelpText('after', examplesOf('explain'))
    .action(async (scenario, node, when, options) =>
      end(await (await import('./explain.ts')).explain({ scenario, node, when }, options)),
    );
}

function addValidateRisk(program: Command, end: End): void {
  program
    .command('validate-risk')
    .description('hold the pressure index of past years against a list of dated events')
    .requiredOption('--events <csv>', 'a list of dated water events between states')
    .option('--scenario <file>', 'a run of the years of the events', 'scenarios/aral/hindcast-1992.yaml')
    .option(
      '--reference <file>',
      'its reference policy; by default <scenario>-reference.yaml beside it, else reference.yaml',
    )
    .addOption(THREADS)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', examplesOf('validate-risk'))
    .action(async (options) => end(await (await import('./validate-risk.ts')).validate(options)));
}

function addServe(program: Command, end: End): void {
  program
    .command('serve')
    .description('let other programs run and compare scenarios over HTTP')
    .option('--port <n>', 'port to listen at, 0 for any that is free', '8080')
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .addOption(repeatable(SCENARIOS))
    .option('--room', 'show the page, and nothing else, to all who can reach this machine')
    .option('--keys <file>', 'SHA-256 of the keys that are let in, one a line; needed beyond loopback')
    .addOption(repeatable(ORIGIN))
    .addOption(SERVE_THREADS)
    .option('--quiet', 'write no log')
    .addHelpText('after', examplesOf('serve'))
    .action(async (options) => end(await (await import('./serve.ts')).serveApi(options)));
}

function addNew(program: Command, end: End): void {
  program
    .command('new')
    .description('write a small working basin to start from')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .addHelpText('after', examplesOf('new'))
    .action(async (folder) => end(await (await import('./new.ts')).writeNewBasin(folder)));
}

function addSchema(program: Command, end: End): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario files, for editors')
    .addHelpText('after', examplesOf('schema'))
    .action(async () => end(await (await import('./schema.ts')).printSchema()));
}

/** The options of commands that judge the pressure. */
function weighable(command: Command): Command {
  for (const option of [CLAIMS, repeatable(WEIGHTS), DRAWS, MEMBERS, SEED]) command.addOption(option);
  return command;
}

/** An option that may stand several times; its values come as a list. */
function repeatable(option: Option): Option {
  const { flags, description } = option;
  return new Option(flags, description)
    .argParser((value: string, before: string[]) => [...before, value])
    .default([], 'none');
}
