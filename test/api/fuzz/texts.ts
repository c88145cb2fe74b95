/**
 * HOSTILE_TEXTS, HOSTILE_JSON : what is tried where a text, or a value of JSON, is wanted        (JSON as letters, so that it may be none)
 */
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

export const HOSTILE_TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '.',
    '..',
    '../',
    '../../etc/passwd',
    '..\\..\\x',
    '%2e%2e%2f',
    '%2e%2e%2fetc%2fpasswd',
    '%00',
    '%zz',
    '%',
  ],
  ...['\0', 'a\0b', '\n', '\r\n', '🌊', 'ä', '\u202ex', '\ud800', '\ufeff', 'ａ', '١٢'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'polluted'],
  ...['NaN', 'Infinity', '-1', '0', '1e400', '012', '9007199254740993', 'true', 'null', '[]', '{}'],
  ...[
    '<script>x</script>',
    "' or 1=1 --",
    '$' + '{x}',
    '{{x}}',
    '; ls',
    'http://127.0.0.1:9/x',
    'file:///etc/passwd',
  ],
  ...[
    'a'.repeat(300),
    'a'.repeat(10_000),
    'a-'.repeat(5000),
    '('.repeat(900),
    '"',
    "'",
    '\\',
    '/',
    '?',
    '#',
    '&',
    '=',
  ],
];

export const HOSTILE_JSON: readonly string[] = [
  ...['NaN', '-Infinity', '1e400', '-1e400', 'undefined', 'tru', '', '012', '.5', '"', '\u0000'],
  ...[
    'null',
    'true',
    '0',
    '-1',
    '-0',
    '5',
    '"5"',
    '1.5',
    '1e9',
    '1e-320',
    '9007199254740993',
    '[]',
    '{}',
    '[null]',
  ],
  ...['{"__proto__":{"polluted":1}}', '{"\\u005f_proto__":{"polluted":1}}'],
  ...['{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1,"valueOf":1}', '{"length":1e9}'],
  ...['{"href":"http://127.0.0.1:9/x","type":"application/json"}', '{"value":5}', '{"value":{"value":null}}'],
  ...[
    '{"a":1,"a":2}',
    '{"file":"/etc/passwd","column":"a"}',
    '{"$ref":"#/"}',
    '{"expression":"ones(20000,20000)"}',
  ],
  ...[deep(20), deep(40), deep(5000), '['.repeat(5000), `{"a":${deep(31)}}`],
  ...HOSTILE_TEXTS.map((text) => JSON.stringify(text)),
];
