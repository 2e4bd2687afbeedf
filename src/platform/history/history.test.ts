import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../database/database.ts';
import { languageOf } from '../i18n/languages.ts';
import { platformTexts } from '../i18n/text.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Actor } from '../permissions/actor.ts';
import { useDatabase } from '../testing/database.ts';
import { connectDescriptions, describeChanges } from './describe.ts';
import { type Changes, changesBetween, recordHistory, withoutValues } from './history.ts';
import { listHistory, listHistoryOf } from './read.ts';
import { forgetInHistory, forgetPerson } from './signatures.ts';

const { rolledBack } = useDatabase();
const jana: Actor = { kind: 'person', id: crypto.randomUUID(), name: 'Jana Brandt', roles: [] };
const job: Actor = { kind: 'system', name: 'Nachtlauf' };
const measure = { kind: 'measure', id: crypto.randomUUID() };
const goal = { kind: 'goal', id: crypto.randomUUID() };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, minute));

/** Seven entries: five of a measure by Jana, two of a goal by a job. */
async function story(db: Db): Promise<void> {
  for (let minute = 1; minute <= 5; minute += 1) await recordHistory(db, jana, at(minute), measure, 'changed');
  await recordHistory(db, job, at(3), goal, 'started', { reason: 'Beschluss' });
  await recordHistory(db, job, at(4), goal, 'completed');
}

test('only the fields that differ are changes', () => {
  const before: { title: string; endOn: string; groups: string[]; note: string | null } = {
    title: 'a',
    endOn: '2026-01-01',
    groups: ['x'],
    note: null,
  };
  expect(changesBetween(before, { title: 'b', endOn: '2026-01-01', groups: ['x'], note: null })).toEqual({
    title: { from: 'a', to: 'b' },
  });
});

test('in which order the parts of a value are named is no change, the order of a list is one', () => {
  const offer = (titles: object, groups: string[]) => ({ titles, groups });
  const before = offer({ de: { title: 'Hilfe' }, ar: { title: 'مساعدة' } }, ['a', 'b']);
  expect(changesBetween(before, offer({ ar: { title: 'مساعدة' }, de: { title: 'Hilfe' } }, ['a', 'b']))).toEqual({});
  expect(Object.keys(changesBetween(before, offer(before.titles, ['b', 'a'])))).toEqual(['groups']);
});

test(
  'whoever saves something as it was has changed nothing, be it the thing or a part of it; with a reason it is an entry',
  rolledBack(async (db) => {
    const save = (action: string, more: Parameters<typeof recordHistory>[5]) =>
      recordHistory(db, jana, at(1), goal, action, more);
    for (const action of ['changed', 'revised', 'renamed', 'moved', 'item-changed', 'deadline-moved'])
      await save(action, { changes: {} });
    await save('item-dropped', { changes: {} });
    await save('deadline-moved', { changes: {}, reason: 'Wunsch des Rats' });
    await save('item-changed', { changes: { title: { from: 'a', to: 'b' } } });
    const { entries } = await listHistoryOf(db, ['goal'], { limit: 9 });
    expect(entries.map(({ action }) => action).sort()).toEqual(['deadline-moved', 'item-changed', 'item-dropped']);
  }),
);

test(
  'the history of several kinds comes newest first, page by page, each entry once',
  rolledBack(async (db) => {
    await story(db);
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await listHistoryOf(db, ['measure', 'goal'], { limit: 3, ...(after ? { after } : {}) });
      seen.push(...page.entries.map((entry) => entry.id));
      // What is written meanwhile moves nothing on the pages that follow.
      await recordHistory(db, jana, at(30), measure, 'changed');
      after = page.next;
      pages += 1;
    } while (after);
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(7);
  }),
);

test(
  'what happened at one moment stands in the order in which it happened',
  rolledBack(async (db) => {
    const moment = new Date('2026-11-30T10:00:00Z');
    const actions = Array.from({ length: 12 }, (_, index) => `step-${index}`);
    for (const action of actions) await recordHistory(db, jana, moment, measure, action);
    expect((await listHistory(db, measure)).map(({ action }) => action)).toEqual(actions.toReversed());
  }),
);

test(
  'it can be narrowed to a kind, a thing, a person, an act and days',
  rolledBack(async (db) => {
    await story(db);
    const count = async (kinds: string[], filter = {}) => (await listHistoryOf(db, kinds, filter)).entries.length;
    expect(await count(['goal'])).toBe(2);
    expect(await count(['measure', 'goal'], { personId: jana.kind === 'person' ? jana.id : '' })).toBe(5);
    expect(await count(['goal'], { action: 'started' })).toBe(1);
    expect(await count(['measure'], { thingId: goal.id })).toBe(0);
    expect(await count(['measure'], { fromOn: '2026-11-22', untilOn: '2026-11-22' })).toBe(5);
    expect(await count(['measure'], { untilOn: '2026-11-21' })).toBe(0);
    expect(await count([])).toBe(0);
    expect(await count(['measure'], { after: "'; drop table" })).toBe(5);
  }),
);

