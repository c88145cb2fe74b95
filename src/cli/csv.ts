/**
 * csv : rows of cells → comma-separated text (RFC 4180, with line feeds) → a file, or stdout
 */
import { writeFile } from 'node:fs/promises';
import { refuse, say } from './terminal.ts';

export function csvText(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

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

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
