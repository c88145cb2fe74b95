/**
 * The page without a network: files of the build from the cache, basins from the server while it answers
 *
 * FILES and VERSION are written by the build; another build is another version, and the cache of the one before is dropped.
 */
const FILES = __FILES__;
const CACHE = `mirab-${__VERSION__}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const drop = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('mirab-') && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  const path = request.url.slice(self.registration.scope.length);
  event.respondWith(path.startsWith('basins') ? newestOf(request) : keptOf(request));
});

/** A file may have been edited since: the network first, then what it gave last. */
async function newestOf(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (fault) {
    const kept = await cache.match(request);
    if (kept === undefined) throw fault;
    return kept;
  }
}

/** Any link into the page is the page. */
async function keptOf(request) {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === 'navigate' ? './' : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}