test.each(['update history.entry set reason = $$x$$', 'delete from history.entry', 'truncate history.entry'])(
  'what happened stays: %s is refused',
  (statement) =>
    rolledBack(async (db) => {
      await story(db);
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('never changed or deleted');
    })(),
);

test(
  'even where names are let go, what happened cannot be changed',
  rolledBack(async (db) => {
    await story(db);
    await sql`set local history.forgetting = 'on'`.execute(db);
    await expect(sql`update history.entry set reason = 'x', by_id = null`.execute(db)).rejects.toThrow('never changed');
  }),
);

test(
  'the name of a person who left goes, what they did stays',
  rolledBack(async (db) => {
    await story(db);
    expect(await forgetPerson(db, jana.kind === 'person' ? jana.id : '', 'ehemalige Person')).toBe(5);
    expect(new Set((await listHistory(db, measure)).map((entry) => entry.byLabel))).toEqual(
      new Set(['ehemalige Person']),
    );
    await expect(sql`update history.entry set by_label = 'x', by_id = null`.execute(db)).rejects.toThrow(
      'never changed',
    );
  }),
);

test(
  'a name that stands in old values and reasons goes from there, and nothing else changes',
  rolledBack(async (db) => {
    const offer = (text: string) => ({ note: { from: null, to: text }, days: { from: 1, to: 2 } });
    const texts = [
      'Ansprechperson:\nJana Brandt',
      'JANA BRANDT (Tel.)',
      'Jana Brandtner',
      'Jana Brandt und Jana Brandt',
    ];
    for (const text of texts) await recordHistory(db, job, at(1), measure, 'changed', { changes: offer(text) });
    await recordHistory(db, job, at(2), measure, 'changed', { reason: 'Jana Brandt ist gegangen.' });
    await recordHistory(db, job, at(3), goal, 'changed', { changes: offer('j.brandt@musterau.example') });
    expect(await forgetInHistory(db, ['Jana Brandt', 'j.brandt@musterau.example', ' '], 'ehemalige „Person“')).toBe(5);
    const entries = await listHistory(db, measure);
    expect(entries.map(({ changes }) => changes.note?.to).sort()).toEqual(
      [
        undefined,
        'Ansprechperson:\nehemalige „Person“',
        'Jana Brandtner',
        'ehemalige „Person“ (Tel.)',
        'ehemalige „Person“ und ehemalige „Person“',
      ].sort(),
    );
    expect(entries.find(({ reason }) => reason)?.reason).toBe('ehemalige „Person“ ist gegangen.');
    expect((await listHistory(db, goal))[0]?.changes).toEqual(offer('ehemalige „Person“'));
    await sql`set local history.forgetting = 'on'`.execute(db);
    const other = sql`update history.entry set changes = '{}'`.execute(db);
    await expect(other).rejects.toThrow('never changed');
  }),
);

describe('what of an entry is told', () => {
  const words = wordsIn(languageOf('de'), makeTranslator([platformTexts], 'de').t);
  const id = crypto.randomUUID();
  const entry = (changes: Changes) => ({ thing: measure, changes, names: new Map([[id, 'Bildungshaus']]) });
  beforeAll(() =>
    connectDescriptions([
      {
        measure: {
          endOn: 'platform.history.yes',
          budgetCents: 'platform.history.yes',
          leadId: 'platform.history.yes',
          '*': { isMoney: true },
        },
      },
    ]),
  );

  test('is in the reader’s words: days, money, names of things that still have one', () => {
    const changes = {
      endOn: { from: '2026-12-31', to: null },
      budgetCents: { from: 300000, to: 418720 },
      leadId: { from: crypto.randomUUID(), to: id },
      'M-121': { from: null, to: 5000 },
    };
    expect(
      describeChanges(entry(changes), words).map(({ from, to }) =>
        [from, to].map((text) => text?.replaceAll('\u00a0', ' ')),
      ),
    ).toEqual([
      ['31.12.2026', ''],
      ['3.000 €', '4.187,20 €'],
      ['nicht mehr benannt', 'Bildungshaus'],
      ['', '50 €'],
    ]);
  });

  test('is what was written, also where it only looks like a day', () => {
    const changes = { endOn: { from: '2026-13-45', to: '2026-02-30' } };
    expect(describeChanges(entry(changes), words).map(({ from, to }) => [from, to])).toEqual([
      ['2026-13-45', '2026-02-30'],
    ]);
  });

  test('is nothing where nobody declared that it may be', () => {
    const other = { ...entry({ endOn: { from: null, to: 'geheim' } }), thing: goal };
    expect(describeChanges(other, words)).toEqual([]);
  });

  test('is only that it changed, where the values were not kept', () => {
    const changes = withoutValues({ endOn: { from: 'alt', to: 'neu' } }, ['endOn']);
    expect(describeChanges(entry(changes), words)).toEqual([{ label: 'ja' }]);
  });
});
