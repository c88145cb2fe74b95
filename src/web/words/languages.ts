/**
 * LANGUAGES : code → its own name, the way it is written, and whether native speakers have read the texts
 */
export interface Language {
  readonly code: string;
  /** Tag of BCP 47, for the page and its readers aloud. */
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Drafts open by a link that asks for them, and say that they are drafts. */
  readonly draft: boolean;
}

const language = (code: string, tag: string, name: string, more: Partial<Language> = {}): Language => ({
  ...{ code, tag, name, direction: 'ltr', draft: false },
  ...more,
});

/** By code, those that are complete first; texts are in `texts/`, names of the shipped basins in `names/`. */
export const LANGUAGES: readonly Language[] = [
  language('en', 'en', 'English'),
  language('fa', 'fa-AF', 'دری', { direction: 'rtl' }),
  language('ru', 'ru', 'Русский'),
  language('kk', 'kk', 'Қазақша', { draft: true }),
  language('ky', 'ky', 'Кыргызча', { draft: true }),
  language('tg', 'tg', 'Тоҷикӣ', { draft: true }),
  language('tk', 'tk', 'Türkmençe', { draft: true }),
  language('uz', 'uz-Latn', 'Oʻzbekcha', { draft: true }),
];

export function languageOf(code: string): Language {
  return LANGUAGES.find((one) => one.code === code) ?? LANGUAGES[0];
}
