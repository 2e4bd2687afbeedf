import { beforeAll, describe, expect, test } from 'vitest';
import { drawnName } from '#platform/forms/drawn.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { formOf } from '../form-of.ts';
import { everyForm, type Place, read } from '../forms.ts';
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

async function drawnForm({ person, page, action }: Place): Promise<Sent> {
  const html = await read(site, person, page);
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
    for (const place of await everyForm(site, people)) {
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

/** Ids come from browsers and may name nothing: what was chosen has gone meanwhile, or somebody made it up. */
const nothing = '0b5e7a52-6c1f-4a6e-9d1c-3f2a9c8e7d61';
const isId = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Fields in which an id can stand: those that hold one, and those that offer some. */
function idFields(html: string, action: string): string[] {
  const form = html.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => one.includes(`action="${action}"`)) ?? '';
  const named = [...form.matchAll(/<(?:input|select)\b[^>]*\sname="([^"]+)"[^>]*>/g)];
  const offered = named.filter(([control, name]) => {
    const options = control.startsWith('<select') ? (form.split(control)[1]?.split('</select>')[0] ?? '') : control;
    return /value="[0-9a-f]{8}-/.test(options) || form.includes(`name="_find-${name}"`);
  });
  return [...new Set(offered.map(([, name]) => name ?? ''))].filter((name) => !name.startsWith('_') && name !== 'id');
}

test('a word in place of an id is refused too, also where nobody sees the field', async () => {
  const wrong: string[] = [];
  for (const { person, page, action } of await everyForm(site, [...people, undefined])) {
    const html = await read(site, person, page);
    if (!html.includes(`action="${action}"`)) continue;
    const fields = formOf(html, action);
    for (const name of Object.keys(fields).filter((one) => /^(?!_).*(Id|Ids|Key)$|^id$/.test(one))) {
      site.clock.now = new Date(site.clock.now.getTime() + 1_000);
      const answer = await site.post(action, { ...fields, [name]: ['keine-id'] }, person);
      if (answer.status >= 500) wrong.push(`${action} ${name}: ${answer.status}`);
    }
  }
  expect(wrong).toEqual([]);
}, 600_000);

test('an id that names nothing is refused at its field on every form, never an unexpected error', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { person, page, action } of await everyForm(site, [...people, undefined])) {
    const html = await read(site, person, page);
    if (!html.includes(`action="${action}"`)) continue;
    for (const name of idFields(html, action)) {
      const fields = formOf(html, action);
      for (const [other, values] of Object.entries(fields))
        if (values.every((value) => value === '') && !isId(other)) fields[other] = ['Probe'];
      for (const sent of [fields, formOf(html, action)]) {
        site.clock.now = new Date(site.clock.now.getTime() + 1_000);
        const answer = await site.post(action, { ...sent, [name]: [nothing] }, person);
        if (answer.status >= 500) wrong.push(`${action} ${name}: ${answer.status}`);
      }
      tried += 1;
    }
  }
  console.info(`${tried} fields that name something`);
  expect([...new Set(wrong)]).toEqual([]);
  expect(tried).toBeGreaterThan(40);
}, 600_000);
