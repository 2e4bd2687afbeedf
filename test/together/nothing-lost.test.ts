import { beforeAll, describe, expect, test } from 'vitest';
import { againName } from '#platform/forms/form.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';
import { drawnForm, everyForm, type Place, type Sent, send } from '../forms.ts';
import type { Person } from '../site.ts';

/**
 * Whatever becomes of a form that was sent, what was typed stands on the page that answers: the session has ended, the
 * server fails, a field is wrong. Tried on every form of every page.
 */
const site = useMusterau();
const people: readonly Person[] = [{ role: 'coordinator' }, { role: 'admin' }];
let places: readonly Place[] = [];

beforeAll(async () => {
  places = await everyForm(site, [...people, undefined]);
});

/** Words with everything that markup could break. */
const words = 'Getippt am Abend: „ja“ & "nein", 3 < 5\nzweite Zeile';
const line = words.replaceAll('\n', ' ');

interface Typed {
  fields: Sent;
  /** Fields into which somebody types. */
  written: readonly string[];
}

/** A form in which every field that takes words holds some. */
function typed(html: string, drawn: Sent): Typed {
  const areas = [...html.matchAll(/<textarea\b[^>]*\sname="([^"]+)"/g)].map(([, name = '']) => name);
  const inputs = [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, head = '']) => {
    const name = /\sname="([^"]+)"/.exec(head)?.[1] ?? '';
    const type = /\stype="([^"]+)"/.exec(head)?.[1] ?? 'text';
    return ['text', 'email', 'tel', 'date', 'time', 'url'].includes(type) && name !== '' ? [name] : [];
  });
  const fields = { ...drawn };
  for (const name of inputs) fields[name] = (drawn[name] ?? ['']).map(() => line);
  for (const name of areas) fields[name] = (drawn[name] ?? ['']).map(() => words);
  return { fields, written: [...new Set([...inputs, ...areas])].filter((name) => !name.startsWith('_')) };
}

const isSecret = (html: string) => html.includes('type="password"');
const withoutEmpty = (sent: Sent) => Object.fromEntries(Object.entries(sent).filter(([, values]) => values.length > 0));

/** What an answer does not give back of what was sent to this address. */
function missing(html: string, action: string, sent: Sent): string[] {
  const forms = html.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(` action="${action.replaceAll('&', '&amp;')}"`));
  if (!form) return ['the form'];
  const held = formOf(form);
  return Object.entries(withoutEmpty(sent)).flatMap(([name, values]) =>
    JSON.stringify(held[name]) === JSON.stringify(values) ? [] : [name],
  );
}

/** Every form once, as its person is given it, with words in it. Buttons and what holds a password are not typed into. */
async function eachWritten(work: (place: Place, form: Typed) => Promise<string[]>): Promise<[number, string[]]> {
  const wrong: string[] = [];
  let tried = 0;
  for (const place of places) {
    const { html, fields: drawn } = await drawnForm(site, place);
    const form = typed(html, drawn);
    if (html === '' || isSecret(html) || form.written.length === 0) continue;
    tried += 1;
    wrong.push(...(await work(place, form)).map((what) => `${place.action}: ${what}`));
  }
  return [tried, wrong];
}

/** Where guests may send something, no session can be missing. */
const isForAnybody = ({ action }: Place) => action.startsWith('/anmelden/');
const asGuest = (place: Place): Place => ({ ...place, person: undefined });

describe('whose session has ended meanwhile', () => {
  test('is told so, gets everything back, and goes on with it after signing in, on every form', async () => {
    const [tried, wrong] = await eachWritten(async (place, { fields, written }) => {
      if (!place.person || isForAnybody(place)) return [];
      const refused = await send(site, asGuest(place), fields);
      const html = await refused.text();
      if (refused.status !== 403) return [`${refused.status} without a session`];
      const lost = missing(html, place.action, fields);
      if (lost.length > 0) return [`${lost} not given back`];
      if (!/href="\/anmelden\?weiter=/.test(html)) return ['no way to sign in'];
      const again = await send(site, place, { ...formOf(html, place.action), [againName]: ['1'] });
      const text = await again.text();
      if (again.status !== 422) return [`${again.status} after signing in`];
      const kept = Object.fromEntries(written.map((name) => [name, fields[name] ?? []]));
      const gone = missing(text, place.action, kept);
      return gone.length > 0 ? [`${gone} not in the form after signing in`] : [];
    });
    console.info(`${tried} forms sent after the session had ended`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(90);
  }, 600_000);
});

describe('who sends while the server cannot save', () => {
  test('is told that nothing was saved and gets everything back, on every form', async () => {
    const [tried, wrong] = await eachWritten(async (place, { fields }) => {
      site.trouble.on = true;
      const answer = await send(site, place, fields);
      site.trouble.on = false;
      if (answer.status !== 500) return [`${answer.status} where it fails`];
      const html = await answer.text();
      if (!html.includes('nicht gespeichert')) return ['nothing says that it was not saved'];
      return missing(html, place.action, fields);
    });
    console.info(`${tried} forms sent to a server that cannot save`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(90);
  }, 600_000);

  test('a form whose answer forgets one field is found', async () => {
    const [place] = places.filter(({ action }) => action === '/angebote/neu');
    if (!place) throw new Error('no form of a new offer');
    const { html, fields: drawn } = await drawnForm(site, place);
    const { fields } = typed(html, drawn);
    site.trouble.on = true;
    const page = await (await send(site, place, fields)).text();
    site.trouble.on = false;
    expect(missing(page, place.action, fields)).toEqual([]);
    expect(missing(page.replace(/<input type="hidden" name="title"[^>]*>/, ''), place.action, fields)).toEqual([
      'title',
    ]);
  });
});

test('what is only to be drawn again is not saved, whatever page it is sent to', async () => {
  const coordinator = { role: 'coordinator' } as const;
  const answer = await site.post(
    '/angebote/O-014/veroeffentlichung',
    { _method: 'delete', [againName]: '1' },
    coordinator,
    { referer: 'http://musterau.localhost/angebote/O-014' },
  );
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/angebote/O-014']);
  expect((await site.get('/de/angebote/O-014')).status).toBe(200);
});

test('a password is never given back, nor anything beside it', async () => {
  site.trouble.on = true;
  const sent = { email: 'wer@kreis.example', password: 'geheim geheim geheim' };
  const html = await (await site.post('/anmelden', sent)).text();
  site.trouble.on = false;
  expect(html).not.toContain('geheim');
});

test('another site gets nothing drawn from what it sent', async () => {
  const answer = await site.post('/angebote/neu', { title: 'Von woanders her' }, undefined, {
    'sec-fetch-site': 'cross-site',
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).not.toContain('Von woanders her');
});

test('signing in leads back to the page that the form was on', async () => {
  const from = { referer: 'http://musterau.localhost/stimmen/C-006?formular=antwort' };
  const html = await (await site.post('/stimmen/C-006/antwort', { text: 'Danke für alles.' }, undefined, from)).text();
  expect(html).toContain('href="/anmelden?weiter=%2Fstimmen%2FC-006%3Fformular%3Dantwort"');
  const foreign = { referer: 'https://anderswo.example/stimmen' };
  expect(await (await site.post('/angebote/neu', { title: 'Zwei Wörter' }, undefined, foreign)).text()).toContain(
    'href="/anmelden?weiter=%2Fangebote%2Fneu"',
  );
});
