/**
 * Diagnostic : what the author can mend, as plain data        formatDiagnostic : Diagnostic → text
 *
 * It says what, where, why, and how to mend it. It is returned and collected, never thrown.
 */
import type { DiagnosticCode } from './codes.ts';
import { max, min } from './number.ts';

/** Where in a file: line and column count from 1, and `text` is the line itself, cut to 200 characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  /** Where in the data, such as `nodes.toktogul.storage`; empty for the whole file. */
  readonly path: string;
  /** One or more whole sentences. */
  readonly message: string;
  /** What would have been right, such as `a volume, like "14 km^3"`. */
  readonly expected?: string;
  /** How to mend it, as a whole sentence. */
  readonly hint?: string;
  readonly place?: Place;
}

const WIDTH = 80;
const INDENT = '  ';

/** The diagnostic as text of at most 80 columns, with the source line and a mark under the spot. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { code, severity, path, message, expected, hint, place } = diagnostic;
  const where = place ? `${place.file}:${place.line}:${place.column}` : path;
  const title = severity === 'warning' ? `${code} (warning)` : code;
  const lines = [...header(title, printable(where)), ...wrap(message)];
  if (place) lines.push(...sourceLines(place));
  if (expected !== undefined) lines.push(...wrap(`Expected: ${expected}`));
  if (hint !== undefined) lines.push(...wrap(hint));
  return lines.join('\n');
}

function header(code: string, where: string): string[] {
  if (where === '') return [code];
  const line = `${code}  ${where}`;
  return line.length <= WIDTH ? [line] : [code, ...wrap(where)];
}

/** The source line, moved sideways when needed so that the marked spot is seen. */
function sourceLines(place: Place): string[] {
  const gutter = `${INDENT}${place.line} | `;
  const room = WIDTH - gutter.length;
  const text = printable(place.text);
  const start = max(0, min(place.column - 1, text.length));
  const from = max(0, start + min(place.length, room - 10) - room + 4);
  const shown = text.slice(from, from + room).trimEnd();
  const marks = max(1, min(place.length, room - (start - from)));
  const blank = `${' '.repeat(gutter.length - 2)}| `;
  return [gutter + shown, blank + ' '.repeat(start - from) + '^'.repeat(marks)];
}

/** Text from a file may hold control characters, which could move a terminal's cursor. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

function wrap(text: string): string[] {
  const room = WIDTH - INDENT.length;
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(' ')
    .flatMap((long) => pieces(long, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(INDENT + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, INDENT + line];
}

function pieces(word: string, room: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < word.length; from += room) parts.push(word.slice(from, from + room));
  return parts;
}
