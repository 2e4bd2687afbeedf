import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { drawnName } from '#platform/forms/drawn.ts';
import { useMusterau } from '../demo.ts';
import { drawnForm, everyForm, send } from '../forms.ts';
import type { Person } from '../site.ts';

/** Somebody opens a form, changes nothing and saves; a county of its own, because every form is sent. */
const site = useMusterau();
const people: readonly Person[] = [{ role: 'coordinator' }, { role: 'admin' }];

test('a form that is saved as it was drawn changes nothing, and the history says nothing of it', async () => {
  const wrong: string[] = [];
  let saved = 0;
  for (const place of await everyForm(site, people)) {
    const { fields } = await drawnForm(site, place);
    if (!fields[drawnName]?.[0]) continue;
    const { at } = await newestEntry();
    if ((await send(site, place, fields)).status !== 303) continue;
    saved += 1;
    const { rows } = await sql<{ words: string }>`
      select thing_kind || ' ' || action || ' ' || changes as words from history.entry
      where at > ${at} and action ~ '(changed|revised|edited|renamed|moved)$'`.execute(site.db());
    for (const { words } of rows) wrong.push(`${place.action}: ${words}`);
  }
  console.info(`${saved} forms saved as they were drawn`);
  expect(wrong).toEqual([]);
  expect(saved).toBeGreaterThan(25);
}, 600_000);

async function newestEntry(): Promise<{ at: Date }> {
  const { rows } = await sql<{ at: Date }>`select max(at) as at from history.entry`.execute(site.db());
  return rows[0] ?? { at: new Date(0) };
}
