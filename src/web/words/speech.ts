/**
 * speechOf : language → say, number, month, year        (texts of Fluent; what a language lacks is said in English)
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { type Language, languageOf } from './languages.ts';
import { decimalsFor, inDigits, numberText, tableOf } from './numbers.ts';
import english from './texts/en.ftl?raw';

export type Inserts = Readonly<Record<string, string | number>>;

export interface Speech {
  readonly language: Language;
  /** A text by its key; inserts that are numbers are written as the language writes them. */
  say(key: string, inserts?: Inserts): string;
  /** A name of a shipped basin in this language; as it is where there is no other. */
  name(english: string): string;
  /** A number; about three digits that say something where decimals are not given. */
  number(value: number, decimals?: number): string;
  percent(share: number): string;
  /** `2030-07` as `Jul 2030`. */
  step(label: string): string;
  year(year: number): string;
}

type Names = Readonly<Record<string, string>>;

const NAMES = import.meta.glob<Names>('./names/*.json', { import: 'default' });
const TEXTS = import.meta.glob<string>(['./texts/*.ftl', '!./texts/en.ftl'], {
  query: '?raw',
  import: 'default',
});

export async function speechOf(code: string): Promise<Speech> {
  const language = languageOf(code);
  if (language.code === 'en') return englishSpeech();
  const [text, names] = await Promise.all([
    TEXTS[`./texts/${language.code}.ftl`]?.(),
    NAMES[`./names/${language.code}.json`]?.(),
  ]);
  return makeSpeech(language, text ?? english, names ?? {});
}

export function englishSpeech(): Speech {
  return makeSpeech(languageOf('en'), english, {});
}

function makeSpeech(language: Language, text: string, names: Names): Speech {
  const table = tableOf(language.code);
  const bundles = [bundleOf(language.tag, text), bundleOf('en', english)];
  const number = (value: number, decimals = decimalsFor(value)) => numberText(value, decimals, table);
  const year = (value: number) => inDigits(String(value), table.digits);
  return {
    language,
    number,
    year,
    name: (name) => (Object.hasOwn(names, name) ? names[name] : name),
    say(key, inserts = {}) {
      const written = Object.entries(inserts).map(([name, value]) => [
        name,
        typeof value === 'number' ? number(value) : value,
      ]);
      const bundle = bundles.find((one) => one.hasMessage(key));
      const pattern = bundle?.getMessage(key)?.value;
      return pattern ? (bundle?.formatPattern(pattern, Object.fromEntries(written)) ?? key) : key;
    },
    percent: (share) => `${number(share * 100, 0)}${table.percent}`,
    step(label) {
      const [ofYear, month] = label.split('-').map(Number);
      const name = month === undefined ? '' : `${table.months[month - 1]} `;
      return `${name}${year(ofYear)}`;
    },
  };
}

/** Marks that keep names of another script from turning the order of a sentence stand round each insert where it runs right to left. */
function bundleOf(tag: string, text: string): FluentBundle {
  const bundle = new FluentBundle(tag, { useIsolating: tag.startsWith('fa') });
  bundle.addResource(new FluentResource(text));
  return bundle;
}
