/**
 * Scales and texts: ticks are round and reach the largest value, and every text is fit for a page
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../src/report/markup.ts';
import { scaleTo } from '../../src/report/scale.ts';

test('ticks are round', () => {
  expect(scaleTo(0.45, 5).ticks.map((tick) => tick.toFixed(1))).toEqual([
    '0.0',
    '0.1',
    '0.2',
    '0.3',
    '0.4',
    '0.5',
  ]);
  expect(scaleTo(13.2, 4)).toMatchObject({ top: 15, ticks: [0, 5, 10, 15], decimals: 0 });
});

test('an axis holds its values with few ticks that read apart, whatever the values', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.integer({ min: 2, max: 6 }),
      (most, count) => {
        const { top, ticks, decimals } = scaleTo(most < 1e-6 ? 0 : most, count);
        expect(top).toBeGreaterThanOrEqual((most < 1e-6 ? 0 : most) * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(count + 1);
        expect(new Set(ticks.map((tick) => tick.toFixed(decimals))).size).toBe(ticks.length);
      },
    ),
  );
});

test('no text of an author is markup, inside an attribute or out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`;
      expect(markup.match(/[<>"]/g)?.join('')).toBe('<""><>');
    }),
  );
});
