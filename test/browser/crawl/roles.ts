import { formOf } from '../../form-of.ts';
import { ask } from '../ask.ts';
import { codeFrom } from '../day-one/coming-in.ts';
import { linkInOutbox } from '../outbox.ts';

/** A county, reached without a browser. */
export interface Door {
  port: number;
  county: string;
  dataDir: string;
}

const cookiesOf = (cookies: readonly string[]) =>
  cookies.map((each) => each.split(';')[0] ?? '').find((each) => each.startsWith('__Host-qs='));
const encoded = (fields: Record<string, string[]>) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value])),
  ).toString();

/** Follows an invitation and, where the role needs it, sets up the second factor; gives the cookie of the session. */
export async function signInBy({ port, county }: Door, invitation: string): Promise<string> {
  const at = new URL(invitation).pathname;
  const fields = formOf((await ask(port, at, { county })).body, at);
  const accepted = await ask(port, at, {
    county,
    body: encoded({ ...fields, password: ['sieben-gelbe-boote-am-see'] }),
  });
  const cookie = cookiesOf(accepted.cookies) ?? '';
  if (cookie === '')
    throw new Error(`the invitation was not taken (${accepted.status}):\n${accepted.body.slice(0, 500)}`);
  const setUp = '/konto/zweiter-faktor';
  if (!accepted.location.startsWith(setUp)) return cookie;
  const page = await ask(port, accepted.location, { county, cookie });
  const key = /\b(?:[A-Z2-7]{4}\s){7}[A-Z2-7]{4}\b/.exec(page.body)?.[0].replace(/\s/g, '') ?? '';
  const sent = encoded({ ...formOf(page.body, setUp), code: [codeFrom(key)] });
  const shown = await ask(port, setUp, { county, cookie, body: sent });
  return cookiesOf(shown.cookies) ?? cookie;
}

/** Invites somebody in every role that can be given here, by the form of the administration; gives their cookies. */
export async function everyRole(door: Door, admin: string): Promise<Map<string, string>> {
  const { port, county } = door;
  const at = '/zugaenge/neu';
  const page = (await ask(port, at, { county, cookie: admin })).body;
  const chosen: Record<string, string[]> = {};
  for (const name of ['municipality', 'unit', 'organisation', 'room']) {
    const few = optionsOf(page, name);
    chosen[name] = (few.length > 0 ? few : await foundBySearch(door, admin, at, name)).slice(0, 1);
  }
  const cookies = new Map([['admin', admin]]);
  for (const role of optionsOf(page, 'role').filter((one) => one !== 'admin')) {
    const email = `${role}@rolle.example`;
    const body = encoded({ ...formOf(page, at), ...chosen, name: [role], email: [email], role: [role] });
    const answer = await ask(port, at, { county, cookie: admin, body });
    // A role for an organisation needs one, and an empty county has none.
    if (answer.status === 422) continue;
    cookies.set(role, await signInBy(door, linkInOutbox(door, email) ?? ''));
  }
  return cookies;
}

function optionsOf(page: string, name: string): string[] {
  const select = new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(page)?.[1] ?? '';
  return [...select.matchAll(/<option[^>]*value="([^"]+)"/g)].map((match) => match[1] ?? '');
}

/** Where there are many to choose from, the form searches: by a letter that nearly every name has. */
async function foundBySearch({ port, county }: Door, cookie: string, at: string, name: string): Promise<string[]> {
  const page = (await ask(port, at, { county, cookie })).body;
  const body = encoded({ ...formOf(page, at), [`_find-${name}`]: ['e'], _find: [name] });
  const answer = (await ask(port, at, { county, cookie, body })).body;
  const hits = [...answer.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
  return hits
    .filter((input) => input.includes('type="radio"') && input.includes(`name="${name}"`))
    .flatMap((input) => /\svalue="([^"]+)"/.exec(input)?.[1] ?? []);
}
