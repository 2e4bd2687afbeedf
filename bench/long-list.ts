import { CannotMeasure } from './figures.ts';
import type { Measured } from './installation.ts';

/** The list is longer than an import may be, so it is read, refused, and nothing of it stays. */
export async function sendLongList({ port }: Measured, cookie: string, file: File): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ id: crypto.randomUUID(), kind: 'organisation', file }))
    body.append(name, value);
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`http://127.0.0.1:${port}/einspielen`, { method: 'POST', headers, body });
  const html = await answer.text();
  if (!html.includes('höchstens 2.000')) throw new CannotMeasure(`the list was not read: ${answer.status}`);
}
