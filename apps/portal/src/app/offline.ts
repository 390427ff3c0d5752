/** The service worker keeps these pages' own files, so that they open without network. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Its copies of all files would share the line with the first page.
  const register = () =>
    // Where it is refused (private mode, http) the pages simply need the network.
    void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
  if (document.readyState === 'complete') setTimeout(register, PAUSE);
  else addEventListener('load', () => setTimeout(register, PAUSE));
}

const PAUSE = 1500;
