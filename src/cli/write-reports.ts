/**
 * writeReports : texts of a report and a brief → the files of --html and --brief        (for every command that has them)
 */
import { extname, resolve } from 'node:path';
import type { BriefFormat } from '../report/brief-text.ts';
import type { Language } from '../report/words.ts';
import { writeWhole } from './write-whole.ts';

export interface ReportOptions {
  readonly html?: string;
  readonly brief?: string;
  readonly lang?: Language;
}

/** Why the options do not hold; nothing where they do. A name that ends otherwise may be that of a scenario. */
export function reportFault({ html, brief, lang }: ReportOptions): string | undefined {
  if (html !== undefined && !isPage(html))
    return `--html writes a page; give it a name that ends in .html, which "${html}" does not.`;
  if (brief !== undefined && !isPage(brief) && extname(brief) !== '.md')
    return `--brief writes a page or Markdown; give it a name that ends in .html or .md, which "${brief}" does not.`;
  if (html !== undefined && brief !== undefined && resolve(html) === resolve(brief))
    return `--html and --brief both write to ${html}; give one of them another name.`;
  if (lang !== undefined && html === undefined && brief === undefined)
    return '--lang is the language of --html and --brief; add one of them.';
  return undefined;
}

/** Made only where they are asked for. */
interface ReportTexts {
  readonly page: (language: Language) => Promise<string>;
  readonly brief: (manner: { readonly language: Language; readonly format: BriefFormat }) => Promise<string>;
}

/** @returns whether all that was asked for is written; where not, the reason was said */
export async function writeReports(texts: ReportTexts, options: ReportOptions): Promise<boolean> {
  const { html, brief, lang: language = 'en' } = options;
  let written = true;
  if (html !== undefined) written = await writeWhole(await texts.page(language), html, 'report');
  if (brief !== undefined) {
    const format = isPage(brief) ? 'html' : 'markdown';
    written = (await writeWhole(await texts.brief({ language, format }), brief, 'brief')) && written;
  }
  return written;
}

function isPage(path: string): boolean {
  return extname(path) === '.html' || extname(path) === '.htm';
}
