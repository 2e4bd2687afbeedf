import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { DueItem } from '#platform/manifest/manifest.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { dueResponsibilities, responsibilityFigures } from './due.ts';
import { permissions } from './permissions.ts';
import { coordinator, moment, plantMusterau } from './test-support.ts';

const { db } = useDatabase();
const access = makeAccess([permissions]);
let units: Map<string, string>;

beforeAll(async () => {
  await inTransaction(db(), {}, async (transaction) => {
    await plantMusterau(transaction);
    const found = await stakeholdersByCode(transaction, ['U04', 'U05', 'U12']);
    units = new Map([...found].map(([code, { id }]) => [code, id]));
  });
}, 60_000);

const area = (code: string): Actor => ({
  kind: 'person',
  id: coordinator.kind === 'person' ? coordinator.id : '',
  name: `Bereich ${code}`,
  roles: [{ role: 'area', scope: { kind: 'unit', id: units.get(code) ?? '' } }],
});

/** What the cockpit shows to this person: what lies outside their own scopes is left out there. */
async function dueFor(by: Actor, now = moment): Promise<DueItem[]> {
  const context = { db: db(), by, access, now, today: dayOf(now), t: (key: string) => key };
  const reach = access.reach(by, dueResponsibilities.may);
  return (await dueResponsibilities.list(context)).filter(({ scopes }) => reaches(reach, scopes));
}

const keys = async (by: Actor, now = moment) =>
  (await dueFor(by, now)).map(({ key }) => key.replace('responsibilities.', ''));
const later = (days: number) => new Date(moment.getTime() + days * 86_400_000);

describe('What needs somebody', () => {
  test('is for the coordinator one line for all open areas, the one-sided profile, and what is late', async () => {
    expect(await keys(coordinator)).toEqual([
      'area.open',
      'profile.one-sided:AP-U05:1',
      'round.due:B6:2026-12-14',
      'task.due:AU-004',
      'task.due:AU-006',
      'task.due:AU-007',
    ]);
  });

  test('is for an open area its own line, and nothing of others', async () => {
    expect(await keys(area('U12'))).toEqual(['area.open:U12']);
    expect(await keys(area('U05'))).toEqual(['profile.one-sided:AP-U05:1', 'task.due:AU-004', 'task.due:AU-006']);
  });

  test('names a meeting whose day has passed without minutes, and no round beside it', async () => {
    const found = await keys(coordinator, later(5));
    expect(found).toContain('meeting.minutes:B5:3');
    expect(found.filter((key) => key.startsWith('round.due:B5'))).toEqual([]);
  });

  test('names a round that has not met although it was due', async () => {
    const [item] = (await dueFor(coordinator, later(30))).filter(({ key }) => key.includes('round.due:B6'));
    expect(item).toMatchObject({ dueOn: '2026-12-14', weight: 2, href: '/verantwortliche/runden/B6' });
  });

  test('is nobody’s task who only reads: data protection has nothing to do here', () => {
    const privacy: Actor = { ...area('U04'), kind: 'person', roles: [{ role: 'privacy', scope: null }] } as Actor;
    expect(access.may(privacy, dueResponsibilities.may)).toBe(false);
    expect(access.may(privacy, 'responsibilities.area.read')).toBe(true);
  });

  test('counts areas that named somebody, with the list behind the figure', async () => {
    const context = { db: db(), by: coordinator, access, now: moment, today: '2026-11-22', t: (key: string) => key };
    expect(await responsibilityFigures.list(context)).toMatchObject([
      { value: '11', href: '/verantwortliche?stand=nominated' },
    ]);
  });
});
