import { performance } from 'node:perf_hooks';

/** Where guests go: an address and the county's host. */
export interface Door {
  url: string;
  host: string;
}

/** A card as a guest's phone sends it, and what its browser says of itself. */
export interface Guest {
  fields: Record<string, string>;
  headers: Record<string, string>;
}

/** What came back: the receipt where the card was taken, and how long it took. */
export interface Answer {
  status: number;
  receipt: string | undefined;
  milliseconds: number;
}

const path = '/de/mitreden/IDEEN';
const receiptCode = /\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}\b/;

/**
 * The phones of a hall: all behind one address. Many browsers, several languages, and of the most frequent kind no more
 * than a third of the hall.
 */
const browsers = [
  'Mozilla/5.0 (Linux; Android 10; K) Chrome/142.0.0.0 Mobile',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7) Version/26.1 Safari',
  'Mozilla/5.0 (Linux; Android 10; K) Chrome/142.0.0.0 Mobile',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6) Version/17.6 Safari',
  'Mozilla/5.0 (Linux; Android 10; K) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile',
  'Mozilla/5.0 (Android 15; Mobile) Firefox/144.0',
  'Mozilla/5.0 (Linux; Android 10; K) Chrome/141.0.0.0 Mobile',
];
const languages = ['de-DE,de', 'de-DE,de', 'uk-UA,uk', 'ar', 'en-US,en', 'fa', 'tr-TR,tr'];

/** What the phone of the n-th guest looks like. */
export function phoneOf(n: number): Record<string, string> {
  return {
    'user-agent': browsers[n % browsers.length] ?? '',
    'accept-language': languages[Math.floor(n / browsers.length) % languages.length] ?? '',
  };
}

/** Opens the form like a guest: the card's id comes with it. Throws where there is no form. */
export async function openForm({ url, host }: Door, n: number, text: string): Promise<Guest> {
  const headers = { ...phoneOf(n), host };
  const html = await (await fetch(`${url}${path}`, { headers })).text();
  const id = /name="id" value="([^"]+)"/.exec(html)?.[1];
  if (!id) throw new Error('no form');
  return { fields: { id, kind: 'idea', text, language: 'de' }, headers };
}

/** Sends the form; the time ends when the whole receipt has arrived. */
export async function send({ url }: Door, { fields, headers }: Guest): Promise<Answer> {
  const started = performance.now();
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
  });
  const html = await answer.text();
  const milliseconds = performance.now() - started;
  return { status: answer.status, receipt: receiptCode.exec(html)?.[0], milliseconds };
}

/** Sends a card and, as phones do where the answer is late, the same card once more. */
export async function sendTwice(door: Door, guest: Guest): Promise<[Answer, Answer]> {
  return [await send(door, guest), await send(door, guest)];
}
