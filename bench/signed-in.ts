import { CannotMeasure } from './figures.ts';
import type { Measured } from './installation.ts';

/** Presses the button of the demo's coordinator, at the address that is measured: a session belongs to its host. */
export async function signInAsDemo({ port }: Measured): Promise<string> {
  const door = await fetch(`http://127.0.0.1:${port}/anmelden`);
  const html = await door.text();
  const button = html.match(/<form action="([^"]*demo)"[\s\S]*?<button[^>]*name="([^"]+)"[^>]*value="([^"]+)"/);
  if (!button) throw new CannotMeasure('the sign-in page has no demo buttons');
  const [, action = '', name = '', value = ''] = button;
  const answer = await fetch(`http://127.0.0.1:${port}${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ [name]: value }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (cookies.length === 0) throw new CannotMeasure(`signing in answers ${answer.status}`);
  return cookies.join('; ');
}
