import type { KyselyPlugin } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { gaps } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { listMeetings } from './meeting/data.ts';
import { listAreas } from './nomination/data.ts';
import { areaState } from './nomination/rules.ts';
import { readListedAreas } from './nomination/visible.pages.tsx';
import { listProfiles } from './profile/data.ts';
import { standingOf } from './profile/rules.ts';
import { listRounds } from './round/data.ts';
import { roundStanding } from './round/rules.ts';
import { listTasks } from './task/data.ts';
import { openAfter } from './task/rules.ts';
import { loadDemoResponsibilities, plantMusterau, today } from './test-support.ts';

const { db, rolledBack } = useDatabase();

beforeAll(async () => {
  await inTransaction(db(), {}, async (transaction) => void (await plantMusterau(transaction)));
}, 60_000);

const historyRows = async () => {
  const count = db().fn.countAll<number>().as('count');
  return (await db().selectFrom('history.entry').select(count).executeTakeFirstOrThrow()).count;
};

test('3 of 14 areas without responsible person: U12, U15, U16 are the visible gaps', async () => {
  const areas = await listAreas(db());
  expect(areas).toHaveLength(14);
  expect(areas.filter((area) => areaState(area) === 'open').map(({ party }) => party.code)).toEqual([
    'U12',
    'U15',
    'U16',
  ]);
});

test('"abgestimmt_einseitig" is a one-sided profile, "entwurf" a draft, "gueltig" a valid one', async () => {
  const profiles = await listProfiles(db());
  const standing = Object.fromEntries(profiles.map((profile) => [profile.code, standingOf(profile, today)]));
  expect(standing).toEqual({
    'AP-A19': 'draft',
    'AP-A22': 'valid',
    'AP-U03': 'valid',
    'AP-U04': 'valid',
    'AP-U05': 'one-sided',
    'AP-U06': 'valid',
    'AP-U07': 'draft',
    'AP-U08': 'valid',
    'AP-U09': 'valid',
    'AP-U10': 'valid',
    'AP-U11': 'draft',
    'BP-B1': 'draft',
    'KP-U02': 'valid',
    'SP-U01': 'valid',
  });
});

test('rounds meet as often as the county says, and are due from their last meeting', async () => {
  const rounds = (await listRounds(db())).map((round) => ({
    code: round.body.code,
    every: round.every,
    unit: round.unit,
    ...roundStanding(round, today),
  }));
  expect(rounds).toEqual([
    {
      code: 'B5',
      every: 8,
      unit: 'week',
      lastHeldOn: '2026-10-01',
      daysSince: 52,
      nextDueOn: '2026-11-26',
      overdueSince: null,
    },
    {
      code: 'B6',
      every: 2,
      unit: 'month',
      lastHeldOn: '2026-10-14',
      daysSince: 39,
      nextDueOn: '2026-12-14',
      overdueSince: null,
    },
  ]);
});

describe('tasks of the meetings', () => {
  test.each([
    ['B5', '2026-08-06', 6],
    ['B5', '2026-10-01', 4],
    ['B6', '2026-10-14', 3],
  ])('%s had on %s as many open tasks as its minutes say: %i', async (code, on, open) => {
    const body = (await stakeholdersByCode(db(), [code])).get(code);
    const meeting = (await listMeetings(db(), body?.id)).find(({ plannedOn }) => plannedOn === on);
    expect(meeting && openAfter(await listTasks(db()), meeting)).toHaveLength(open);
  });
});

test('the promise without a day is the only one in the gap report', async () => {
  const found = await gaps(db(), { gaps: ['promise-without-date'] });
  expect(found.map(({ node }) => node.code)).toEqual(['AU-009']);
});

test('what an area lacks is told beside it', async () => {
  const rows = await readListedAreas(db(), today);
  const missing = Object.fromEntries(rows.map(({ area, missing: what }) => [area.party.code, what]));
  expect(missing).toMatchObject({
    U03: [],
    U05: ['deputy', 'profile'],
    U07: ['deputy', 'duties', 'profile'],
    U11: ['profile'],
    U12: ['person'],
  });
});

test(
  'the list costs the same number of queries for fourteen areas with twelve tasks and for fewer',
  rolledBack(async (transaction) => {
    const count = async (work: (counted: Db) => Promise<unknown>) => {
      let queries = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await work(transaction.withPlugin(counting));
      return queries;
    };
    const many = await count((counted) => readListedAreas(counted, today));
    await transaction.deleteFrom('responsibilities.task_end').execute();
    await transaction.deleteFrom('responsibilities.task').where('code', '>', 'AU-001').execute();
    await transaction
      .deleteFrom('responsibilities.area')
      .where('round_id', 'is', null)
      .where('stakeholder_id', 'not in', (inner) => inner.selectFrom('responsibilities.nomination').select('area_id'))
      .execute();
    expect(await listAreas(transaction)).toHaveLength(11);
    expect(await count((counted) => readListedAreas(counted, today))).toBe(many);
  }),
);

test('loading Musterau a second time takes nothing', async () => {
  const before = await historyRows();
  const again = await loadDemoResponsibilities(db());
  expect(again.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  expect(again).toHaveLength(46);
  expect(await historyRows()).toBe(before);
});
