/**
 * keepOffline : page → kept by the browser, basins included, for a room without a network
 *
 * A page opened from a stick carries all it needs and is left alone.
 */
import { listBasins } from '../state/basin-source.ts';

/** Called once the first run is on the screen: nothing of this may hold it up. */
export async function keepOffline(): Promise<void> {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./service-worker.js');
    await navigator.serviceWorker.ready;
    for (const { id } of await listBasins()) await fetch(`basins/${encodeURIComponent(id)}.json`);
  } catch (fault) {
    console.warn('Mirab: the page is not kept for offline use.', fault);
  }
}
