/**
 * slidesOf : what is on the screen → slides of PowerPoint        (charts that can be edited there, then the screen as it is)
 */
import PptxGenJS from 'pptxgenjs';
import type { Store } from '../state/store.svelte.ts';
import { headlineOf } from '../words/headline.ts';
import { choiceName } from '../words/names.ts';
import { pngOf, screenSvg } from './screen-svg.ts';
import { type ChartLine, chartLines } from './table.ts';

const [WIDTH_in, HEIGHT_in, MARGIN_in] = [13.33, 7.5, 0.5];
const [NOW, HELD, INK, SOFT] = ['0072B2', '6B6B6B', '16222E', '55636F'];

type Slide = PptxGenJS.Slide;

export async function slidesOf(store: Store): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.rtlMode = store.speech.language.direction === 'rtl';
  deck.title = choiceName(store.state.choice, store);
  const lines = chartLines(store);
  const graphs = [...new Set(lines.map(({ values }) => values.id))];
  for (const graph of graphs)
    addChart(
      headed(deck, store),
      lines.filter(({ values }) => values.id === graph),
      store,
    );
  await addScreen(headed(deck, store), store);
  return (await deck.write({ outputType: 'blob' })) as Blob;
}

/** Title and headline above, run and link below. */
function headed(deck: PptxGenJS, store: Store): Slide {
  const slide = deck.addSlide();
  const { lang, align, rtlMode } = directionOf(store);
  const across = { x: MARGIN_in, w: WIDTH_in - 2 * MARGIN_in, lang, align, rtlMode };
  const title = choiceName(store.state.choice, store);
  slide.addText(title, { ...across, y: 0.25, h: 0.5, fontSize: 26, bold: true, color: INK });
  slide.addText(headlineOf(store), { ...across, y: 0.8, h: 0.7, fontSize: 15, color: INK });
  const run = `${store.speech.say('run-id')} ${store.runs.now?.runId ?? ''}`;
  slide.addText([{ text: run, options: { hyperlink: { url: location.href } } }], {
    ...across,
    ...{ y: HEIGHT_in - 0.45, h: 0.3, fontSize: 9, color: SOFT },
  });
  return slide;
}

function directionOf({ speech: { language } }: Store) {
  const isRightToLeft = language.direction === 'rtl';
  return {
    lang: language.tag,
    align: isRightToLeft ? ('right' as const) : ('left' as const),
    rtlMode: isRightToLeft,
  };
}

/** Means of water years: the run that is shown, and the held one if there is one. */
function addChart(slide: Slide, lines: readonly ChartLine[], store: Store): void {
  const { speech, runs } = store;
  const first = runs.now?.firstWaterYear ?? 0;
  const [{ name, unit }] = lines;
  const data = lines.map(({ isHeld, values }) => ({
    name: speech.say(isHeld ? 'held-short' : 'now-short'),
    labels: values.mean.map((_, at) => String(first + at)),
    values: [...values.mean],
  }));
  slide.addChart('line', data, {
    ...{ x: MARGIN_in, y: 1.6, w: WIDTH_in - 2 * MARGIN_in, h: HEIGHT_in - 2.2 },
    ...{ showTitle: true, title: `${name}, ${unit}`, titleFontSize: 16, titleColor: INK },
    ...{ chartColors: lines.map(({ isHeld }) => (isHeld ? HELD : NOW)), lineSize: 3, lineDataSymbol: 'none' },
    ...{ showLegend: lines.length > 1, legendPos: 'b', valAxisMinVal: 0 },
    altText: `${name}, ${unit}`,
  });
}

async function addScreen(slide: Slide, store: Store): Promise<void> {
  const picture = screenSvg(store);
  const data = await dataAddress(await pngOf(picture));
  const [room_in, top_in] = [HEIGHT_in - 2.2, 1.6];
  const scale = Math.min((WIDTH_in - 2 * MARGIN_in) / picture.width, room_in / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  slide.addImage({ data, x: (WIDTH_in - w) / 2, y: top_in, w, h, altText: headlineOf(store) });
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The picture could not be read.'));
    reader.readAsDataURL(blob);
  });
}
