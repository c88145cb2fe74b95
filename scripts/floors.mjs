/**
 * npm run floors : imports of src × the floors of the house → 0, or each import that goes up, sideways or in a circle
 *
 * A checker that reads nothing passes anything, so it also fails when it read fewer files than src has. A folder given
 * as argument is checked in place of this one: so a test can see each rule refuse something.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { root } from './root.mjs';

const house = process.argv[2] ?? root;
process.chdir(house);
const { forbidden, options } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true });
if (typeof output === 'string') throw new Error('dependency-cruiser gave text where a result was expected');

const files = readdirSync(join(house, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.tsx?$/.test(path),
);
const cruised = new Set(
  output.modules.map(({ source }) => source).filter((source) => /^src\/.*\.tsx?$/.test(source)),
);

const messages = output.summary.violations.map(
  ({ from, to, rule, cycle }) =>
    `${from} → ${cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ')}   (${rule.name})`,
);
for (const file of files) {
  const source = `src/${file.replaceAll('\\', '/')}`;
  if (!cruised.has(source)) messages.push(`${source} was not read`);
}
if (files.length === 0) messages.push('src holds no TypeScript file');

for (const message of messages) process.stderr.write(`${message}\n`);
process.stdout.write(`floors: ${cruised.size} files read, ${messages.length} imports or files to mend\n`);
process.exitCode = messages.length === 0 ? 0 : 1;
