/**
 * The page : link × basins → a basin open on the stage        (a file that is dropped on it opens too)
 */
import './fonts.css';
import './page.css';
import './print.css';
import { mount, unmount } from 'svelte';
import type { LiveBasin } from '../contract/live/basin.ts';
import App from './App.svelte';
import { keepOffline } from './offline/register.ts';
import Fault from './parts/Fault.svelte';
import { type BasinTitle, listBasins, loadBasin } from './state/basin-source.ts';
import { basinInFile } from './state/dropped-file.ts';
import { openEngines } from './state/engines.ts';
import { basinOfLink } from './state/link.ts';
import { Store } from './state/store.svelte.ts';

/** The invented basin opens first: a real one is a choice. */
const FIRST = 'two-banks';

let app: object | undefined;
let opened: Store | undefined;

async function openLink(link: string): Promise<void> {
  const basins = await listBasins();
  const asked = [basinOfLink(link), new URLSearchParams(location.search).get('basin'), FIRST];
  const id = asked.find((one) => basins.some((basin) => basin.id === one)) ?? basins[0].id;
  await show(await loadBasin(id), basins, link);
}

async function show(live: LiveBasin, basins: readonly BasinTitle[], link: string): Promise<void> {
  const target = await cleared();
  const engines = openEngines((message) => store.runs.fail(message));
  const store: Store = new Store(live, engines, link);
  opened = store;
  const onBasin = (id: string) => attempt(() => openLink(`b=${id}&lang=${store.state.language}`));
  app = mount(App, { target, props: { store, basins, onBasin } });
}

async function cleared(): Promise<HTMLElement> {
  const target = document.getElementById('page');
  if (target === null) throw new Error('The page has no place to stand in.');
  if (app !== undefined) await unmount(app);
  app = undefined;
  target.replaceChildren();
  return target;
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    app = mount(Fault, { target: await cleared(), props: { message } });
  }
}

/** A file that cannot be opened leaves what is on the screen as it is. */
async function openDropped(file: File): Promise<void> {
  const read = basinInFile(await file.text());
  if ('fault' in read) opened?.runs.fail(`${file.name}: ${read.fault}`);
  else await show(read.basin, [{ id: read.basin.id, title: file.name }, ...(await listBasins())], '');
}

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file !== undefined) void attempt(() => openDropped(file));
});

void attempt(async () => {
  await openLink(location.hash);
  void keepOffline(opened?.basin.id ?? FIRST);
});
