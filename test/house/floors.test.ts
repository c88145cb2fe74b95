/**
 * The floors: a file imports from its own room or from lower floors, and each rule is seen to refuse something
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';

const house = mkdtempSync(join(tmpdir(), 'mirab-floors-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

test('every import of the sources keeps to the floors', () => {
  const { status, stderr } = floors();
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe('a house built wrong', () => {
  beforeAll(() => {
    copyFileSync(join(root, 'package.json'), join(house, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
  });

  test('is refused at each import that goes up, sideways, in a circle or out of its place', () => {
    build({
      'engine/base/a.ts': "import type { B } from '../calendar/b.ts';\nexport type A = B;",
      'engine/units/a.ts': "import { b } from '../calendar/b.ts';\nexport const a = b;",
      'engine/calendar/b.ts': 'export type B = number;\nexport const b = 1;',
      'engine/risk/a.ts':
        "import { x } from './b.ts';\nimport 'mathjs';\nimport 'yaml';\nimport 'tsx';\nexport const y = x;",
      'engine/risk/b.ts': "import { y } from './a.ts';\nexport const x = y;",
      'engine/run/a.ts': "import 'node:fs';\nimport 'node:worker_threads';",
      'engine/node.ts': "import './files.ts';\nexport const node = 1;",
      'engine/files.ts': "import 'node:fs';",
      'engine/live.ts': 'export const live = 1;',
      'cli/main.ts':
        "import '../engine/node.ts';\nimport '../engine/calendar/b.ts';\nimport '../engine/live.ts';",
      'web/page.ts': "import '../engine/live.ts';\nimport '../engine/node.ts';",
      'report/a.ts': "import '../engine/node.ts';\nimport 'node:fs';",
      'client/a.ts': "import type { A } from '../engine/base/a.ts';\nimport 'node:fs';\nexport type C = A;",
      'api/a.ts': "import type { C } from '../client/a.ts';\nexport type D = C;",
      'attic/a.ts': "import '../engine/base/a.ts';\nimport './missing.ts';",
    });
    const { status, stderr } = floors(house);
    expect(status).toBe(1);
    expect(
      stderr
        .replaceAll(/\S*(?=node_modules)/g, '')
        .trim()
        .split('\n')
        .sort(),
    ).toMatchInlineSnapshot(`
      [
        "src/api/a.ts → src/client/a.ts   (place-of-client)",
        "src/attic/a.ts → ./missing.ts   (every-file-has-a-room)",
        "src/attic/a.ts → ./missing.ts   (nothing-unresolved)",
        "src/attic/a.ts → src/engine/base/a.ts   (every-file-has-a-room)",
        "src/cli/main.ts → src/engine/calendar/b.ts   (cli-and-api-by-their-doors)",
        "src/cli/main.ts → src/engine/live.ts   (cli-and-api-by-their-doors)",
        "src/client/a.ts → fs   (engine-without-platform)",
        "src/client/a.ts → src/engine/base/a.ts   (floor-of-client)",
        "src/engine/base/a.ts → src/engine/calendar/b.ts   (floor-of-engine/base)",
        "src/engine/risk/a.ts → node_modules/mathjs/lib/esm/index.js   (place-of-mathjs)",
        "src/engine/risk/a.ts → node_modules/tsx/dist/loader.mjs   (no-dev-package-in-source)",
        "src/engine/risk/a.ts → node_modules/yaml/dist/index.js   (place-of-yaml)",
        "src/engine/risk/a.ts → src/engine/risk/b.ts → src/engine/risk/a.ts   (no-circle)",
        "src/engine/run/a.ts → fs   (engine-without-platform)",
        "src/engine/run/a.ts → worker_threads   (engine-without-platform)",
        "src/engine/run/a.ts → worker_threads   (place-of-worker_threads)",
        "src/engine/units/a.ts → src/engine/calendar/b.ts   (floor-of-engine/units)",
        "src/report/a.ts → fs   (engine-without-platform)",
        "src/report/a.ts → src/engine/node.ts   (report-by-the-pure-door)",
        "src/web/page.ts → src/engine/node.ts   (page-by-its-door)",
      ]
    `);
  });
});

function floors(...folder: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'scripts/floors.mjs'), ...folder], { encoding: 'utf8' });
}

function build(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const place = join(house, 'src', path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, `${text}\n`);
  }
}
