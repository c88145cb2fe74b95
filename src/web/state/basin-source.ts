/**
 * Where basins come from: the page itself where it carries them, else the server beside it
 */
import { type LiveBasin, liveFault } from '../../contract/live/basin.ts';

export interface BasinTitle {
  readonly id: string;
  readonly title: string;
}

const CARRIED = 'script[type="text/mirab-basin"]';

export async function listBasins(): Promise<readonly BasinTitle[]> {
  const carried = [...document.querySelectorAll<HTMLElement>(CARRIED)];
  if (carried.length > 0)
    return carried.map(({ dataset }) => ({ id: dataset['id'] ?? '', title: dataset['title'] ?? '' }));
  return (await (await fetched('basins.json')).json()) as BasinTitle[];
}

/** @throws where there is none of that name, or it is of another version of Mirab */
export async function loadBasin(id: string): Promise<LiveBasin> {
  const carried = [...document.querySelectorAll<HTMLElement>(CARRIED)].find(
    ({ dataset }) => dataset['id'] === id,
  );
  const basin: unknown =
    carried === undefined
      ? await (await fetched(`basins/${encodeURIComponent(id)}.json`)).json()
      : JSON.parse(await unzipped(carried.textContent ?? ''));
  const fault = liveFault(basin);
  if (fault !== undefined) throw new Error(fault);
  return basin as LiveBasin;
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function unzipped(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
