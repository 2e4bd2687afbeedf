import { expect, test } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { declaredDue } from '#platform/manifest/declared.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';

const site = useMusterau();
const by = { kind: 'system', name: 'test' } as const;

/** A measure is named once; what is most urgent about it changes with the days: its end comes, then its end has passed. */
const thingOf = (key: string) => key.replace(/^concept\.measure\.[a-z-]+:/, 'concept.measure:');

/** What is due on a day, half an hour after midnight there: the key of each thing with its day. */
async function readDue(today: string): Promise<Map<string, string>> {
  const { t } = makeTranslator(
    modules.map(({ texts }) => texts),
    'de',
  );
  const access = makeAccess(modules.map(({ permissions }) => permissions));
  const now = new Date(Date.parse(`${today}T00:30:00+01:00`));
  const found = new Map<string, string>();
  for (const source of declaredDue())
    for (const item of await source.list({ db: site.db(), by, access, now, today, t }))
      found.set(thingOf(item.key), item.dueOn);
  return found;
}

/** The day after one day is another one of those that are looked at. */
const known = new Map<string, ReturnType<typeof readDue>>();

function dueOn(today: string): ReturnType<typeof readDue> {
  const due = known.get(today) ?? readDue(today);
  known.set(today, due);
  return due;
}

test('nichts, was fällig ist, verschwindet über Nacht, solange es niemand erledigt', async () => {
  const begin = '2026-11-22';
  const seen = new Map<string, string>();
  for (let ahead = 0; ahead <= 900; ahead += 45)
    for (const [key, day] of await dueOn(addDays(begin, ahead))) seen.set(key, day);
  const special = ['2026-12-31', '2027-02-28', '2027-03-27', '2027-10-30', '2028-02-28', '2028-02-29'];
  const days = [...new Set([...seen.values(), ...special])].filter((day) => day >= begin).sort();
  const gone: string[] = [];
  for (const day of days) {
    const [before, after] = [await dueOn(day), await dueOn(addDays(day, 1))];
    gone.push(...[...before.keys()].filter((key) => !after.has(key)).map((key) => `${day} ${key}`));
  }
  expect(gone).toEqual([]);
  const last = await dueOn(addDays(begin, 900));
  expect([...seen.keys()].filter((key) => !last.has(key))).toEqual([]);
}, 240_000);
