// Keeps the whole site for use without a network. `cargo xtask site` fills in the two values below from what it built;
// unfilled, in a developer's build, the worker keeps nothing and passes every request on.
const BUILD = "__BUILD__";
const FILES = [/* __FILES__ */];

const CACHE = `clovis-${new URL(registration.scope).pathname}-${BUILD}`;
const PREFIX = `clovis-${new URL(registration.scope).pathname}-`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      // "reload": past the browser's own cache, so that one build never mixes with another.
      await cache.addAll(FILES.map((file) => new Request(new URL(file, registration.scope), { cache: "reload" })));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        // Another copy of the site under a deeper folder has a name of its own; only older builds of this one go.
        if (name.startsWith(PREFIX) && name !== CACHE && !name.slice(PREFIX.length).includes("/")) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || FILES.length === 0 || !request.url.startsWith(registration.scope)) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE);
      if (request.mode === "navigate") {
        // The page itself comes from the network where there is one, so that a new build shows at the first visit.
        try {
          return await fetch(request);
        } catch {
          const page = await cache.match(request, { ignoreSearch: true });
          return page ?? (await cache.match(new URL("index.html", registration.scope))) ?? Response.error();
        }
      }
      return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
    })(),
  );
});
