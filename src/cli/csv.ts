/**
 * writeCsv : comma-separated text → a file, or stdout
 */
import { writeFile } from 'node:fs/promises';
import { refuse, say } from './terminal.ts';

/**
 * @param to - a file, or `-` for stdout
 * @param what - what was written, for the sentence that says so
 * @returns whether it could be written; where not, the reason was said
 */
export async function writeCsv(text: string, to: string, what: string): Promise<boolean> {
  if (to === '-') {
    process.stdout.write(text);
    return true;
  }
  try {
    await writeFile(to, text);
    say(`mirab: ${what} written to ${to}`);
    return true;
  } catch (error) {
    refuse(`${to} cannot be written: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
