import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findCardByCode, giveFate, listCards, submitContribution } from '#modules/voices/index.ts';
import { saying } from '#modules/voices/test-support.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { searchTexts } from '#platform/search/search.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { findConference, readConference } from '../data.ts';
import { listRooms } from '../room/data.ts';
import type { Room } from '../room/rules.ts';
import { openCapture } from '../room/verbs.ts';
import { tallyOf } from '../rules.ts';
import { checkSummary, writeSummary } from '../summary/verbs.ts';
import { conferenceMoment as at, coordinator, plantConference } from '../test-support.ts';
import { insertConferenceState } from './data.ts';
import {
  beginConference,
  closeConference,
  releaseDocumentation,
  reopenConference,
  withdrawDocumentation,
} from './verbs.ts';

const { db: open, rolledBack } = useDatabase();
const guest = { kind: 'guest' } as const;

async function say(db: Db, room: Room, text: string): Promise<string> {
  const occasion = {
    ...room,
    kind: 'room' as const,
    gatheringId: room.conferenceId,
    position: room.number,
    closedAt: null,
    publicText: '',
    closesAt: null,
    closingReason: '',
  };
  const sent = await submitContribution(db, guest, at, occasion, saying(text), testSecrets);
  if (!sent.ok) throw new Error(sent.key);
  return sent.code;
}

async function end(db: Db, code: string): Promise<void> {
  const card = await findCardByCode(db, code);
  if (!card) throw new Error(code);
  const fate = {
    kind: 'parked',
    findingId: null,
    isExisting: false,
    sameAsId: null,
    recipient: '',
    followUpOn: null,
    lacks: ['money'],
    reason: '',
  } as const;
  await giveFate(db, coordinator, at, card, fate, { changeReason: '' });
}

describe('300 Karten (P2)', () => {
  test(
    'mit 299 Ergebnissen schließt die Konferenz nicht und nennt die eine; mit 300 schließt sie, und die Summen sind 300',
    rolledBack(async (db) => {
      const { conference, rooms } = await plantConference(db, 3);
      await beginConference(db, coordinator, at, conference);
      const codes: string[] = [];
      for (let index = 0; index < 300; index += 1) {
        codes.push(await say(db, rooms[index % 3] as Room, `Stimme ${index}`));
      }
      const [last = '', ...others] = codes.reverse();
      for (const code of others) await end(db, code);
      expect(await closeConference(db, coordinator, at, conference)).toMatchObject({
        ok: false,
        key: 'conferences.conference.refused.open',
        values: { count: 1, codes: last },
      });
      await end(db, last);
      expect(await closeConference(db, coordinator, at, conference)).toMatchObject({
        ok: true,
        conference: { state: 'closed' },
      });
      const tally = tallyOf(await listCards(db, { gatheringId: conference.id }));
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
      expect([tally.all, sum(tally.endings), sum(tally.kinds)]).toEqual([300, 300, 300]);
      expect(tally.shown + tally.withheld + tally.waiting).toBe(300);
    }),
    60_000,
  );

  test(
    'auch an allen Regeln vorbei lässt die Datenbank keine Konferenz mit einer offenen Karte schließen',
    rolledBack(async (db) => {
      const { conference, rooms } = await plantConference(db);
      await beginConference(db, coordinator, at, conference);
      const code = await say(db, rooms[0] as Room, 'Noch offen');
      const state = { conferenceId: conference.id, state: 'closed', reason: '' } as const;
      await expect(insertConferenceState(db, coordinator, at, state)).rejects.toThrow(`card ${code} has no fate`);
    }),
  );
});

