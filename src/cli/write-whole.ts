/**
 * writeWhole : text → a file that is there in full or not at all        (under another name first, then renamed)
 */
import { rename, rm, writeFile } from 'node:fs/promises';
import { refuse, say } from './terminal.ts';

/**
 * @param what - what was written, for the sentence that says so
 * @returns whether it could be written; where not, the reason was said and a file of that name is as it was
 */
export async function writeWhole(text: string, to: string, what: string): Promise<boolean> {
  const unfinished = `${to}.${process.pid}.part`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, to);
    say(`mirab: ${what} written to ${to}`);
    return true;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    refuse(`${to} cannot be written: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
