/**
 * html : template × texts → Markup        (every text is escaped; only Markup passes as it is)
 */

/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

type Insert = Markup | string | number | readonly Markup[];

/** A template whose inserts are escaped, save those that are Markup. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return { markup: parts.map((part, place) => part + insertText(inserts[place] ?? '')).join('') };
}

export const NOTHING: Markup = { markup: '' };

function insertText(insert: Insert): string {
  if (typeof insert === 'string') return escapeText(insert);
  if (typeof insert === 'number') return String(insert);
  return 'markup' in insert ? insert.markup : insert.map(({ markup }) => markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Fit for content and for attributes in quotes. */
function escapeText(text: string): string {
  return readable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

/** Signs that no page may hold, or that turn the order of what follows, are shown as missing. */
export function readable(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
      '\ufffd',
    );
}
