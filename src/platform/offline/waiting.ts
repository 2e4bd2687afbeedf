import { onShelf } from './shelf.ts';

/**
 * The part of `/sw.js` for forms that are sent where there is no network: they wait on the device and go later, by
 * themselves where the browser can, else as soon as one of our pages is open again. Each carries the id of what it makes,
 * so that sending it twice makes one thing and gives one receipt. The page `qs-waiting` reads the same store.
 */
export const waitingBody = `
const forms = kept.forms.map((text) => new RegExp(text));

function mayWait(request, url) {
  return request.method === 'POST' && request.mode === 'navigate' && forms.some((pattern) => pattern.test(url.pathname));
}

async function sendOrKeep(request, url) {
  const copy = request.clone();
  const page = '/' + (publicPage.test(url.pathname) ? url.pathname.split('/')[1] : kept.language) + kept.waiting;
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    // Without the page that shows what waits, nobody could take it back.
    if (!(await (await caches.open(cacheName)).match(page))) throw error;
    const fields = [...await copy.formData()].filter(([, value]) => typeof value === 'string');
    const { id = crypto.randomUUID(), _draft: word } = Object.fromEntries(fields);
    const sent = fields.filter(([name]) => name !== '_draft');
    await onShelf('readwrite', (shelf) => shelf.put({ id, path: url.pathname, fields: sent, at: Date.now(), state: 'waiting' }));
    if (self.registration.sync) await self.registration.sync.register('qs-send').catch(() => undefined);
    return Response.redirect(page + (word ? '#~' + word : ''), 303);
  }
  if (response.ok) {
    const id = (await copy.formData()).get('id');
    if (id) await onShelf('readwrite', (shelf) => shelf.delete(id)).catch(() => undefined);
  }
  return response;
}

self.addEventListener('sync', (event) => {
  if (event.tag === 'qs-send') event.waitUntil(sendWaiting());
});
self.addEventListener('message', (event) => {
  if (event.data === 'send') event.waitUntil(sendWaiting().catch(() => undefined));
});

async function sendWaiting() {
  for (const one of await onShelf('readonly', (shelf) => shelf.getAll())) if (one.state === 'waiting') await sendOne(one);
}

async function sendOne(one) {
  const response = await fetch(one.path, { method: 'POST', body: new URLSearchParams(one.fields) });
  // Too many at once, or trouble at the other end: it waits on.
  if (response.status === 429 || response.status >= 500) return;
  const [, receipt = ''] = /data-receipt="([A-Z0-9-]+)"/.exec(await response.text()) || [];
  // What was written goes from the device once it has arrived; its receipt stays until somebody has noted it.
  const { id, path, at } = one;
  await onShelf('readwrite', (shelf) => shelf.put(response.ok ? { id, path, at, fields: [], state: 'sent', receipt } : { ...one, state: 'refused' }));
  for (const page of await self.clients.matchAll()) page.postMessage('sent');
}

const onShelf = ${onShelf};
`;
