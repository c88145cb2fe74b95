/**
 * A page for a room : phones reach it by the address of the machine, and open the state that they are shown
 */
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roomAddresses } from '../../../src/api/routes/room-addresses.ts';
import { openSite, ready, runIdOf, type Site } from './open-page.ts';

let site: Site;
const [address] = roomAddresses();

beforeAll(async () => {
  site = await openSite({ room: true });
});
afterAll(() => site.close());

/** What a camera reads of the code on the screen. */
async function linkShown(page: Awaited<ReturnType<Site['open']>>): Promise<string> {
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const code = page.getByRole('img', { name: /Code with the link/ }).first();
  await code.waitFor();
  const pixels = await page.evaluate(async () => {
    const svg = document.querySelector('dialog svg') as SVGSVGElement;
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"'))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 400;
    const drawing = canvas.getContext('2d') as CanvasRenderingContext2D;
    drawing.drawImage(image, 0, 0);
    return [...drawing.getImageData(0, 0, 400, 400).data];
  });
  return decodeQR({ width: 400, height: 400, data: Uint8Array.from(pixels) });
}

test.runIf(address !== undefined)('a phone opens what the code says: the same run', async () => {
  const page = await site.open('#s=trade,swap-size:600&h=alone');
  const link = await linkShown(page);
  expect(link).toContain(`http://${address}:`);
  expect(link).toMatch(/#.*swap-size:600/);
  const run = await runIdOf(page);
  await page.context().close();
  const phone = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  const faults: string[] = [];
  phone.on('pageerror', (fault) => faults.push(fault.message));
  await phone.goto(link);
  await ready(phone);
  expect(await runIdOf(phone)).toBe(run);
  expect(faults).toEqual([]);
  await phone.close();
});

test('a page that this machine alone can open says how to show it to the room', async () => {
  const alone = await openSite();
  const page = await alone.open();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByText('mirab serve --room').waitFor();
  expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe(page.url());
  await alone.close();
});
