/**
 * scan : text → the reasons not to give it to the YAML parser, or none        (one linear look)
 *
 * The parser recurses into brackets and indentation, and a text that nests deep enough ends the whole process in a way
 * that nobody can catch. So size, lines and nesting are bounded here, before the parser is called.
 */
import { Lexer } from 'yaml';
import type { DiagnosticCode } from '../base/codes.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { max } from '../base/number.ts';
import { diagnosticOf } from './report.ts';
import { placeAt, type Source } from './source.ts';

/** Most letters of a scenario file: some ten times the largest basin, like the limits below. */
const MOST_LETTERS = 1_000_000;
const MOST_LINES = 30_000;
const LONGEST_LINE = 4_000;
const DEEPEST_NESTING = 32;
const DEEPEST_INDENT = 120;
const MOST_TOKENS = 150_000;
const MOST_INDICATORS = 16;

type Finding = readonly [
  code: DiagnosticCode,
  offset: number,
  length: number,
  message: string,
  hint?: string,
];

/** Reasons not to read the text; empty when it is fit to be parsed. */
export function scan(source: Source): Diagnostic[] {
  const finding = scanLines(source) ?? scanTokens(source.text);
  if (finding === undefined) return [];
  const [code, offset, length, message, hint] = finding;
  return [diagnosticOf({ code, path: '', place: placeAt(source, offset, length), message, hint })];
}

function scanLines(source: Source): Finding | undefined {
  const { text, lineStarts } = source;
  if (text.length > MOST_LETTERS) {
    return [
      'MIRAB_FILE_TOO_LARGE',
      0,
      1,
      `The file has ${text.length} letters; at most ${MOST_LETTERS} are read.`,
    ];
  }
  if (lineStarts.length > MOST_LINES) {
    const start = lineStarts[MOST_LINES];
    return ['MIRAB_TEXT_TOO_LONG', start, 1, `The file has more than ${MOST_LINES} lines.`, TABLE_HINT];
  }
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line];
    const length = (line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length) - start;
    if (length > LONGEST_LINE) {
      return ['MIRAB_TEXT_TOO_LONG', start, 1, `The line has more than ${LONGEST_LINE} letters.`, TABLE_HINT];
    }
    const indent = indentOf(text, start, length);
    if (indent > DEEPEST_INDENT) {
      return [
        'MIRAB_TEXT_TOO_DEEP',
        start + indent,
        1,
        `The line is indented by more than ${DEEPEST_INDENT}.`,
      ];
    }
  }
  const control = text.search(CONTROL);
  if (control < 0) return undefined;
  const number = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
  const message = `The text holds the control character U+${number}.`;
  return ['MIRAB_TEXT_CONTROL_CHARACTER', control, 1, message, 'Save the file as plain text in UTF-8.'];
}

const TABLE_HINT = 'Move long lists into a table file and name it with { file: ..., column: ... }.';
/** Control characters other than tab and line ends; lone surrogates come from broken encodings. */
const CONTROL =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFD]|\r(?!\n)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function indentOf(text: string, start: number, length: number): number {
  let indent = 0;
  while (indent < length && text[start + indent] === ' ') indent++;
  return text[start + indent] === '\n' || text[start + indent] === '\r' ? 0 : indent;
}

/** Reads the tokens as the parser will see them: the lexer keeps no stack, so it is safe on any text. */
function scanTokens(text: string): Finding | undefined {
  const state = { offset: 0, depth: 0, indicators: 0, documents: 0, scalar: false };
  let count = 0;
  for (const token of new Lexer().lex(text)) {
    const isScalar = state.scalar;
    state.scalar = token === SCALAR_MARK;
    if (MARKS.has(token)) continue;
    const finding = isScalar ? undefined : scanToken(token, state);
    if (finding !== undefined) return finding;
    if (++count > MOST_TOKENS) {
      const message = `The file holds more than ${MOST_TOKENS} words and signs.`;
      return ['MIRAB_TEXT_TOO_LONG', state.offset, 1, message, TABLE_HINT];
    }
    state.offset += token.length;
  }
  return undefined;
}

/** Marks that the lexer adds without a letter of the text behind them. */
const SCALAR_MARK = '\x1f';
const MARKS = new Set(['\x02', '\x18', SCALAR_MARK]);

interface TokenState {
  readonly offset: number;
  depth: number;
  /** `-` and `?` on this line: each opens a level. */
  indicators: number;
  documents: number;
}

function scanToken(token: string, state: TokenState): Finding | undefined {
  const first = token[0];
  if (first === '[' || first === '{') state.depth++;
  else if (first === ']' || first === '}') state.depth = max(0, state.depth - 1);
  else if (first === '\n' || first === '\r') state.indicators = 0;
  else if (token === '-' || token === '?') state.indicators++;
  if (state.depth > DEEPEST_NESTING || state.indicators > MOST_INDICATORS) {
    return ['MIRAB_TEXT_TOO_DEEP', state.offset, 1, `Values are nested more than ${DEEPEST_NESTING} deep.`];
  }
  if (token === '---') state.documents++;
  const feature = state.documents > 1 ? 'more than one document' : REFUSED[first];
  if (feature === undefined) return undefined;
  const message = `The file uses ${feature}, which scenario files do not have.`;
  return ['MIRAB_YAML_FEATURE_REFUSED', state.offset, token.length, message, FEATURE_HINT];
}

/** Features of YAML by the first letter of their token. */
const REFUSED: Readonly<Record<string, string>> = {
  '&': 'an anchor (`&`)',
  '*': 'an alias (`*`)',
  '!': 'a tag (`!`)',
  '%': 'a directive (`%`)',
};
const FEATURE_HINT =
  'Write the value out where it is used; text that begins with such a sign goes in quotes.';
