import { beforeAll, describe, expect, test } from 'vitest';
import { drawnName } from '#platform/forms/drawn.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { formOf, unescaped } from '../form-of.ts';
import { type Person, storyNow, useSite } from '../site.ts';

/**
 * Two people open the same form, change different fields, and save one after the other: neither undoes the other. Both
 * change the same field: the second sees what the first saved. Tried on every form of every page that changes something.
 */
const site = useSite();
const people: readonly Person[] = [{ role: 'coordinator' }, { role: 'admin' }];

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db: site.db() };
  const parts = { modules, now: storyNow, secrets: testSecrets };
  await loadDemo(county, parts as unknown as Parameters<typeof loadDemo>[1]);
}, 240_000);

type Sent = Record<string, string[]>;

/** A form on a page, for somebody who may open it. */
interface Place {
  person: Person;
  page: string;
  action: string;
}

async function read(person: Person, address: string): Promise<string> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  const answer = await site.get(address, person);
  return answer.status === 200 ? answer.text() : '';
}

const attributes = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((match) => unescaped(match[1] ?? ''));

/** Every form that carries what it was drawn from, once, with forms that open by a link of their page. */
async function everyForm(): Promise<Place[]> {
  const places = new Map<string, Place>();
  const examples = modules.flatMap(({ pages }) =>
    pages.flatMap(({ method, route, example }) =>
      method === 'GET' && !route.public && example && example !== 'none'
        ? [route.href(example as Record<string, string>)]
        : [],
    ),
  );
  for (const person of people)
    for (const example of new Set(examples)) {
      const html = await read(person, example);
      const opened = attributes(html, /href="([^"]*[?&]formular=[^"]*)"/g).map((href) => href.split('#')[0] ?? '');
      for (const page of [example, ...new Set(opened)]) {
        const drawn = page === example ? html : await read(person, page);
        for (const form of drawn.match(/<form\b[\s\S]*?<\/form>/g) ?? []) {
          const action = attributes(form, /^<form[^>]*\saction="([^"]*)"/g)[0] ?? '';
          if (form.includes(`name="${drawnName}"`) && !places.has(action)) places.set(action, { person, page, action });
        }
      }
    }
  return [...places.values()];
}

async function drawnForm({ person, page, action }: Place): Promise<Sent> {
  const html = await read(person, page);
  return html.includes(`action="${action}"`) ? formOf(html, action) : {};
}

async function send({ person, action }: Place, fields: Sent) {
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  const answer = await site.post(action, fields, person);
  return { status: answer.status, body: answer.status === 303 ? '' : await answer.text() };
}

/** What a field may hold, whatever its kind: a text, a number, a day, an amount, a web address, a mailbox. */
const tries = [
  ['Zweite Fassung', 'Dritte Fassung'],
  ['7', '8'],
  ['2027-05-05', '2027-05-06'],
  ['https://zwei.example', 'https://drei.example'],
  ['zwei@kreis.example', 'drei@kreis.example'],
] as const;

interface Changeable {
  name: string;
  values: readonly [string, string];
}

/** The fields that can be changed to another text and keep it, at most two. */
async function changeable(place: Place): Promise<Changeable[]> {
  const found: Changeable[] = [];
  const names = (await drawnForm(place))[drawnName]?.[0]?.split('~').map((part) => part.split('.')[0] ?? '') ?? [];
  for (const name of names.filter((one) => one !== 'id')) {
    for (const values of tries) {
      const fields = await drawnForm(place);
      const isText = fields[name]?.length === 1 && !/^[0-9a-f-]{36}$/.test(fields[name]?.[0] ?? '');
      if (!isText || found.length === 2) break;
      await send(place, { ...fields, [name]: [values[0]] });
      if ((await drawnForm(place))[name]?.[0] !== values[0]) continue;
      found.push({ name, values });
      break;
    }
  }
  return found;
}

/** What goes wrong where two people save the same form; `without` leaves out what the form was drawn from. */
async function faults(place: Place, [first, second]: readonly Changeable[], without = false): Promise<string[]> {
  if (!first) return [];
  const drawn = await drawnForm(place);
  if (without) drawn[drawnName] = [];
  const wrong: string[] = [];
  if (second) {
    await send(place, { ...drawn, [first.name]: [first.values[1]] });
    await send(place, { ...drawn, [second.name]: [second.values[1]] });
    const after = await drawnForm(place);
    for (const { name, values } of [first, second])
      if (after[name]?.[0] !== values[1])
        wrong.push(`${place.action}: ${name} was undone by somebody who never touched it`);
  } else await send(place, { ...drawn, [first.name]: [first.values[1]] });
  const both = await send(place, { ...drawn, [first.name]: [`${first.values[1].slice(0, -1)}9`] });
  if (both.status !== 422) wrong.push(`${place.action}: ${first.name} was overwritten unseen (${both.status})`);
  else if (!both.body.includes('qs-stored'))
    wrong.push(`${place.action}: nothing tells what is stored in ${first.name}`);
  return wrong;
}

describe('two people who save the same form', () => {
  const tried: { place: Place; fields: Changeable[] }[] = [];

  test('undo nothing of each other, and see what the other one saved, on every form', async () => {
    const wrong: string[] = [];
    for (const place of await everyForm()) {
      const fields = await changeable(place);
      if (fields.length === 0) continue;
      tried.push({ place, fields });
      wrong.push(...(await faults(place, fields)));
    }
    console.info(`${tried.length} forms that change something, saved by two people at once`);
    expect(wrong).toEqual([]);
    expect(tried.length).toBeGreaterThan(25);
  }, 600_000);

  test('a form that carries nothing of how it was drawn is found', async () => {
    const [one] = tried.filter(({ fields }) => fields.length === 2);
    if (!one) throw new Error('no form with two fields');
    expect(await faults(one.place, one.fields, true)).not.toEqual([]);
  }, 60_000);
});