describe('eine Karte kommt, während jemand abschließt', () => {
  test('war sie zuerst da, wird nicht abgeschlossen und die Karte genannt', async () => {
    const { conference, rooms } = await running();
    let code = '';
    let closing: ReturnType<typeof close> | undefined;
    await inTransaction(open(), {}, async (db) => {
      code = await say(db, rooms[0] as Room, 'Zuerst');
      closing = close(conference);
      await pause();
    });
    expect(await closing).toMatchObject({ ok: false, values: { codes: code } });
  });

  test('war der Abschluss zuerst da, wird die Karte abgewiesen, und keine Karte ist ohne Verbleib', async () => {
    const { conference, rooms } = await running();
    let sending: Promise<string> | undefined;
    await inTransaction(open(), {}, async (db) => {
      const done = await closeConference(db, coordinator, at, conference);
      expect(done.ok).toBe(true);
      sending = inTransaction(open(), {}, (other) => say(other, rooms[0] as Room, 'Zu spät'));
      sending.catch(() => undefined);
      await pause();
    });
    await expect(sending).rejects.toThrow('voices.occasion.refused.closed');
    expect(await listCards(open(), { gatheringId: conference.id })).toEqual([]);
  });

  test('und niemand öffnet in dem Augenblick einen Raum', async () => {
    const { conference, rooms } = await running();
    const room = { ...(rooms[0] as Room), endedAt: at };
    let opening: Promise<unknown> | undefined;
    await inTransaction(open(), {}, async (db) => {
      await closeConference(db, coordinator, at, conference);
      opening = inTransaction(open(), {}, (other) => openCapture(other, coordinator, at, conference, room));
      await pause();
    });
    expect(await opening).toMatchObject({ ok: false, key: 'conferences.room.refused.not-running' });
    expect((await listRooms(open(), conference.id)).every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  const pause = () => new Promise((done) => setTimeout(done, 150));
  const close = (conference: Awaited<ReturnType<typeof running>>['conference']) =>
    inTransaction(open(), {}, (db) => closeConference(db, coordinator, at, conference));

  async function running() {
    return inTransaction(open(), {}, async (db) => {
      const { conference } = await plantConference(db);
      await beginConference(db, coordinator, at, conference);
      return { conference: await readConference(db, conference.id), rooms: await listRooms(db, conference.id) };
    });
  }
});

test(
  'die Reihe zählt weiter, jede Änderung steht im Verlauf, und die Konferenz wird gefunden',
  rolledBack(async (db) => {
    const first = await plantConference(db, 0, { title: 'Erste' });
    const second = await plantConference(db, 0, { title: 'Zweite', heldOn: '2027-10-06' });
    const { number } = first.conference;
    expect(second.conference.number).toBe(number + 1);
    await beginConference(db, coordinator, at, first.conference);
    await closeConference(db, coordinator, at, first.conference);
    expect(await reopenConference(db, coordinator, at, first.conference, '')).toMatchObject({ field: 'reason' });
    await reopenConference(db, coordinator, at, first.conference, 'Eine Karte lag noch im Auto.');
    expect(await findConference(db, number)).toMatchObject({
      state: 'running',
      moved: { reason: 'Eine Karte lag noch im Auto.' },
    });
    const history = await listHistory(db, { kind: 'conference', id: first.conference.id });
    expect(history.map(({ action }) => action).sort()).toEqual(['begun', 'closed', 'planned', 'reopened']);
    const found = await searchTexts(db, 'Zweite', { publicOnly: true, language: 'de' });
    expect(found.map(({ href }) => href)).toEqual([`/de/konferenzen/${number + 1}`]);
  }),
);

test(
  'ungeprüfte Karten halten die Dokumentation auf',
  rolledBack(async (db) => {
    const { conference, rooms } = await plantConference(db);
    await beginConference(db, coordinator, at, conference);
    const code = await say(db, rooms[0] as Room, 'Niemand hat mich gelesen');
    await end(db, code);
    await closeConference(db, coordinator, at, conference);
    expect(await releaseDocumentation(db, coordinator, at, conference)).toMatchObject({
      ok: false,
      values: { codes: code },
    });
  }),
);

test(
  'verliert eine Karte ihren Verbleib, lässt sich die Dokumentation zurücknehmen, und die neue Freigabe nennt die Karte',
  rolledBack(async (db) => {
    const { conference, rooms } = await plantConference(db);
    const room = rooms[0] as Room;
    await beginConference(db, coordinator, at, conference);
    const code = await say(db, room, 'Eine Stimme');
    await end(db, code);
    await closeConference(db, coordinator, at, conference);
    await sql`insert into voices.review (contribution_id, state, by_label, at)
      select id, 'public', 'Koordination', ${at} from voices.contribution where code = ${code}`.execute(db);
    await writeSummary(db, coordinator, at, room, 'Eine Stimme wünscht etwas.');
    await checkSummary(db, coordinator, at, room, { isConfirmed: true, correction: '', reason: '' });
    expect(await releaseDocumentation(db, coordinator, at, conference)).toMatchObject({ ok: true });
    await sql`update voices.fate set replaced_at = ${at}, replaced_reason = 'verklickt'`.execute(db);
    const withdrawn = await withdrawDocumentation(db, coordinator, at, conference, 'Eine Karte fehlt.');
    expect(withdrawn).toMatchObject({ ok: true, conference: { state: 'closed' } });
    expect(await releaseDocumentation(db, coordinator, at, conference)).toMatchObject({
      ok: false,
      key: 'conferences.conference.refused.open',
      values: { codes: code },
    });
  }),
);

test(
  'auch an allen Regeln vorbei geht keine Dokumentation hinaus, deren Raum nicht gefragt wurde; ein Grund genügt',
  rolledBack(async (db) => {
    const { conference, rooms } = await plantConference(db);
    const room = rooms[0] as Room;
    await beginConference(db, coordinator, at, conference);
    await end(db, await say(db, room, 'Eine Stimme'));
    await writeSummary(db, coordinator, at, room, 'Eine Stimme wünscht etwas.');
    await closeConference(db, coordinator, at, conference);
    const state = { conferenceId: conference.id, state: 'documented', reason: '' } as const;
    await sql`savepoint before_release`.execute(db);
    await expect(insertConferenceState(db, coordinator, at, state)).rejects.toThrow('is not confirmed');
    await sql`rollback to savepoint before_release`.execute(db);
    const why = { isConfirmed: false, correction: '', reason: 'Die Zeit war um.' };
    expect(await checkSummary(db, coordinator, at, room, why)).toEqual({ ok: true });
    await insertConferenceState(db, coordinator, at, state);
    const history = await listHistory(db, { kind: 'room', id: room.id });
    expect(history.map(({ action }) => action)).toEqual(expect.arrayContaining(['summary-written', 'summary-unasked']));
  }),
);
