/**
 * write-sources : files of a folder of scenarios → its SOURCES.md        (below a marker; what stands above it is kept)
 *
 * With --check nothing is written, and the exit code says whether a page is stale.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collectSources, type Remark, type Sources } from './collect-sources.ts';
import { root } from './root.mjs';

const FOLDERS = ['aral', 'deals', 'protocols', 'two-banks'];
const MARKER = '<!-- What follows is written by scripts/write-sources.ts from the files of this folder. -->';
const CONFIDENCES = ['high', 'medium', 'low', 'assumption', ''];

/** Pages by their path in the repository, as they should be. */
export function sourcePages(): Map<string, string> {
  return new Map(
    FOLDERS.map((folder) => {
      const path = `scenarios/${folder}/SOURCES.md`;
      return [path, `${byHand(path, folder)}${MARKER}\n\n${sourcesPage(collectSources(textsOf(folder)))}`];
    }),
  );
}

/** The text above the marker; a title where there is no page yet. */
function byHand(path: string, folder: string): string {
  if (!existsSync(`${root}/${path}`)) return `# Sources of ${folder}\n\n`;
  const [text] = readFileSync(`${root}/${path}`, 'utf8').split(MARKER);
  return `${text.trimEnd()}\n\n`;
}

function textsOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(`${root}/scenarios/${folder}`).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names
      .sort((a, b) => (a < b ? -1 : 1))
      .map((name) => [name, readFileSync(`${root}/scenarios/${folder}/${name}`, 'utf8')]),
  );
}

/** The generated part of a page. */
export function sourcesPage(sources: Sources): string {
  return [
    ...section('Values by confidence', countTable(sources)),
    ...section('Values by source', sourceList(sources)),
    ...section('Assumptions', assumptionTable(sources)),
    ...section('Figures of parties', versionTable(sources)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

function countTable({ files, counts }: Sources): string[] {
  const rows = files.flatMap((file) => {
    const found = counts.get(file);
    if (found === undefined || found.size === 0) return [];
    return [[`\`${file}\``, ...CONFIDENCES.map((confidence) => `${found.get(confidence) ?? 0}`)]];
  });
  return [
    'Numbers of a basin, and paths that a scenario sets; each has the confidence of the nearest object that states one.',
    '',
    ...table(['file', 'high', 'medium', 'low', 'assumption', 'not stated'], rows),
  ];
}

function sourceList({ remarks }: Sources): string[] {
  const stated = remarks.filter(({ source }) => source !== '' && !/, a choice of the scenario$/.test(source));
  const sources = [...new Set(stated.map(({ source }) => source))].sort((a, b) => (a < b ? -1 : 1));
  return sources.flatMap((source) => [
    `- ${source}`,
    ...stated.filter((remark) => remark.source === source).map((remark) => `  - ${restingOn(remark)}`),
  ]);
}

function restingOn(remark: Remark): string {
  const { value, confidence, note } = remark;
  const what = value === undefined ? 'all values without a source of their own' : value;
  const said = confidence === '' ? '' : ` (${confidence})`;
  return `${placeOf(remark)}: ${what}${said}${note === '' ? '' : `; ${note}`}`;
}

function placeOf({ file, path }: Remark): string {
  if (path === '') return `\`${file}\``;
  return file === 'basin.yaml' ? `\`${path}\`` : `\`${file}\` \`${path}\``;
}

function assumptionTable({ remarks, ranges }: Sources): string[] {
  const rows = remarks
    .filter(({ confidence }) => confidence === 'assumption')
    .map((remark) => [
      placeOf(remark),
      remark.value ?? 'all values without a source of their own',
      ranges.get(remark.path) ?? '',
      remark.note,
    ]);
  return rows.length === 0 ? [] : table(['where', 'value', 'range of its lever', 'note'], rows);
}

function versionTable({ versions }: Sources): string[] {
  const rows = [...versions]
    .sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : 0))
    .map((remark) => {
      const { party, value = '', own, source, confidence, note } = remark;
      return [party, placeOf(remark), value, own, source, confidence, note];
    });
  const heads = ['party', 'where', 'its figure', "the file's own", 'source', 'confidence', 'note'];
  return rows.length === 0 ? [] : table(heads, rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

function run(check: boolean): void {
  const stale = [...sourcePages()].filter(
    ([path, text]) => !existsSync(`${root}/${path}`) || readFileSync(`${root}/${path}`, 'utf8') !== text,
  );
  for (const [path, text] of stale) {
    if (check) console.error(`${path} is stale: run \`npx tsx scripts/write-sources.ts\``);
    else writeFileSync(`${root}/${path}`, text);
  }
  if (check && stale.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run(process.argv.includes('--check'));
