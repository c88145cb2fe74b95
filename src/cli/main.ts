/**
 * mirab : command line × files → results on stdout, talk on stderr, an exit code
 */
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { WIDTH } from '../report/layout.ts';
import { addCommands } from './commands.ts';
import { EXIT, Interrupted } from './exit.ts';
import { tellDefect } from './tell-defect.ts';
import { endQuietlyWhenNobodyReads } from './terminal.ts';

endQuietlyWhenNobodyReads();

const program = new Command('mirab')
  .description(packageJson.description)
  .version(packageJson.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand('help [command]', 'print help for a command')
  .configureHelp({ helpWidth: WIDTH, minWidthToWrap: 20, subcommandTerm })
  .showSuggestionAfterError(true)
  .exitOverride();
addCommands(program, (exit) => {
  process.exitCode = exit;
});

let ended = false;
process.once('beforeExit', () => {
  // Node would end with a code of its own and no word.
  if (!ended) process.exitCode = tellDefect('The command waits for something that can never come.');
});
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitOf(error);
} finally {
  ended = true;
}

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return usageExit(error);
  return error instanceof Interrupted ? EXIT.interrupted : tellDefect(error);
}

/** Help and version end well; all else that commander throws is a command line that does not hold. */
function usageExit(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.done : EXIT.input;
}

/** The name and what it is given; options stand in the help of the command itself. */
function subcommandTerm(command: Command): string {
  const given = command.registeredArguments.map(
    (argument) => ` <${argument.name()}${argument.variadic ? '...' : ''}>`,
  );
  return command.name() + given.join('');
}
