import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PICTURE, shippedSchematic } from '../../scripts/draw-schematic.ts';
import { root } from '../../scripts/root.mjs';

it('the schematic of the readme shows the shipped basin as its file stands', async () => {
  expect(readFileSync(`${root}/${PICTURE}`, 'utf8')).toBe(await shippedSchematic());
});
