/**
 * On public pages: lets the browser keep what was read for when there is no network. Runs after the page stands, loads
 * nothing from elsewhere, and does nothing where the browser cannot.
 */
const language = location.pathname.split('/')[1] ?? '';

async function keep(): Promise<void> {
  const workers = navigator.serviceWorker;
  const isFirstVisit = workers.controller === null;
  const answers = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
  await workers.register('/sw.js', { scope: '/' });
  if (!isFirstVisit) return;
  await answers;
  // The worker came after this page: it asks for it once more, and for the page that says "no network".
  await Promise.all([fetch(`/${language}/offline`), fetch(location.pathname)]);
}

if ('serviceWorker' in navigator) addEventListener('load', () => void keep().catch(() => undefined));
