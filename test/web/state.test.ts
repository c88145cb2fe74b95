/**
 * The state of the page: history, latest wins, levers on their grid, keys, links
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/node.ts';
import { historyOf, recorded, redone, undone } from '../../src/web/state/history.ts';
import { keyAction } from '../../src/web/state/keys.ts';
import { latestWins } from '../../src/web/state/latest-wins.ts';
import { type Lever, leversOf, numberOf, positionOf, snapped } from '../../src/web/state/lever.ts';
import { linkOf, readLink } from '../../src/web/state/link.ts';
import type { PageState } from '../../src/web/state/page-state.ts';

const same = (a: number, b: number) => a === b;

test('what was undone comes back, and is dropped at the next change', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), fc.integer(), (values, other) => {
      const made = values.reduce((history, value) => recorded(history, value, same), historyOf(Number.NaN));
      const back = values.reduce(undone, made);
      expect(back.present).toBeNaN();
      expect(values.reduce(redone, back)).toEqual(made);
      expect(recorded(undone(made), other, () => false).future).toEqual([]);
    }),
  );
});

test('one piece of work is in flight, one waits, and the last that was asked for is always done', async () => {
  const begun: number[] = [];
  const answered: number[] = [];
  let running = 0;
  const work = latestWins<number, number>(
    async (request) => {
      begun.push(request);
      running++;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running--;
      return request;
    },
    (answer) => answered.push(answer),
    () => undefined,
  );
  for (let request = 0; request < 100; request++) work.ask(request);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(begun).toEqual([0, 99]);
  expect(answered).toEqual([0, 99]);
});

test('work that fails is told, and does not stop what comes after it', async () => {
  const faults: unknown[] = [];
  const answered: number[] = [];
  const work = latestWins<number, number>(
    async (request) => {
      if (request === 0) throw new Error('no');
      return request;
    },
    (answer) => answered.push(answer),
    (fault) => faults.push(fault),
  );
  work.ask(0);
  work.ask(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([faults.length, answered]).toEqual([1, [1]]);
});

async function leversIn(file: string): Promise<Lever[]> {
  const result = await loadScenario(`scenarios/${file}.yaml`);
  if (!result.ok) throw new Error('The scenario does not hold.');
  return leversOf(result.value.scenario, result.value.provenance);
}

test.each(['two-banks/alone', 'aral/energy-regime'])(
  'levers of %s stand on their grid, and their positions are read back',
  async (file) => {
    for (const lever of await leversIn(file)) {
      const { least, most, step, standing } = lever;
      expect((most - least) / step).toBeGreaterThan(9);
      expect((most - least) / step).toBeLessThan(510);
      if (standing !== undefined) expect(snapped(lever, standing)).toBe(standing);
      for (const value of [least, most, snapped(lever, (least + most) / 2)])
        expect(numberOf(lever, positionOf(lever, value))).toBe(value);
      expect(snapped(lever, most + 10 * step)).toBe(most);
      expect(snapped(lever, least - 10 * step)).toBe(least);
    }
  },
);

test('a state comes back from its link, and a usual state needs no more than its basin', async () => {
  const levers = await leversIn('two-banks/alone');
  const usual: PageState = {
    ...{
      basin: 'two-banks',
      choice: { scenario: 'alone', positions: {} },
      held: null,
      beside: [],
      monthly: false,
      fan: false,
    },
    ...{ graphs: ['shortfall:LOW', 'unserved:UPL'], view: 'stage', language: 'en', anonymous: false },
    weights: {},
  };
  const known = (id: string) => (['alone', 'trade'].includes(id) ? levers : undefined);
  const choice = fc.record({
    scenario: fc.constantFrom('alone', 'trade'),
    positions: fc.constantFrom(
      {},
      { 'swap-size': '600 GWh' },
      { 'swap-size': '20 GWh', 'upland-load': '5.2 TWh/year' },
    ),
  });
  const state = fc.record({
    ...{
      basin: fc.constant('two-banks'),
      choice,
      held: fc.option(choice),
      beside: fc.array(choice, { maxLength: 4 }),
    },
    graphs: fc.constantFrom(usual.graphs, ['storage:high-dam', 'inflow:marsh'] as const),
    ...{ monthly: fc.boolean(), fan: fc.boolean(), view: fc.constantFrom('stage', 'compare', 'rounds') },
    ...{ language: fc.constantFrom('en', 'ru', 'fa'), anonymous: fc.boolean() },
    weights: fc.constantFrom({}, { 'caps.shortage': 0.4 }, { 'caps.energy': 0.9, 'claims.need': 1 }),
  }) as fc.Arbitrary<PageState>;
  fc.assert(
    fc.property(state, (one) => {
      const link = linkOf(one, usual);
      expect(link.length).toBeLessThan(500);
      expect(readLink(`#${link}`, usual, known)).toEqual({ state: one, unknown: [] });
    }),
  );
  expect(linkOf(usual, usual)).toBe('v=1&b=two-banks');
});

test('a link with anything in it opens something, and what is not known is told', () => {
  const usual = {
    graphs: ['a:b', 'c:d'],
    choice: { scenario: 'alone', positions: {} },
    language: 'en',
  } as unknown as PageState;
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readLink(text, usual, () => undefined).state.choice).toEqual(usual.choice);
    }),
  );
  expect(readLink('s=nowhere', usual, () => undefined).unknown).toEqual(['nowhere']);
});

test('keys of the presenter are the same on every board, and belong to fields where there is one', () => {
  const press = (key: string, code: string, target: object = {}, shiftKey = false) =>
    keyAction({ key, code, target, shiftKey, ctrlKey: false, metaKey: false, altKey: false });
  expect(press('я', 'KeyZ')).toBe('undo');
  expect(press('Я', 'KeyZ', {}, true)).toBe('redo');
  expect(press('р', 'KeyH')).toBe('hold');
  expect(press('3', 'Digit3')).toBe('preset-3');
  expect(press('3', 'Digit3', { tagName: 'INPUT', type: 'number' })).toBeUndefined();
  expect(press('ArrowLeft', 'ArrowLeft', { tagName: 'INPUT', type: 'range' })).toBeUndefined();
  expect(press('ArrowLeft', 'ArrowLeft')).toBe('less');
  expect(press('Escape', 'Escape', { tagName: 'SELECT' })).toBe('close');
});
