/**
 * terminal : results → stdout, talk → stderr        (colour only on a terminal, and never where NO_COLOR is set)
 */
import pc from 'picocolors';
import { EXIT, type Exit } from './exit.ts';

export interface Ink {
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly marked: (text: string) => string;
}

/** Colours for one stream; off a terminal every function gives its text back as it is. */
export function inkFor(stream: { readonly isTTY?: boolean }): Ink {
  const { NO_COLOR, TERM } = process.env;
  const wanted = stream.isTTY === true && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb';
  const colours = pc.createColors(wanted);
  return { heading: colours.bold, faint: colours.dim, marked: colours.yellow };
}

/** Writes lines of a result. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says something beside the result: what went wrong, what is being done. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says why a command line is not carried out. */
export function refuse(message: string): Exit {
  say(`mirab: ${message}`);
  return EXIT.input;
}

/** A reader that stops early, such as `head`, is no mistake of anybody. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

export interface Progress {
  /** Tells how far the work is; one line, rewritten on a terminal. */
  readonly tell: (text: string) => void;
  /** The same on a terminal; elsewhere nothing, for what comes too often to have lines of its own. */
  readonly retell: (text: string) => void;
  readonly close: () => void;
}

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (stream.isTTY !== true)
    return {
      tell: (text) => stream.write(`${text}\n`),
      retell: () => undefined,
      close: () => undefined,
    };
  const start = '\r\u001b[2K';
  // A line that wraps cannot be rewritten.
  const tell = (text: string) =>
    stream.write(`${start}${[...text].slice(0, (stream.columns || 80) - 1).join('')}`);
  return { tell, retell: tell, close: () => stream.write(start) };
}
