import { listWaiting, sendNow } from './waiting.ts';

/**
 * On public pages: lets the browser keep what was read for when there is no network, and sends what waits on this device
 * because there was none. Runs after the page stands, loads nothing from elsewhere, and does nothing where the browser
 * cannot.
 */
const [, first = ''] = location.pathname.split('/');
/** Pages that a signed link opens begin with none; what waits is shown in German there. */
const language = /^[a-z]{2}(-[A-Za-z]+)?$/.test(first) ? first : 'de';
const waitingPage = `/${language}/wartet`;

async function keep(): Promise<void> {
  const workers = navigator.serviceWorker;
  const isFirstVisit = workers.controller === null;
  const answers = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
  await workers.register('/sw.js', { scope: '/' });
  if (isFirstVisit) await answers;
  // The worker may have come after this page, or be a new one: it asks for what it needs without a network.
  const wanted = [`/${language}/offline`, waitingPage, ...(isFirstVisit ? [location.pathname] : [])];
  await Promise.all(wanted.map(async (path) => (await caches.match(path)) ?? fetch(path)));
}

/** Says on every page that something waits, and tries to send it. */
async function tellWaiting(): Promise<void> {
  const all = await listWaiting();
  if (all.some(({ state }) => state === 'waiting')) sendNow();
  if (all.length === 0 || location.pathname === waitingPage) return;
  const page = new DOMParser().parseFromString(await (await fetch(waitingPage)).text(), 'text/html');
  const note = document.createElement('p');
  const link = document.createElement('a');
  note.className = 'qs-draft';
  link.href = waitingPage;
  link.textContent = page.querySelector<HTMLElement>('qs-waiting')?.dataset['notice'] ?? '';
  note.append(link);
  document.querySelector('main')?.prepend(note);
}

if ('serviceWorker' in navigator) {
  addEventListener(
    'load',
    () =>
      void keep()
        .then(tellWaiting)
        .catch(() => undefined),
  );
  addEventListener('online', sendNow);
}
