/**
 * faultOf : text that is no JSON → where it ceases to be        (RFC 8259; the platform does not always tell)
 */
const TOKEN =
  /[\t\n\r ]*(?:("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;
const SPACE = /[\t\n\r ]*/y;

/** What may stand next: a value, or the end of what is open where that is still empty; a key; a colon; a comma or an end. */
type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** @returns index of the first letter that cannot stand where it stands; the length where the text only ends too soon */
export function faultOf(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) return afterSpace(text, at);
    const next = step(found, wanted, open);
    if (next === null) return afterSpace(text, at);
    wanted = next;
    at = TOKEN.lastIndex;
  }
}

/** @returns what may follow the token; null where it may not stand here */
function step([, string, scalar, mark]: RegExpExecArray, wanted: Wanted, open: ('{' | '[')[]): Wanted | null {
  const asValue = wanted === 'value' || wanted === 'value or ]';
  const asKey = wanted === 'key' || wanted === 'key or }';
  if (string !== undefined) return asKey ? ':' : asValue ? ', or end' : null;
  if (scalar !== undefined) return asValue ? ', or end' : null;
  if (mark === ':') return wanted === ':' ? 'value' : null;
  if (mark === ',') {
    if (wanted !== ', or end' || open.length === 0) return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (mark === '{' || mark === '[') {
    if (!asValue) return null;
    open.push(mark);
    return mark === '{' ? 'key or }' : 'value or ]';
  }
  const opened = mark === '}' ? '{' : '[';
  const mayEnd = wanted === ', or end' || wanted === (mark === '}' ? 'key or }' : 'value or ]');
  if (!mayEnd || open.at(-1) !== opened) return null;
  open.pop();
  return ', or end';
}

function afterSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}
