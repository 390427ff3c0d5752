/// <reference lib="webworker" />

// Typed here because the page's own scope has no such events.
const worker = self as unknown as ServiceWorkerGlobalScope;

interface Shell {
  files: readonly string[];
  version: string;
}

/** Filled in by the build: a JSON text with every file of these pages. */
declare const __SHELL__: string;

const shell = JSON.parse(__SHELL__) as Shell;
const cacheName = `skinroot-shell-${hash(shell.version)}`;
const page = '/c/';

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(shell.files.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('skinroot-shell-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Health data never enter this cache: what the API says is none of the worker's business.
  if (request.method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(page)) return;
  event.respondWith(request.mode === 'navigate' ? openPage(request) : openFile(request));
});

/** The newest page while there is network, the kept one otherwise. */
async function openPage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) return response;
    throw new Error(String(response.status));
  } catch {
    return (await caches.match(page)) ?? Response.error();
  }
}

/** Built files carry their content in their name, so the kept one is the right one. */
async function openFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

function hash(text: string): string {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) | 0;
  return (sum >>> 0).toString(36);
}
