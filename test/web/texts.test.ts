/**
 * Every language says the same things: the same keys and inserts as English, neutral words, letters that the fonts hold
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { listScenarios } from '../../src/engine/node.ts';
import { EXPLAIN_ENGLISH } from '../../src/report/explain/english.ts';
import { LANGUAGES } from '../../src/web/words/languages.ts';

const WORDS = join(root, 'src/web/words');
const OTHERS = LANGUAGES.filter(({ code }) => code !== 'en').map(({ code }) => code);
const COMPLETE = LANGUAGES.filter(({ code, draft }) => code !== 'en' && !draft).map(({ code }) => code);
const english = messagesOf('en');

function textOf(code: string): string {
  return readFileSync(join(WORDS, 'texts', `${code}.ftl`), 'utf8');
}

/** Key → text, one line each. */
function messagesOf(code: string): Map<string, string> {
  const lines = textOf(code).split('\n');
  return new Map(
    lines.flatMap((line) => [...line.matchAll(/^([a-z][\w-]*) = (.+)$/g)].map(([, k, v]) => [k, v])),
  );
}

function namesOf(code: string): Record<string, string> {
  const path = join(WORDS, 'names', `${code}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

function insertsOf(text: string): string[] {
  return [...text.matchAll(/\{ \$(\w+) \}/g)].map(([, name]) => name).sort();
}

/** Persian digits as those of English. */
function digitsOf(text: string): string {
  const plain = text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  return (plain.match(/\d+/g) ?? []).sort().join(' ');
}

test('every language of the list has texts, and every text a language', () => {
  const files = readdirSync(join(WORDS, 'texts')).map((name) => name.replace('.ftl', ''));
  expect(files.sort()).toEqual(LANGUAGES.map(({ code }) => code).sort());
});

describe.each(OTHERS)('texts in %s', (code) => {
  test('have the keys of English', () => {
    expect([...messagesOf(code).keys()]).toEqual([...english.keys()]);
  });

  test('have the inserts of English in each', () => {
    const inserts = (messages: ReadonlyMap<string, string>) =>
      Object.fromEntries([...messages].map(([key, text]) => [key, insertsOf(text)]));
    expect(inserts(messagesOf(code))).toEqual(inserts(english));
  });

  test('are read by Fluent without a fault', () => {
    const bundle = new FluentBundle(code);
    const faults = bundle.addResource(new FluentResource(textOf(code)));
    expect(faults).toEqual([]);
    expect([...english.keys()].filter((key) => !bundle.hasMessage(key))).toEqual([]);
  });
});

/** Beginnings of words that would make a forecast or a reproach of the index. */
const NOT_NEUTRAL: Readonly<Record<string, RegExp>> = {
  en: /\b(?:conflict|threat|danger|blame|guilt|culprit|enem|probabilit|risk)/i,
  fa: /منازعه|تهدید|خطر|احتمال|مقصر|دشمن/,
  kk: /қақтығыс|қауіп|тәуекел|ықтималд|кінәл|жау /i,
  ky: /чыр-чатак|коркунуч|тобокел|ыктымал|күнөөл/i,
  ru: /конфликт|угроз|опасн|вероятн|винов|враг|риск/i,
  tg: /низоъ|таҳдид|хатар|эҳтимол|гунаҳкор/i,
  tk: /dawa|howp|töwekgel|ähtimal|günäkär/i,
  uz: /mojaro|tahdid|xavf|ehtimol|aybdor/i,
};

test.each(LANGUAGES.map(({ code }) => code))('texts and names in %s keep to neutral words', (code) => {
  const all = [...messagesOf(code).values(), ...Object.values(namesOf(code))];
  expect(all.filter((text) => NOT_NEUTRAL[code].test(text))).toEqual([]);
});

/** Names of the shipped basins that a page shows. */
async function shownNames(): Promise<Set<string>> {
  const names = new Set<string>(['Aral', 'Two Banks']);
  for (const folder of ['two-banks', 'aral'])
    for (const { result } of await listScenarios(join(root, 'scenarios', folder))) {
      if (!result.ok) throw new Error(`A shipped scenario of ${folder} does not load.`);
      const { title, story, riparians, nodes, levers } = result.value.scenario;
      const named = [...Object.values(riparians), ...Object.values(nodes)].map(({ name }) => name);
      const labels = Object.values(levers ?? {}).map(({ label }) => label);
      for (const name of [title, story, ...named, ...labels]) if (name) names.add(name);
    }
  return names;
}

describe.each(COMPLETE)('names of the shipped basins in %s', (code) => {
  test('are there, none too many, with the numbers of English', async () => {
    const [names, shown] = [namesOf(code), await shownNames()];
    expect([...shown].filter((name) => !names[name])).toEqual([]);
    const changed = Object.entries(names).filter(([name, text]) => digitsOf(name) !== digitsOf(text));
    expect(changed).toEqual([]);
  });
});

test('the shipped fonts hold every letter of every language', () => {
  const ranges = [
    ...readFileSync(join(root, 'src/web/fonts.css'), 'utf8').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g),
  ];
  const held = ranges.map(([, first, last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
  const texts = LANGUAGES.flatMap(({ code, name }) => [
    name,
    ...messagesOf(code).values(),
    ...Object.values(namesOf(code)),
  ]);
  const letters = new Set(texts.join(''));
  const missing = [...letters].filter((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return !held.some(([first, last]) => point >= first && point <= last);
  });
  expect(missing).toEqual([]);
});

test('the words of an explanation are those of the command line', () => {
  const expected = Object.entries(EXPLAIN_ENGLISH).map(([key, text]) => [
    `explain-${key}`,
    text
      .trim()
      .replace(/\{ (\w+) \}/g, '{ $$$1 }')
      .replace(/m3/g, 'm³'),
  ]);
  expect([...english].filter(([key]) => key.startsWith('explain-'))).toEqual(expected);
});
