/**
 * npm test : prepare, then vitest with the arguments given → its exit code
 */
import { prepare } from './prepare.mjs';
import { runNode } from './run-node.mjs';

await prepare();
process.exitCode = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
