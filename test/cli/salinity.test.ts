/**
 * Salinity for readers: tables in g/L where salt is modelled, and no word of it elsewhere
 */
import { expect, test } from 'vitest';
import { ALONE, mirab, tooWide } from './mirab.ts';

const SALT = 'scenarios/two-banks/salt.yaml';

test('a run with salt shows places in g/L, and one without has no such table', async () => {
  const [salt, fresh] = await Promise.all([mirab(['run', SALT]), mirab(['run', ALONE])]);
  expect(salt.stdout).toMatch(/^ {2}High dam +0\.30 +0\.30 +0\.30 /m);
  expect(salt.stdout).toMatch(/^ {2}Lowland city +\d\.\d\d +\d\.\d\d +\d\.\d\d +\d\.\d\d +0\.60 +\d+ % /m);
  expect(tooWide(salt.stdout)).toEqual([]);
  expect(fresh.stdout).not.toContain('Salinity');
});

test('a comparison has one row for a riparian and scenario with salt, and none without', async () => {
  const both = await mirab(['compare', ALONE, SALT]);
  const [, table] = both.stdout.split('Salinity of the water delivered');
  const rows = table.split('\n\n')[0].trim().split('\n').slice(1);
  expect(rows.map((row) => row.trim().split(/ +/).slice(0, 2))).toEqual([
    ['Lowland', 'salt'],
    ['Upland', 'salt'],
  ]);
  expect(tooWide(both.stdout)).toEqual([]);
  const fresh = await mirab(['compare', ALONE, 'scenarios/two-banks/cooperate.yaml']);
  expect(fresh.stdout).not.toContain('Salinity');
});

test('an explanation tells the salinity at a node, and of a use its drainage and its limit', async () => {
  const [fields, junction] = await Promise.all([
    mirab(['explain', SALT, 'lowland-fields', '2030-07']),
    mirab(['explain', SALT, 'meeting', '2030-07']),
  ]);
  for (const said of [
    'Salinity: ',
    'Its return flow holds ',
    'Drainage took up ',
    'limit of the use is 0.70 g/L',
  ])
    expect(fields.stdout).toContain(said);
  expect(junction.stdout).toMatch(/Salinity: \d\.\d\d g\/L/);
});
