/**
 * Source : a file's name and text, with the offset at which each line starts     placeAt : offset -> Place
 */
import type { Place } from '../base/diagnostic.ts';
import { max, min } from '../base/number.ts';

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

const LONGEST_SHOWN = 200;
const BYTE_ORDER_MARK = '\uFEFF';

/** Takes away the byte order mark that some editors put first, and counts the lines. */
export function sourceOf(text: string, file: string): Source {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lineStarts = [0];
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text: plain, lineStarts };
}

/** The place of some letters; the length is cut at the end of the line. */
export function placeAt(source: Source, offset: number, length: number): Place {
  const line = lineAt(source.lineStarts, offset);
  const start = source.lineStarts[line];
  const next = line + 1 < source.lineStarts.length ? source.lineStarts[line + 1] - 1 : source.text.length;
  const end = source.text[next - 1] === '\r' ? next - 1 : next;
  const column = offset - start;
  return {
    file: source.file,
    line: line + 1,
    column: column + 1,
    length: max(1, min(length, end - offset)),
    text: source.text.slice(start, min(end, start + LONGEST_SHOWN)),
  };
}

/** Index of the last line that starts at or before the offset. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
