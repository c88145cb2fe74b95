/**
 * What a facilitator does on the stage, by keyboard and by pointer, in a real browser
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSite, otherRun, ready, restingRun, runIdOf, type Site } from './open-page.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
afterEach(async () => {
  await page.context().close();
});
afterAll(() => site.close());

const slider = (name: string) => page.locator(`#lever-${name}`);
const headline = () => page.locator('.headline').textContent();
const link = () => page.evaluate(() => location.hash);

test('a lever moved by keys runs the basin, is one step to undo, and can be done again', async () => {
  page = await site.open();
  const [first, said] = [await runIdOf(page), await headline()];
  await slider('swap-size').focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  const moved = await restingRun(page);
  expect(moved).not.toBe(first);
  expect(await headline()).not.toBe(said);
  for (let press = 0; press < 5; press++) await page.keyboard.press('z');
  await page.waitForFunction(
    (id) => document.querySelector('footer code')?.getAttribute('title') === id,
    first,
  );
  for (let press = 0; press < 5; press++) await page.keyboard.press('Shift+Z');
  await page.waitForFunction(
    (id) => document.querySelector('footer code')?.getAttribute('title') === id,
    moved,
  );
});

test('a lever dragged by the pointer is one step back, however far it went', async () => {
  page = await site.open();
  const first = await runIdOf(page);
  const box = await slider('upland-load').boundingBox();
  if (box === null) throw new Error('The lever is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++)
    await page.mouse.move(box.x + box.width / 2 + step * 3, box.y + box.height / 2);
  await page.mouse.up();
  await otherRun(page, first);
  expect(await link()).toContain('upland-load:');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(
    (id) => document.querySelector('footer code')?.getAttribute('title') === id,
    first,
  );
  expect(await link()).not.toContain('upland-load:');
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});

test('buttons and the number field move a lever too, and reset brings all back', async () => {
  page = await site.open();
  const first = await runIdOf(page);
  await page.getByRole('button', { name: 'More: Load in Upland' }).click();
  const second = await otherRun(page, first);
  const field = page.getByRole('spinbutton', { name: /Water wanted by the fields of Lowland/ });
  await field.fill('6.5');
  await field.press('Enter');
  await otherRun(page, second);
  expect(await link()).toContain('lowland-fields:6.5');
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.waitForFunction(
    (id) => document.querySelector('footer code')?.getAttribute('title') === id,
    first,
  );
});

test('what is held stays on the charts while a scenario is opened by its number', async () => {
  page = await site.open();
  const first = await runIdOf(page);
  await page.keyboard.press('h');
  await page.keyboard.press('2');
  await otherRun(page, first);
  await page.waitForFunction(() => (document.querySelector('.held-line')?.getAttribute('d') ?? '') !== '');
  expect(await page.locator('[data-graph]').first().getAttribute('aria-label')).toMatch(/held/);
  await page.keyboard.press('h');
  await page.waitForFunction(() => (document.querySelector('.held-line')?.getAttribute('d') ?? '') === '');
});

test('a link opens the same state, and says what it does not know', async () => {
  page = await site.open('#v=1&s=trade,swap-size:700&h=alone&view=stage&nobody=1');
  const there = await runIdOf(page);
  expect(await slider('swap-size').inputValue()).toBe('700');
  const again = await link();
  await page.context().close();
  page = await site.open(again);
  expect(await runIdOf(page)).toBe(there);
  await page.context().close();
  page = await site.open('#v=1&s=trade,no-such-lever:3,swap-size:9000');
  expect(await page.locator('footer').textContent()).toContain('no-such-lever:3, swap-size:9000');
});

test('the numbers of the charts can be read as a table, by year and by month', async () => {
  page = await site.open('#s=trade&h=alone');
  await page.getByRole('button', { name: 'Numbers' }).click();
  const table = page.getByRole('dialog').getByRole('table');
  await table.waitFor();
  expect(await table.locator('tbody tr').count()).toBe(10);
  expect(await table.locator('thead').textContent()).toContain('Water missing, Lowland, m³/s (held): mean');
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Numbers' }).click();
  await table.waitFor();
  expect(await table.locator('tbody tr').count()).toBe(120);
});

test('charts show how years lie over other wet and dry years, for the run on the screen', async () => {
  page = await site.open('#s=trade');
  const first = await runIdOf(page);
  const band = page.locator('.charts .band').first();
  const months = await band.getAttribute('d');
  await page.getByRole('button', { name: 'Other years' }).click();
  await page.getByText('8 in 10 of 32 draws').first().waitFor();
  const fan = await band.getAttribute('d');
  expect(fan).not.toBe(months);
  expect(await page.locator('.charts .middle').first().getAttribute('d')).toMatch(/^M/);
  expect(await runIdOf(page)).toBe(first);
  await page.getByRole('button', { name: 'More: Water wanted by the fields of Lowland' }).click();
  await otherRun(page, first);
  await page.waitForFunction((known) => {
    const now = document.querySelector('.charts .band')?.getAttribute('d');
    return document.querySelector('.charts .middle')?.getAttribute('d') !== '' && now !== known;
  }, fan);
  expect(await link()).toContain('f=1');
  await page.keyboard.press('m');
  expect(await page.getByRole('button', { name: 'Other years' }).getAttribute('aria-pressed')).toBe('false');
});

test('the script for the facilitator has every scenario with its story and what its run says', async () => {
  page = await site.open();
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Script for the facilitator' }).click();
  const script = page.getByRole('dialog');
  await script.getByRole('button', { name: 'Print' }).and(page.locator(':enabled')).waitFor();
  const told = await script.locator('.answer').allTextContents();
  expect(told).toHaveLength(4);
  expect(new Set(told).size).toBe(4);
  expect(told.every((text) => /riparian/.test(text))).toBe(true);
});

test('the room guesses first: the second chart is hidden until the veil lifts', async () => {
  page = await site.open();
  await page.keyboard.press('r');
  expect(await page.locator('.charts .line').count()).toBe(1);
  await page.getByRole('button', { name: /^worse/ }).click();
  await page.keyboard.press('r');
  expect(await page.locator('.charts .line').count()).toBe(2);
  expect(await page.getByRole('button', { name: /^worse/ }).textContent()).toContain('1');
});

test('beside a lever stands what a movement up does to the least share, but not while the room guesses', async () => {
  page = await site.open();
  const effectOf = (lever: string) => page.locator(`[data-lever="${lever}"] .effect`);
  await effectOf('lowland-fields').waitFor();
  expect(await effectOf('lowland-fields').textContent()).toMatch(/^\s*−\d+\.\d$/);
  expect(await effectOf('lowland-fields').getAttribute('title')).toContain('percentage points');
  const before = await effectOf('swap-size').textContent();
  expect(before).toMatch(/^\s*\+\d+\.\d$/);
  await page.keyboard.press('r');
  expect(await page.locator('.effect').count()).toBe(0);
  await page.keyboard.press('r');
  expect(await effectOf('swap-size').textContent()).toBe(before);
  await page.getByRole('button', { name: 'Less: Water wanted by the fields' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.effect').length === 0);
  await effectOf('lowland-fields').waitFor();
});

const explainFields = async () => {
  await page.locator('[data-place="lowland-fields"]').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.locator('.decides').waitFor();
  return (await panel.textContent()) ?? '';
};

test('what decided is said in the language of the page', async () => {
  page = await site.open('#lang=ru');
  const russian = await explainFields();
  expect(russian).toMatch(/нужно[\s\S]*получено[\s\S]*Водозабор: /);
  const [explained] = russian.split('Откуда эти числа');
  expect(explained.replace(/lowland-cap|Draft treaty/g, '')).not.toMatch(/[A-Za-z]{3}/);
  await page.context().close();
  page = await site.open('#lang=fa');
  expect(await explainFields()).toMatch(/مورد نیاز[\s\S]*داده‌شده/);
});

test('where names are kept from the room, what decided names none', async () => {
  page = await site.open('#names=letters');
  const told = await explainFields();
  expect(told).toMatch(/Users 1, Riparian A/);
  expect(told).not.toMatch(/lowland|upland/i);
  await page.keyboard.press('Escape');
  const shown = await page.evaluate(() => document.body.innerText + document.title);
  expect(shown).toMatch(/Scenario 2/);
  expect(shown).not.toMatch(/lowland|upland|high dam|each alone/i);
});

test('a place of the river says what decided there, and where its figures come from', async () => {
  page = await site.open();
  await page.locator('[data-place="lowland-fields"]').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.locator('.decides').waitFor();
  expect(await panel.textContent()).toMatch(/wanted[\s\S]*given/);
  expect(await panel.textContent()).toContain('Invented for teaching');
  await panel.getByText('Water wanted at the offtake in a year.').waitFor();
  expect(await panel.getByRole('row', { name: /^Water wanted at the offtake/ }).textContent()).toContain(
    '5 km³/year',
  );
  await page.keyboard.press('Escape');
  expect(await panel.count()).toBe(0);
});

test('runs stand beside one another with who is better off and the pressure by pair', async () => {
  page = await site.open('#s=trade');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('heading', { name: /better and who is worse/ }).waitFor();
  await page.locator('.score').first().waitFor();
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('It is not validated.');
  expect(text).toMatch(/Upland → Lowland: shortfall/);
  await page.getByRole('button', { name: 'Put this run beside' }).click();
  expect(await link()).toContain('c=trade');
});

test('a room weighs the index otherwise, without a run, and the link keeps it', async () => {
  page = await site.open('#s=trade&view=compare');
  const score = page.locator('section .score').first();
  await score.waitFor();
  const [before, run] = [await score.textContent(), await runIdOf(page)];
  await page.getByText('Weights of the index').click();
  const weight = page.getByRole('slider', { name: /^shortfall against claims/ });
  await weight.focus();
  await page.keyboard.press('Home');
  await page.waitForFunction(
    (said) => document.querySelector('section .score')?.textContent !== said,
    before,
  );
  expect(Number(await score.textContent())).toBeLessThan(Number(before));
  expect(await runIdOf(page)).toBe(run);
  await page.getByText('(weights of the room)').waitFor();
  const there = await link();
  expect(there).toContain('w=caps.shortage:0.05');
  await page.context().close();
  page = await site.open(there.replace('compare', 'stage'));
  await page.locator('[data-pressure="now"]').waitFor();
  expect(await page.locator('[data-pressure]').textContent()).toContain('weights of the room');
});

test('delegations propose, lock and combine, and the round joins the trail', async () => {
  page = await site.open('#view=rounds');
  const first = await runIdOf(page);
  const own = page.locator('fieldset').filter({ hasText: 'Upland' }).getByRole('slider');
  await own.focus();
  await page.keyboard.press('ArrowRight');
  const combine = page.getByRole('button', { name: 'Combine the proposals' });
  expect(await combine.isDisabled()).toBe(true);
  const open = page.getByRole('button', { name: 'Lock proposal' });
  while ((await open.count()) > 0) await open.first().click();
  await combine.click();
  await otherRun(page, first);
  await page.locator('main figure circle').waitFor();
  expect(await link()).toContain('upland-load:');
});

test('names can be kept from the room', async () => {
  page = await site.open('#names=letters');
  const text = (await page.locator('body').innerText()) ?? '';
  expect(text).toContain('Riparian A');
  expect(text).not.toMatch(/Lowland gets|Upland goes/);
});

test('the real basin is a choice in the bar, and opens with its own levers', async () => {
  page = await site.open();
  await page.getByRole('combobox', { name: 'Basin' }).selectOption('aral');
  await page.getByRole('tab', { name: 'Nature' }).waitFor({ timeout: 20_000 });
  await ready(page);
  expect(await link()).toContain('b=aral');
});
