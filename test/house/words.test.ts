/**
 * The words: a program that sits at the table of six states accuses none of them
 */
import { expect, test } from 'vitest';
import { filesBelow, textOf } from './source-files.ts';

const ACCUSING = /violat|culprit|threat|guilt/i;
const READ = /\.(?:ts|js|json|ya?ml|md|csv|svelte|html|css)$/;

/** Lines that quote the title of somebody else's document: "<path> <line>", trimmed. Nothing of ours belongs here. */
const QUOTED_TITLES: ReadonlySet<string> = new Set([]);

const files = ['src', 'docs', 'scenarios'].flatMap(filesBelow).filter((path) => READ.test(path));

test('there are texts to read', () => {
  expect(files.length).toBeGreaterThan(20);
});

test('no text of ours uses an accusing word', () => {
  const lines = files.flatMap((path) => accusingLines(path, textOf(path)));
  expect(lines.filter((line) => !QUOTED_TITLES.has(line))).toEqual([]);
});

test('no path of ours uses an accusing word', () => {
  expect(files.filter((path) => ACCUSING.test(path))).toEqual([]);
});

test('the reader of words sees them in names and sentences', () => {
  expect(accusingLines('x.md', 'a shortfall\nthe Violation\nisThreatened')).toEqual([
    'x.md the Violation',
    'x.md isThreatened',
  ]);
});

function accusingLines(path: string, text: string): string[] {
  return text
    .split('\n')
    .filter((line) => ACCUSING.test(line))
    .map((line) => `${path} ${line.trim()}`);
}
