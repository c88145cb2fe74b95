/**
 * screenSvg : the drawings on the screen → one SVG with their styles        pngOf : SVG → PNG
 *
 * Drawings of the page take their looks from its sheets; a file has none, so each part is given the looks it has now.
 */
import type { Store } from '../state/store.svelte.ts';
import { headlineOf } from '../words/headline.ts';
import { scenarioName } from '../words/names.ts';

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const LOOKS = [
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-dasharray',
    'stroke-linecap',
  ],
  ...['font-family', 'font-size', 'font-weight', 'paint-order'],
];
const HEAD = 64;
const FOOT = 28;
const NAMESPACE = 'http://www.w3.org/2000/svg';

export function screenSvg(store: Store): Picture {
  const drawings = [...document.querySelectorAll<SVGSVGElement>('main svg')];
  const area = bounds(drawings);
  const svg = document.createElementNS(NAMESPACE, 'svg');
  const [width, height] = [area.width, area.height + HEAD + FOOT];
  svg.setAttribute('xmlns', NAMESPACE);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.append(element('rect', { width, height, fill: '#fff' }));
  const title = scenarioName(store.current.scenario.id, store);
  svg.append(words(title, 12, 22, 18), words(headlineOf(store), 12, 46, 13));
  for (const drawing of drawings) {
    const box = drawing.getBoundingClientRect();
    const copy = withLooks(drawing);
    copy.setAttribute('x', String(box.x - area.x));
    copy.setAttribute('y', String(box.y - area.y + HEAD));
    copy.setAttribute('width', String(box.width));
    copy.setAttribute('height', String(box.height));
    svg.append(copy);
    const caption = drawing.closest('figure')?.querySelector('select');
    const name = caption?.selectedOptions[0]?.textContent;
    if (name) svg.append(words(name, box.x - area.x + 6, box.y - area.y + HEAD - 4, 13));
  }
  const run = `${store.speech.say('run-id')} ${store.runs.now?.runId ?? ''}`;
  svg.append(words(run, 12, height - 8, 11));
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error('The picture could not be made.')) : resolve(blob),
    );
  });
}

function bounds(drawings: readonly SVGSVGElement[]): { x: number; y: number; width: number; height: number } {
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect());
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y)) - 20];
  const [right, bottom] = [
    Math.max(...boxes.map((box) => box.right)),
    Math.max(...boxes.map((box) => box.bottom)),
  ];
  return { x: left, y: top, width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
}

function withLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map((one) => [one, ...one.querySelectorAll<SVGElement>('*')]);
  from.forEach((part, at) => {
    const looks = getComputedStyle(part);
    for (const look of LOOKS) {
      const value = looks.getPropertyValue(look);
      if (value !== '') to[at].setAttribute(look, value);
    }
    to[at].removeAttribute('class');
    to[at].removeAttribute('tabindex');
    to[at].removeAttribute('role');
  });
  return copy;
}

function words(text: string, x: number, y: number, size: number): SVGElement {
  const made = element('text', { x, y, 'font-size': size, 'font-family': 'sans-serif', fill: '#16222e' });
  made.textContent = text;
  return made;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
