import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { type Card, findCardByCode } from '../contribution/data.ts';
import { listTwins } from '../contribution/twins.data.ts';
import { type FateInput, noFate } from '../fate/rules.ts';
import { giveFate } from '../fate/verbs.ts';
import { findOccasionByCode, insertOccasion, type Occasion } from '../occasion/data.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { listFindings } from './data.ts';
import { draftFinding } from './verbs.ts';

const { rolledBack } = useDatabase();
const moderation = { kind: 'system', name: 'Moderation' } as const;

async function roomOf(db: Db, code: string, gatheringId: string): Promise<Occasion> {
  const room = { kind: 'room', code, title: code, gatheringId, position: 1, openedAt: voicesMoment, closedAt: null };
  await insertOccasion(db, room as Parameters<typeof insertOccasion>[1]);
  return (await findOccasionByCode(db, code)) as Occasion;
}

const said = async (db: Db, room: Occasion, text: string) =>
  (await findCardByCode(db, (await speak(db, room, text)).code)) as Card;

async function end(db: Db, card: Card, fate: Partial<FateInput>): Promise<void> {
  const outcome = await giveFate(db, moderation, voicesMoment, card, { ...noFate, ...fate }, { changeReason: '' });
  expect(outcome).toMatchObject({ ok: true });
}

async function findingNamed(db: Db, title: string): Promise<string> {
  const input = { title, kind: 'demand', text: title, evidence: '', dissent: '' } as const;
  return (await draftFinding(db, moderation, voicesMoment, { ...input, gatheringId: null })).id;
}

test(
  'ein Befund gehört zu jeder Konferenz, von der eine Karte darin liegt, auch wenn die übrigen von anderswo kommen',
  rolledBack(async (db) => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const [here, there, box] = [
      await roomOf(db, 'K1', first),
      await roomOf(db, 'K2', second),
      await openRoom(db, 'KASTEN'),
    ];
    const shared = await findingNamed(db, 'Busse');
    const other = await findingNamed(db, 'Räume');
    const leading = await said(db, box, 'Abends fährt kein Bus');
    for (const card of [leading, await said(db, here, 'Der Bus fehlt')])
      await end(db, card, { kind: 'in-finding', findingId: shared });
    await end(db, await said(db, box, 'Kein Raum am Abend'), { kind: 'in-finding', findingId: other });
    const same = await said(db, there, 'Bus fehlt');
    expect((await listFindings(db, first)).map(({ id }) => id)).toEqual([shared]);
    expect(await listFindings(db, second)).toEqual([]);
    await end(db, same, { kind: 'same-as', sameAsId: leading.id });
    expect((await listFindings(db, second)).map(({ id }) => id)).toEqual([shared]);
    const again = await said(db, there, 'Noch einmal der Bus');
    await end(db, again, { kind: 'same-as', sameAsId: same.id });
    expect((await listTwins(db)).get(again.id)).toEqual({ code: leading.code, findingId: shared });
  }),
);

test(
  'was zum Schutz zurückgehalten wird, wartet nicht mehr auf die Prüfung; jedes andere Ergebnis erledigt sie nicht',
  rolledBack(async (db) => {
    const room = await openRoom(db, 'R7');
    const [held, parked] = [
      await said(db, room, 'Rufen Sie 0151 2345678 an'),
      await said(db, room, 'Mein Telefon: 0151 2345679'),
    ];
    expect([held.state, parked.state]).toEqual(['flagged', 'flagged']);
    await end(db, held, { kind: 'withheld', reason: 'nennt eine Person' });
    await end(db, parked, { kind: 'parked', lacks: ['money'], reason: '' });
    const now = async ({ code }: Card) => (await findCardByCode(db, code))?.state;
    expect([await now(held), await now(parked)]).toEqual(['withheld', 'flagged']);
  }),
);
