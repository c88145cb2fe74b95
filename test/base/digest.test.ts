import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestColumns, digestText, sha256 } from '../../src/engine/base/digest.ts';

function reference(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('SHA-256', () => {
  it('gives the test vectors of FIPS 180-4', () => {
    expect(digestText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digestText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestText('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(digestText('a'.repeat(1_000_000))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  it('agrees with an independent implementation at every length around a block', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => index * 7 + length);
      expect(sha256(bytes)).toBe(reference(bytes));
    }
  });

  it('reads text as UTF-8', () => {
    expect(digestText('Сырдарья')).toBe(reference(Buffer.from('Сырдарья', 'utf8')));
  });
});

describe('the digest of columns', () => {
  it('is that of their numbers as little-endian binary64', () => {
    fc.assert(
      fc.property(fc.array(fc.float64Array({ noNaN: true, noDefaultInfinity: true })), (columns) => {
        const bytes = Buffer.concat(
          columns.map((column) => {
            const buffer = Buffer.alloc(column.length * 8);
            column.forEach((value, index) => {
              buffer.writeDoubleLE(value + 0, index * 8);
            });
            return buffer;
          }),
        );
        expect(digestColumns(columns)).toBe(reference(bytes));
      }),
    );
  });

  it('does not tell -0 from 0, and tells the last bit', () => {
    expect(digestColumns([Float64Array.of(-0)])).toBe(digestColumns([Float64Array.of(0)]));
    expect(digestColumns([Float64Array.of(1)])).not.toBe(
      digestColumns([Float64Array.of(1 + Number.EPSILON)]),
    );
  });

  it('is refused where a number is not finite', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => digestColumns([Float64Array.of(0, value)])).toThrow(/not finite/);
    }
  });
});

describe('canonical JSON', () => {
  it('is one text for equal data, whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, -0, 'x'], a: { d: null, c: true } })).toBe(
      '{"a":{"c":true,"d":null},"b":[1,0,"x"]}',
    );
  });

  it('reads back to the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.stringify(JSON.parse(text))).toBe(
          JSON.stringify(JSON.parse(JSON.stringify(JSON.parse(text)))),
        );
      }),
    );
  });

  it('refuses what JSON would lose', () => {
    for (const value of [
      Number.NaN,
      undefined,
      { a: undefined },
      new Map(),
      Float64Array.of(1),
      () => 1,
      [undefined],
    ]) {
      expect(() => canonicalJson(value)).toThrow();
    }
  });
});
