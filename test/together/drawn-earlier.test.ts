import { expect, test } from 'vitest';
import { drawnName } from '#platform/forms/drawn.ts';
import { useMusterau } from '../demo.ts';
import { unescaped } from '../form-of.ts';
import { drawnForm, everyForm, send } from '../forms.ts';
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

test('a form that is sent as it was drawn takes nothing back of what somebody else changed since', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const place of await everyForm(site, people)) {
    if (ofOnePerson.includes(place.action)) continue;
    let { html, fields } = await drawnForm(site, place);
    // Forms that make something, and those that refuse what they hold, are no forms of something stored.
    if (!fields[drawnName] || (await send(site, place, fields)).status !== 303) continue;
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
