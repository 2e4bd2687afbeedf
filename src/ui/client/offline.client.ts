/**
 * On public pages: lets the browser keep what was read for when there is no network. Runs after the page stands, loads
 * nothing from elsewhere, and does nothing where the browser cannot.
 */
const language = location.pathname.split('/')[1] ?? '';

async function keep(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    // The worker came after this page: it asks for it once more, and for the page that says "no network".
    await Promise.all([fetch(`/${language}/offline`), fetch(location.pathname)]);
  }
}

if ('serviceWorker' in navigator) addEventListener('load', () => void keep().catch(() => undefined));
