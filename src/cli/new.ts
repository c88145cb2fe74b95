/**
 * mirab new : folder → a small working basin in it, and what to do next
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { wrap } from '../report/layout.ts';
import { EXIT, type Exit } from './exit.ts';
import { NEW_BASIN } from './new-basin.ts';
import { printLines, say } from './terminal.ts';

export async function writeNewBasin(folder: string): Promise<Exit> {
  const { editorSchema } = await import('../engine/index.ts');
  const files = { ...NEW_BASIN, 'mirab.schema.json': `${JSON.stringify(editorSchema(), null, 2)}\n` };
  try {
    await mkdir(folder, { recursive: true });
    const there = (await readdir(folder)).filter(
      (name) => /\.ya?ml$/.test(name) || Object.hasOwn(files, name),
    );
    if (there.length > 0) {
      say(`mirab: ${folder} holds ${there.join(', ')} already, and nothing is overwritten.`);
      return EXIT.input;
    }
    // `wx` refuses a file that came meanwhile.
    for (const [name, text] of Object.entries(files))
      await writeFile(`${folder}/${name}`, text, { flag: 'wx' });
  } catch (error) {
    say(`mirab: ${folder} cannot be written: ${error instanceof Error ? error.message : error}`);
    return EXIT.input;
  }
  printLines([
    ...wrap(`Written to ${folder}: ${Object.keys(files).join(', ')}.`),
    '',
    'Next:',
    `  mirab check ${folder}`,
    `  mirab compare ${folder}`,
    `  mirab explain ${folder}/today.yaml fields 2026-07`,
    '',
    ...wrap('Then change a number in basin.yaml, and compare again.'),
  ]);
  return EXIT.done;
}
