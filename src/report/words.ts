/**
 * WORDS : language → texts        (a text that a language lacks is an error of types)
 */
import { ENGLISH } from './english.ts';
import { RUSSIAN } from './russian.ts';

export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The keys of the English table, and functions of the same arguments. */
export type Words = typeof ENGLISH;

const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, ru: RUSSIAN };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
