/**
 * write-docs : codes and schemas → docs/errors.md, the tables of docs/nodes and docs/clauses, definitions of the page
 *
 * With --check nothing is written, and the exit code says whether a page is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { API_CODES } from '../src/contract/api-codes.ts';
import { DIAGNOSTIC_CODES } from '../src/engine/base/codes.ts';
import { NODE_KINDS } from '../src/engine/scenario/schema/node.ts';
import {
  AGREEMENT_KINDS,
  type SchemaRow,
  schemaTable,
  type TableKind,
} from '../src/engine/scenario/schema-table.ts';
import { root } from './root.mjs';

const BEGIN = '<!-- table:begin -->';
const END = '<!-- table:end -->';

/** Pages by their path in the repository, as they should be. Pages that nobody has written are left out. */
export function pages(): Map<string, string> {
  const found = new Map([
    ['docs/errors.md', errorsPage()],
    ['src/web/words/definitions.json', definitions()],
  ]);
  const tables = [
    ...Object.keys(NODE_KINDS).map((kind) => [`docs/nodes/${kind}.md`, kind] as const),
    ...Object.keys(AGREEMENT_KINDS).map((kind) => [`docs/clauses/${kind}.md`, kind] as const),
  ];
  for (const [path, kind] of tables) {
    if (existsSync(`${root}/${path}`))
      found.set(path, withTable(path, markdown(schemaTable(kind as TableKind))));
  }
  return found;
}

/** What each number of a kind of node means and is measured in, for the page: it carries no schemas. */
function definitions(): string {
  const kinds = Object.keys(NODE_KINDS).map((kind) => {
    const rows = schemaTable(kind as TableKind).flatMap(({ key, note, description }) =>
      note !== undefined && 'quantity' in note && !key.includes('<')
        ? [{ key, leaf: note.leaf, quantity: note.quantity, meaning: description }]
        : [],
    );
    return [kind, rows] as const;
  });
  return `${JSON.stringify(Object.fromEntries(kinds), null, 2)}\n`;
}

function errorsPage(): string {
  const rows = Object.entries(DIAGNOSTIC_CODES).map(
    ([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |`,
  );
  const apiRows = Object.entries(API_CODES).map(
    ([code, { status, meaning }]) => `| \`${code}\` | ${status} | ${cell(meaning)} |`,
  );
  return `# Diagnostics

A diagnostic says what is wrong, where, and how to mend it. Its code stays the same from version to version, so that
tools may filter on it. This page is written by \`scripts/write-docs.ts\` from \`src/engine/base/codes.ts\` and
\`src/contract/api-codes.ts\`.

| Code | When it is given |
| --- | --- |
${rows.join('\n')}

## Of the API

\`mirab serve\` answers what it refuses with \`application/problem+json\` (RFC 9457): \`code\` is one of these or of a run's
faults above, and \`errors\` lists all reasons, each with a JSON Pointer into the request and a code of its own.

| Code | Status | When it is given |
| --- | --- | --- |
${apiRows.join('\n')}
`;
}

function markdown(rows: readonly SchemaRow[]): string {
  const lines = rows.map(({ key, type, default: standard, required, description }) => {
    const without = standard !== '' ? `\`${standard}\`` : required ? 'must be given' : 'absent';
    return `| \`${key}\` | ${cell(type)} | ${cell(without)} | ${cell(description)} |`;
  });
  return ['| Key | Value | Without it | Meaning |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The page with its table replaced; the text around it is written by people. */
function withTable(path: string, table: string): string {
  const page = readFileSync(`${root}/${path}`, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} has no ${BEGIN} before ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n${table}\n${page.slice(end)}`;
}

function run(check: boolean): void {
  const stale = [...pages()].filter(([path, text]) => {
    return !existsSync(`${root}/${path}`) || readFileSync(`${root}/${path}`, 'utf8') !== text;
  });
  for (const [path, text] of stale) {
    if (check) console.error(`${path} is stale: run \`npx tsx scripts/write-docs.ts\``);
    else writeFileSync(`${root}/${path}`, text);
  }
  if (check && stale.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run(process.argv.includes('--check'));
