import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { drawnName } from '#platform/forms/drawn.ts';
import { useMusterau } from '../demo.ts';
import { unescaped } from '../form-of.ts';
import { drawnForm, everyForm, type Place, send } from '../forms.ts';
import type { Person } from '../site.ts';

/**
 * A form was drawn before somebody else changed a field of it: a choice, a tick, a text that was empty. Sent as it was
 * drawn, it takes nothing back. Tried on every field of every form that changes something stored.
 */
const site = useMusterau();
const people: readonly Person[] = [{ role: 'coordinator' }, { role: 'admin' }];

/** What only one person can change, about themselves: what they press last counts. */
const ofOnePerson = ['/konto/sprache'];

/** What somebody else may make of a field: another choice, a tick more or less, another text. */
function another(html: string, name: string, was: readonly string[]): string[] | undefined {
  const options = new RegExp(`<select\\b[^>]*\\sname="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html)?.[1];
  const inputs = (html.match(/<input\b[^>]*>/g) ?? []).filter((input) => input.includes(` name="${name}"`));
  const type = /\stype="([^"]*)"/.exec(inputs[0] ?? '')?.[1];
  const offered = (options ?? inputs.join('')).matchAll(/\svalue="([^"]*)"/g);
  const choices = [...offered].map(([, value = '']) => unescaped(value)).filter((value) => value !== '');
  if (type === 'hidden' || type === 'file') return undefined;
  if (type === 'checkbox') return was.length > 0 ? was.slice(1) : choices.slice(0, 1);
  if (options !== undefined || type === 'radio') return choices.filter((value) => !was.includes(value)).slice(0, 1);
  if (type === 'date') return ['2027-05-05'];
  return [/^\d+$/.test(was[0] ?? '') ? `${Number(was[0]) + 1}` : `${was[0] ?? ''} anders`.trim()];
}

const namesIn = (html: string) => new Set([...html.matchAll(/\sname="([^"_][^"]*)"/g)].map(([, name = '']) => name));

const newestEntry = async () => {
  const { rows } = await sql<{ at: Date }>`select max(at) as at from history.entry`.execute(site.db());
  return rows[0]?.at ?? new Date(0);
};

/** What the history says since then that somebody changed. */
async function changesSince(at: Date): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`select thing_kind || ' ' || action || ' ' || changes as words
    from history.entry where at > ${at} and action ~ '(changed|revised|edited|renamed|moved)$'`.execute(site.db());
  return rows.map(({ words }) => words);
}

/** Forms of something stored: sent as they are drawn, they are taken. */
const stored: Place[] = [];

test('a form that is saved as it was drawn changes nothing, and the history says nothing of it', async () => {
  const wrong: string[] = [];
  for (const place of await everyForm(site, people)) {
    const { fields } = await drawnForm(site, place);
    if (!fields[drawnName]?.[0]) continue;
    const before = await newestEntry();
    if ((await send(site, place, fields)).status !== 303) continue;
    stored.push(place);
    for (const words of await changesSince(before)) wrong.push(`${place.action}: ${words}`);
  }
  console.info(`${stored.length} forms saved as they were drawn`);
  expect(wrong).toEqual([]);
  expect(stored.length).toBeGreaterThan(25);
}, 600_000);

test('a form that is sent as it was drawn takes nothing back of what somebody else changed since', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const place of stored) {
    if (ofOnePerson.includes(place.action)) continue;
    let { html, fields } = await drawnForm(site, place);
    for (const name of namesIn(html)) {
      const values = another(html, name, fields[name] ?? []);
      if (!values || !fields[drawnName] || (await send(site, place, { ...fields, [name]: values })).status !== 303)
        continue;
      const earlier = fields;
      ({ html, fields } = await drawnForm(site, place));
      const changed = fields[name]?.join();
      if (changed === earlier[name]?.join()) continue;
      tried += 1;
      const { status } = await send(site, place, earlier);
      ({ html, fields } = await drawnForm(site, place));
      if (status !== 303 || fields[name]?.join() !== changed) wrong.push(`${place.action}: ${name} (${status})`);
    }
  }
  console.info(`${tried} fields that somebody else changed`);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(100);
}, 600_000);
