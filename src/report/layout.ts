/**
 * layout : cells and sentences → lines of at most 80 columns
 */
export const WIDTH = 80;
const GAP = '  ';

export interface Column {
  readonly header: string;
  readonly align?: 'left' | 'right';
  /** Whether the column may be cut where the table is too wide. */
  readonly gives?: boolean;
}

/** A table: its header line, then a line for each row, indented by two. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map((column) => column.header), ...rows].map((row) => row.map(printable));
  const widths = columns.map((_, index) =>
    lines.reduce((widest, row) => Math.max(widest, length(row[index])), 0),
  );
  let over = widths.reduce((sum, width) => sum + width + GAP.length, 0) - WIDTH;
  columns.forEach((column, index) => {
    if (column.gives !== true || over <= 0) return;
    const kept = Math.max(6, widths[index] - over);
    over -= widths[index] - kept;
    widths[index] = kept;
  });
  return lines.map((row) => {
    const cells = row.map((cell, index) => cellOf(cell, widths[index], columns[index].align ?? 'left'));
    return (GAP + cells.join(GAP)).trimEnd();
  });
}

/** Words laid out in lines; lines after the first are indented by `hanging`. */
export function wrap(text: string, indent = '', hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  const room = WIDTH - Math.max(length(indent), length(hanging));
  for (const word of printable(text)
    .split(' ')
    .flatMap((long) => pieces(long, room))) {
    if (!empty && length(line) + 1 + length(word) > WIDTH) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Text from a file may hold control characters, which could move a terminal's cursor. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}

/** The text in a cell of the width: filled with blanks, or cut with a sign that it was. */
export function cellOf(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const letters = [...text];
  if (letters.length > width) return `${letters.slice(0, width - 1).join('')}…`;
  const blanks = ' '.repeat(width - letters.length);
  return align === 'left' ? text + blanks : blanks + text;
}

function pieces(word: string, room: number): string[] {
  const letters = [...word];
  if (letters.length <= room) return [word];
  const parts: string[] = [];
  for (let from = 0; from < letters.length; from += room)
    parts.push(letters.slice(from, from + room).join(''));
  return parts;
}

function length(text: string): number {
  return [...text].length;
}
