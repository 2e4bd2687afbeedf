import { describe, expect, test } from 'vitest';
import { drawnName } from '#platform/forms/drawn.ts';
import { useMusterau } from '../demo.ts';
import { drawnForm, everyForm, type Place, send } from '../forms.ts';
import type { Person } from '../site.ts';

/**
 * Two people open the same form, change different fields, and save one after the other: neither undoes the other. Both
 * change the same field: the second sees what the first saved. Tried on every form of every page that changes something.
 */
const site = useMusterau();
const people: readonly Person[] = [{ role: 'coordinator' }, { role: 'admin' }];

/** What a field may hold, by its kind. */
const tries = {
  text: ['Zweite Fassung', 'Dritte Fassung'],
  number: ['7', '8'],
  date: ['2027-05-05', '2027-05-06'],
  url: ['https://zwei.example', 'https://drei.example'],
  email: ['zwei@kreis.example', 'drei@kreis.example'],
} as const;

/** The kind of a field: as the browser is told, else as what stands in it looks. */
function kindOf(html: string, name: string, value: string): keyof typeof tries {
  const tag = (html.match(/<(?:input|textarea)\b[^>]*>/g) ?? []).find((each) => each.includes(` name="${name}"`)) ?? '';
  const told = /\s(?:type|inputmode)="(date|number|numeric|decimal|email|url)"/.exec(tag)?.[1] ?? '';
  if (/^num|^dec/.test(told) || /^\d+$/.test(value)) return 'number';
  if (told === 'date' || /^\d{4}-\d\d-\d\d$/.test(value)) return 'date';
  if (told === 'url' || /^https?:/.test(value)) return 'url';
  return told === 'email' || value.includes('@') ? 'email' : 'text';
}

interface Changeable {
  name: string;
  values: readonly [string, string];
}

/** The fields that can be changed to another text and keep it, at most two. */
async function changeable(place: Place): Promise<Changeable[]> {
  const found: Changeable[] = [];
  let { html, fields } = await drawnForm(site, place);
  const names = fields[drawnName]?.[0]?.split('~').map((part) => part.split('.')[0] ?? '') ?? [];
  for (const name of names.filter((one) => one !== 'id')) {
    const [value] = fields[name] ?? [];
    const isText = fields[name]?.length === 1 && value !== undefined && !/^[0-9a-f-]{36}$/.test(value);
    if (!isText) continue;
    const values = tries[kindOf(html, name, value)];
    const { status } = await send(site, place, { ...fields, [name]: [values[0]] });
    // What is refused changes nothing: the form still is as it was drawn.
    if (status >= 400) continue;
    ({ html, fields } = await drawnForm(site, place));
    if (fields[name]?.[0] === values[0]) found.push({ name, values });
    if (found.length === 2) break;
  }
  return found;
}

/** What goes wrong where two people save the same form; `without` leaves out what the form was drawn from. */
async function faults(place: Place, [first, second]: readonly Changeable[], without = false): Promise<string[]> {
  if (!first) return [];
  const { fields: drawn } = await drawnForm(site, place);
  if (without) drawn[drawnName] = [];
  const wrong: string[] = [];
  if (second) {
    await send(site, place, { ...drawn, [first.name]: [first.values[1]] });
    await send(site, place, { ...drawn, [second.name]: [second.values[1]] });
    const { fields: after } = await drawnForm(site, place);
    for (const { name, values } of [first, second])
      if (after[name]?.[0] !== values[1])
        wrong.push(`${place.action}: ${name} was undone by somebody who never touched it`);
  } else await send(site, place, { ...drawn, [first.name]: [first.values[1]] });
  const both = await send(site, place, { ...drawn, [first.name]: [`${first.values[1].slice(0, -1)}9`] });
  if (both.status !== 422) wrong.push(`${place.action}: ${first.name} was overwritten unseen (${both.status})`);
  else if (!(await both.text()).includes('qs-stored'))
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

/** Fields of a form in which an id can stand: those that hold one, and those that offer some. */
function idFields(form: string): string[] {
  const named = [...form.matchAll(/<(?:input|select)\b[^>]*\sname="([^"]+)"[^>]*>/g)];
  const offered = named.filter(([control, name]) => {
    const options = control.startsWith('<select') ? (form.split(control)[1]?.split('</select>')[0] ?? '') : control;
    return /value="[0-9a-f]{8}-/.test(options) || form.includes(`name="_find-${name}"`);
  });
  return [...new Set(offered.map(([, name]) => name ?? ''))].filter((name) => !name.startsWith('_') && name !== 'id');
}

test('a word in place of an id is refused too, also where nobody sees the field', async () => {
  const wrong: string[] = [];
  for (const place of await everyForm(site, [...people, undefined])) {
    const { fields } = await drawnForm(site, place);
    for (const name of Object.keys(fields).filter((one) => /^(?!_).*(Id|Ids|Key)$|^id$/.test(one))) {
      const { status } = await send(site, place, { ...fields, [name]: ['keine-id'] });
      if (status >= 500) wrong.push(`${place.action} ${name}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
}, 600_000);

test('an id that names nothing is refused at its field on every form, never an unexpected error', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const place of await everyForm(site, [...people, undefined])) {
    const { html, fields: drawn } = await drawnForm(site, place);
    for (const name of idFields(html)) {
      const fields = { ...drawn };
      for (const [other, values] of Object.entries(fields))
        if (values.every((value) => value === '') && !isId(other)) fields[other] = ['Probe'];
      for (const sent of [fields, drawn]) {
        const { status } = await send(site, place, { ...sent, [name]: [nothing] });
        if (status >= 500) wrong.push(`${place.action} ${name}: ${status}`);
      }
      tried += 1;
    }
  }
  console.info(`${tried} fields that name something`);
  expect([...new Set(wrong)]).toEqual([]);
  expect(tried).toBeGreaterThan(40);
}, 600_000);
