/**
 * The digest of each shipped scenario; after a change made on purpose: `npx tsx scripts/write-digests.ts`.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { shippedDigests } from '../../scripts/write-digests.ts';

const golden = JSON.parse(readFileSync(`${root}/test/golden/digests.json`, 'utf8')) as Record<string, string>;

const here = shippedDigests();

test('every shipped scenario gives the bytes that it gave before', async () => {
  expect(await here).toEqual(golden);
}, 60_000);

test('a Turkish locale and the time of Tashkent change no byte', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/write-digests.ts', '--print'],
    { cwd: root, env: { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tashkent' } },
  );
  expect(JSON.parse(stdout)).toEqual(await here);
}, 60_000);
