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

/** A language is listed when its texts are there: see `texts/`. */
export const LANGUAGES: readonly Language[] = [language('en', 'en', 'English')];

export function languageOf(code: string): Language {
  return LANGUAGES.find((one) => one.code === code) ?? LANGUAGES[0];
}
