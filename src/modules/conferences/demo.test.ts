import { beforeAll, describe, expect, test } from 'vitest';
import { listCards } from '#modules/voices/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { openAfterClosing, roomSums } from './conference/checks.ts';
import { roomSum } from './conference/rules.ts';
import { findConference, listConferences } from './data.ts';
import { readDocumentation } from './documentation/data.ts';
import { listItems } from './programme/data.ts';
import { clashesIn } from './programme/rules.ts';
import { listRooms } from './room/data.ts';
import { loadMusterau } from './test-support.ts';

const { db } = useDatabase();
let report: readonly ReportRow[] = [];

beforeAll(async () => {
  report = await inTransaction(db(), {}, (transaction) => loadMusterau(transaction));
}, 120_000);

test('die Reihe kommt ohne abgelehnte Zeile an, jede Konferenz mit dem, was von ihr bekannt ist', async () => {
  expect(report.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  const series = (await listConferences(db())).map((one) => [one.number, one.participants, one.state, one.isTakenOver]);
  expect(series).toEqual([
    [4, 142, 'closed', false],
    [3, 130, 'documented', false],
    [2, 104, 'closed', true],
    [1, 88, 'closed', true],
  ]);
});

test('ein zweites Mal nimmt nichts auf und ändert nichts', async () => {
  const count = async () => {
    const row = db().selectFrom('history.entry').select(db().fn.countAll<number>().as('count'));
    return (await row.executeTakeFirstOrThrow()).count;
  };
  const before = await count();
  const again = await inTransaction(db(), {}, (transaction) => loadMusterau(transaction));
  expect(again.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  expect(await count()).toBe(before);
});

describe('die dritte Konferenz', () => {
  test('hat vier Räume mit ihren Feldern, und die Summe der Räume ist die Zahl an der Tür', async () => {
    const conference = await findConference(db(), 3);
    const rooms = await listRooms(db(), conference?.id);
    expect(
      rooms.map(({ code, participants, fields }) => [code, participants, fields.map((field) => field.code)]),
    ).toEqual([
      ['R1', 34, ['HF1', 'HF2']],
      ['R2', 31, ['HF4', 'HF5']],
      ['R3', 37, ['HF3', 'HF6']],
      ['R4', 28, ['HF7', 'HF8']],
    ]);
    expect(roomSum(conference?.participants ?? null, rooms)).toEqual({ sum: 130, differs: false });
    expect(await roomSums.find(db(), '2026-11-22')).toEqual([]);
    expect(await openAfterClosing.find(db(), '2026-11-22')).toEqual([]);
  });

  test('belegt eine Stelle doppelt, und das fällt auf', async () => {
    const conference = await findConference(db(), 3);
    const items = await listItems(db(), conference?.id ?? '', await listRooms(db(), conference?.id));
    expect(clashesIn(items).map(({ kind, what }) => [kind, what])).toEqual([
      ['party', 'Fachdienst Kultur, Sport und Ehrenamt'],
    ]);
  });

  test('ist mit 120 von 120 Karten dokumentiert; jede Karte steht genau einmal darin', async () => {
    const conference = await findConference(db(), 3);
    const { tally, findings, rooms, cards } = await readDocumentation(db(), conference?.id ?? '');
    expect([tally.all, tally.shown, tally.answered, tally.redacted]).toEqual([120, 120, 120, 1]);
    const listed = [...findings.flatMap((one) => one.cards), ...rooms.flatMap(({ single }) => single)];
    expect(listed.map(({ code }) => code).sort()).toEqual(cards.map(({ code }) => code).sort());
    expect(findings.length).toBe(14);
    expect((await listCards(db(), { gatheringId: conference?.id ?? '' })).length).toBe(120);
  });

  test('zeigt C-024 als Karte, an der etwas entfernt wurde', async () => {
    const { cards } = await readDocumentation(db(), (await findConference(db(), 3))?.id ?? '');
    expect(cards.filter(({ isRedacted }) => isRedacted).map(({ code }) => code)).toEqual(['C-024']);
  });
});
