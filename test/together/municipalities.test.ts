import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { useMusterau } from '../demo.ts';
import { countBehind } from '../figures.ts';
import { unescaped } from '../form-of.ts';
import type { Person } from '../site.ts';

/** Every list of things that have a municipality can be narrowed to one, and says the right number. */
const site = useMusterau();
const coordinator: Person = { role: 'coordinator' };

/** The lists of what is kept in each table that names a municipality, in the workspace and for everybody. */
const lists: Record<string, readonly string[]> = {
  'directory.organisation': ['/akteure'],
  'directory.body': ['/gremien'],
  'directory.offer_municipality': ['/angebote', '/de/angebote'],
  'directory.contact_point': ['/anlaufstellen', '/de/angebote?art=contact-point'],
  'concept.measure_municipality': ['/konzept/massnahmen?ansicht=alle', '/de/konzept/massnahmen', '/geld'],
  'voices.contribution': ['/stimmen', '/befunde', '/de/antworten'],
  'evaluation.breakdown_part': ['/wirkung', '/de/wirkung'],
};
const addresses = [...new Set(Object.values(lists).flat())];

beforeAll(async () => {
  await givePlaces();
});

/** Papers of the demo county name no municipality for measures and voices: some get one here. */
async function givePlaces(): Promise<void> {
  const place = sql`(select id from directory.stakeholder where code = 'G02')`;
  await sql`insert into concept.measure_municipality (measure_id, municipality_id)
    select id, ${place} from concept.measure where code in ('M-121', 'M-111', 'M-311') on conflict do nothing`.execute(
    site.db(),
  );
  await sql`update directory.body set level = 'municipality', municipality_id = ${place}
    where id = (select id from directory.stakeholder where code = 'B4')`.execute(site.db());
  await sql`update voices.contribution set municipality_id = ${place}
    where code in (select code from voices.card where state = 'public' order by code limit 7)`.execute(site.db());
}

function ask(address: string): Promise<Response> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  return site.get(address, address.startsWith('/de/') ? undefined : coordinator);
}

const narrowed = (address: string, code: string) => `${address}${address.includes('?') ? '&' : '?'}ort=${code}`;
const behind = async (address: string) => (await countBehind(address, ask)).rows;

test('REQ-A02 every table that names a municipality has its lists here', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct n.nspname || '.' || t.relname as name from pg_constraint c
      join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and c.confrelid = 'directory.municipality'::regclass order by 1`.execute(site.db());
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(lists).sort());
});

describe('REQ-A02 a list of things that have a municipality', () => {
  test.each(addresses)('%s offers the municipalities and shows exactly as many as it says', async (address) => {
    const html = unescaped(await (await ask(address)).text());
    const chip = /<select[^>]*name="ort"[\s\S]*?<\/select>|(?:<label[^>]*>\s*)?<input[^>]*name="ort"/.exec(html);
    expect(chip, `${address} has no filter by municipality`).not.toBeNull();
    const all = await behind(address);
    const here = await behind(narrowed(address, 'G02'));
    expect([address, here > 0, here < all]).toEqual([address, true, true]);
    const file = address.startsWith('/de/') ? undefined : await ask(`${narrowed(address, 'G02')}&format=csv`);
    const [, ...rows] = (await file?.text())?.split(/\r?\n/) ?? [];
    const unnamed = rows.filter((row) => row !== '' && !row.includes('Beispielheim'));
    expect(unnamed, `${address} names no municipality in its file`).toEqual([]);
  });

  test('the page of the municipality leads to each list of the workspace with the number that it shows', async () => {
    const html = unescaped(await (await ask('/kommunen/G02')).text());
    for (const path of [
      '/akteure',
      '/gremien',
      '/angebote',
      '/anlaufstellen',
      '/konzept/massnahmen',
      '/stimmen',
      '/befunde',
      '/geld',
    ]) {
      const [, href = '', count = ''] =
        new RegExp(`<a href="(${path}\\?[^"]*ort=G02[^"]*)"[\\s\\S]*?qs-list__end">([\\d.]+)<`).exec(html) ?? [];
      expect([path, count === '' ? undefined : Number(count)]).toEqual([path, await behind(href)]);
    }
  });

  test('the public page of the municipality counts what its lists show', async () => {
    const html = unescaped(await (await ask('/de/kommunen/G02')).text());
    const ways = [...html.matchAll(/<a href="(\/de\/[^"]*ort=G02[^"]*)">[^<]*?alle (\d+) zeigen</g)];
    expect(ways.map(([, href]) => href?.split('?')[0])).toEqual([
      '/de/angebote',
      '/de/antworten',
      '/de/konzept/massnahmen',
    ]);
    for (const [, href = '', count] of ways)
      expect([href, await behind(href.split('#')[0] ?? '')]).toEqual([href, Number(count)]);
  });
});
