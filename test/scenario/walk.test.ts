import { expect, test } from 'vitest';
import { loaded, setting } from './folder.ts';

test('a trade without a reply has none, though every key of a reply may be left out', async () => {
  const { trades } = loaded(
    await setting({
      'trades.purchase':
        '{ instrument: A purchase, first: { from: BBB, to: AAA, energy: 100 GWh, months: Dec..Feb } }',
    }),
  ).scenario;
  expect(trades?.['purchase']).toMatchObject({ first: { energy: 100_000, compliance: 1, carry: 1 } });
  expect(trades?.['purchase']).not.toHaveProperty('reply');
});
