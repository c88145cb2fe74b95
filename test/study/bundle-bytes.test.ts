/**
 * A saved bundle is judged again to the same report, bit for bit, or refused with the reason
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/engine/base/digest.ts';
import type { Result } from '../../src/engine/base/result.ts';
import { ENGINE_VERSION } from '../../src/engine/model/version.ts';
import { readBundle, saveBundle } from '../../src/engine/node.ts';
import { decodeBundle, encodeBundle } from '../../src/engine/study/bundle-bytes.ts';
import { judgeBundle } from '../../src/engine/study/judge.ts';
import { bundleOf, twoBanks } from './two-banks.ts';

const bundle = await bundleOf(await twoBanks('trade'), await twoBanks('reference'));
const bytes = encodeBundle(bundle);

const folder = mkdtempSync(join(tmpdir(), 'mirab-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a saved bundle', () => {
  test('comes back as it was, and is judged to the same report', () => {
    const restored = held(decodeBundle(bytes));
    expect(restored).toEqual(bundle);
    expect(judgeBundle(restored)).toEqual(judgeBundle(bundle));
    expect(encodeBundle(restored)).toEqual(bytes);
  });

  test('may lie anywhere in a larger piece of memory', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(held(decodeBundle(larger.subarray(3)))).toEqual(bundle);
  });

  test('goes through a file, which appears when it is whole', async () => {
    const path = join(folder, 'trade.mirab-bundle');
    expect(held(await saveBundle(path, bundle))).toBe(path);
    expect(readdirSync(folder)).toEqual(['trade.mirab-bundle']);
    expect(held(await readBundle(path))).toEqual(bundle);
  });

  test('is looked for and written where it can be, or the reason is given', async () => {
    const nowhere = join(folder, 'nowhere', 'x');
    expect(codeOf(await readBundle(nowhere))).toBe('MIRAB_FILE_MISSING');
    expect(codeOf(await saveBundle(nowhere, bundle))).toBe('MIRAB_FILE_NOT_WRITTEN');
    writeFileSync(join(folder, 'text'), 'mirab: 1\n');
    expect(codeOf(await readBundle(join(folder, 'text')))).toBe('MIRAB_BUNDLE_INVALID');
  });
});

describe('a bundle is refused', () => {
  test('where one bit of a series or of the header is another', () => {
    for (const place of [400, bytes.length - 1, bytes.length - 8 * 1000]) {
      const other = bytes.slice();
      other[place] ^= 1;
      expect(codeOf(decodeBundle(other))).toBe('MIRAB_BUNDLE_CHANGED');
    }
  });

  test('where its end or its middle is cut off', () => {
    for (const length of [bytes.length - 8, bytes.length - 1, 1000])
      expect(codeOf(decodeBundle(bytes.slice(0, length)))).toBe('MIRAB_BUNDLE_CHANGED');
    expect(codeOf(decodeBundle(new Uint8Array()))).toBe('MIRAB_BUNDLE_INVALID');
  });

  test('where another version of the engine or of the format made it', () => {
    const other = codeOf(decodeBundle(rewritten((header) => ({ ...header, engineVersion: '0.0.1' }))));
    expect(other).toBe('MIRAB_BUNDLE_VERSION_OTHER');
    const later = bytes.slice();
    later['mirab-bundle/'.length] = '2'.charCodeAt(0);
    expect(codeOf(decodeBundle(later))).toBe('MIRAB_BUNDLE_VERSION_OTHER');
    expect(ENGINE_VERSION).not.toBe('0.0.1');
  });

  test('where its scenario was exchanged, even with a new digest of the header', () => {
    const drier = rewritten((header) => ({ ...header, scenario: { ...header.scenario, title: 'Other' } }));
    expect(codeOf(decodeBundle(drier))).toBe('MIRAB_BUNDLE_CHANGED');
    const shorter = rewritten((header) => ({ ...header, runs: header.runs.slice(1) }));
    expect(codeOf(decodeBundle(shorter))).toBe('MIRAB_BUNDLE_CHANGED');
  });

  test('where a number is not finite', () => {
    const other = bytes.slice();
    other.fill(0xff, other.length - 8);
    expect(codeOf(decodeBundle(other))).toBe('MIRAB_BUNDLE_CHANGED');
  });
});

interface Header {
  readonly scenario: object;
  readonly runs: readonly unknown[];
}

/** The bundle with another header, whose digest and length fit it. */
function rewritten(change: (header: Header) => object): Uint8Array {
  const end = bytes.indexOf('\n'.charCodeAt(0)) + 1;
  const length = Number(new TextDecoder().decode(bytes.subarray(0, end)).split(' ')[2]);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(end, end + length)));
  const text = new TextEncoder().encode(JSON.stringify(change(header)));
  const line = new TextEncoder().encode(`mirab-bundle/1 ${sha256(text)} ${text.length}\n`);
  const start = 8 * Math.ceil((line.length + text.length) / 8);
  const body = bytes.subarray(8 * Math.ceil((end + length) / 8));
  const all = new Uint8Array(start + body.length);
  all.set(line);
  all.set(text, line.length);
  all.set(body, start);
  return all;
}

function held<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value;
}

function codeOf(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.diagnostics[0].code;
}
