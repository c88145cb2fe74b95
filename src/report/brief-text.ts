/**
 * briefText : parts of a brief → one page of HTML, or Markdown
 */
import { html, readable } from './markup.ts';
import { documentOf } from './page.ts';
import type { Language, Words } from './words.ts';

export type BriefFormat = 'html' | 'markdown';

export interface BriefPart {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly kind: 'list' | 'runs';
}

interface Manner {
  readonly words: Words;
  readonly language: Language;
  readonly format: BriefFormat;
}

export function briefText(title: string, parts: readonly BriefPart[], manner: Manner): string {
  return manner.format === 'html' ? asHtml(title, parts, manner) : asMarkdown(title, parts, manner);
}

function asHtml(title: string, parts: readonly BriefPart[], { words, language }: Manner): string {
  const sections = parts.map(({ heading, texts, kind }) => {
    const items = texts.map((text) =>
      kind === 'runs' ? html`<li><code>${text}</code></li>` : html`<li>${text}</li>`,
    );
    return html`<h2>${heading}</h2>\n<ul${kind === 'runs' ? html` class="ids"` : ''}>${items}</ul>\n`;
  });
  return documentOf(
    language,
    title,
    html`<body class="brief">\n<span class="badge">${words.notValidated}</span>\n<h1>${title}</h1>\n${sections}<footer>${words.footer}</footer>\n</body>`,
  );
}

function asMarkdown(title: string, parts: readonly BriefPart[], { words }: Manner): string {
  const sections = parts.map(
    ({ heading, texts }) => `## ${heading}\n\n${texts.map((text) => `- ${plain(text)}`).join('\n')}\n`,
  );
  return [`# ${plain(title)}\n`, `**${words.notValidated}**\n`, ...sections, `${words.footer}\n`].join('\n');
}

/** Signs that Markdown or HTML would read as their own are shown as they are. */
function plain(text: string): string {
  return readable(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|#~&!]/g, (sign) => `\\${sign}`);
}
