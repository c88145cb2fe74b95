/**
 * The page : link × basins → a basin open on the stage
 */
import './page.css';
import { mount, unmount } from 'svelte';
import App from './App.svelte';
import { keepOffline } from './offline/register.ts';
import Fault from './parts/Fault.svelte';
import { listBasins, loadBasin } from './state/basin-source.ts';
import { openEngines } from './state/engines.ts';
import { basinOfLink } from './state/link.ts';
import { Store } from './state/store.svelte.ts';

/** The invented basin opens first: a real one is a choice. */
const FIRST = 'two-banks';

let app: object | undefined;

async function open(wanted: string | undefined, link: string): Promise<void> {
  const target = document.getElementById('page');
  if (target === null) throw new Error('The page has no place to stand in.');
  if (app !== undefined) await unmount(app);
  try {
    const basins = await listBasins();
    const named = new URLSearchParams(location.search).get('basin') ?? FIRST;
    const id = [wanted, named, FIRST].find((one) => basins.some((basin) => basin.id === one)) ?? basins[0].id;
    const live = await loadBasin(id);
    const engines = openEngines((message) => store.runs.fail(message));
    const store: Store = new Store(live, engines, link);
    target.replaceChildren();
    app = mount(App, { target, props: { store, basins, onBasin: (other: string) => void open(other, '') } });
  } catch (fault) {
    target.replaceChildren();
    app = mount(Fault, {
      target,
      props: { message: fault instanceof Error ? fault.message : String(fault) },
    });
  }
}

await open(basinOfLink(location.hash), location.hash);
void keepOffline();
