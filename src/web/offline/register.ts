/**
 * keepOffline : page → kept by the browser, basins included, for a room without a network
 *
 * A page opened from a stick carries all it needs and is left alone.
 */
import { listBasins } from '../state/basin-source.ts';

/**
 * Called once the first run is on the screen: nothing of this may hold it up.
 *
 * @param openId - the basin on the screen, which is kept first
 */
export async function keepOffline(openId: string): Promise<void> {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./service-worker.js');
    await controlled();
    const others = (await listBasins()).filter(({ id }) => id !== openId);
    for (const id of [openId, ...others.map((one) => one.id)])
      await fetch(`basins/${encodeURIComponent(id)}.json`);
  } catch (fault) {
    console.warn('Mirab: the page is not kept for offline use.', fault);
  }
}

/** Until the worker answers for this page, what is fetched does not pass it. */
function controlled(): Promise<void> {
  if (navigator.serviceWorker.controller !== null) return Promise.resolve();
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}
