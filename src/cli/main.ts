/**
 * mirab : command line × files → a table on stdout, an exit code
 */
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };

const program = new Command('mirab')
  .description(packageJson.description)
  .version(packageJson.version, '-V, --version');

await program.parseAsync();
