/**
 * keyAction : key pressed → what a presenter means by it        (nothing where the key belongs to a field)
 */
export type KeyAction =
  | 'blank'
  | 'help'
  | 'close'
  | 'undo'
  | 'redo'
  | 'hold'
  | 'reveal'
  | 'reset'
  | 'months'
  | 'view'
  | 'less'
  | 'more'
  | `preset-${number}`;

const KEYS: Readonly<Record<string, KeyAction>> = {
  ...{ b: 'blank', '?': 'help', Escape: 'close', h: 'hold', r: 'reveal', m: 'months', v: 'view', 0: 'reset' },
  ...{ ArrowLeft: 'less', ArrowRight: 'more' },
};

interface Pressed {
  readonly key: string;
  /** The place of the key on the board: it is the same in every alphabet. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
}

export function keyAction(pressed: Pressed): KeyAction | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, target } = pressed;
  if (altKey) return undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1].toLowerCase();
  if (letter === 'z' && !isText(target)) return shiftKey ? 'redo' : 'undo';
  if (ctrlKey || metaKey) return undefined;
  if (key === 'Escape') return 'close';
  if (isField(target)) return undefined;
  if (/^[1-9]$/.test(key)) return `preset-${Number(key)}`;
  return KEYS[key] ?? (letter === undefined ? undefined : KEYS[letter]);
}

function kindOf(target: unknown): string {
  const { tagName = '', type = '' } = (target ?? {}) as { tagName?: string; type?: string };
  return tagName === 'INPUT' ? `INPUT.${type}` : tagName;
}

/** Letters typed there are letters. */
function isText(target: unknown): boolean {
  return ['INPUT.text', 'INPUT.number', 'TEXTAREA'].includes(kindOf(target));
}

function isField(target: unknown): boolean {
  return isText(target) || ['INPUT.range', 'SELECT'].includes(kindOf(target));
}
