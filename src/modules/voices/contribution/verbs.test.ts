import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { listFates } from '../fate/data.ts';
import { noFate } from '../fate/rules.ts';
import { giveFate } from '../fate/verbs.ts';
import { findFindingByCode } from '../finding/data.ts';
import { draftFinding } from '../finding/verbs.ts';
import { updateOccasionTimes } from '../occasion/data.ts';
import { listQuotes } from '../quote/data.ts';
import { takeQuote } from '../quote/verbs.ts';
import { openReceipt } from '../receipt/verbs.ts';
import { openRoom, saying, speak, voicesMoment } from '../test-support.ts';
import { type Card, findCardByCode, insertContribution } from './data.ts';
import { listCards } from './list.data.ts';
import { redactContribution, reviewContribution, submitContribution } from './verbs.ts';

const { rolledBack } = useDatabase();
const guest = { kind: 'guest' } as const;
const moderation = { kind: 'system', name: 'Moderation' } as const;

test(
  'wer noch einmal schickt, bekommt denselben Beleg und keine zweite Karte',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const input = saying('Abends fährt kein Bus.');
    const send = () => submitContribution(db, guest, voicesMoment, room, input, testSecrets);
    const first = await send();
    const again = await send();
    expect(again).toEqual({ ...first, isNew: false });
    expect(await listCards(db)).toHaveLength(1);
    const other = await submitContribution(
      db,
      guest,
      voicesMoment,
      room,
      { ...input, text: 'Etwas anderes' },
      testSecrets,
    );
    expect(other).toMatchObject({ ok: false, key: 'voices.contribution.refused.other-text' });
  }),
);

test(
  'der Beleg öffnet genau die eigene Karte, ein erfundener keine; in der Datenbank steht kein Code',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const one = await speak(db, room, 'Erste');
    const two = await speak(db, room, 'Zweite');
    const card = await findCardByCode(db, two.code);
    expect(await openReceipt(db, two.receipt.toLowerCase(), testSecrets)).toBe(card?.id);
    expect(one.receipt).not.toBe(two.receipt);
    expect(await openReceipt(db, 'ABCD-EFG-HJK', testSecrets)).toBeUndefined();
    const rows = await db.selectFrom('voices.receipt').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(two.receipt.replaceAll('-', ''));
  }),
);

test(
  'in einem geschlossenen Raum wird nichts mehr angenommen',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    await updateOccasionTimes(db, room.id, { openedAt: room.openedAt, closedAt: voicesMoment });
    // Whoever opened the form before still holds the room as it was.
    const sent = await submitContribution(db, guest, voicesMoment, room, saying('zu spät'), testSecrets);
    expect(sent).toMatchObject({ ok: false, key: 'voices.occasion.refused.closed' });
  }),
);

test(
  'auch die Datenbank nimmt in einem geschlossenen Raum nichts mehr an, außer Karten von Papier',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    await updateOccasionTimes(db, room.id, { openedAt: room.openedAt, closedAt: voicesMoment });
    const card = { ...saying('zu spät'), occasionId: room.id, direction: 'ltr' as const };
    const paper = { ...card, id: crypto.randomUUID(), source: 'import' as const };
    expect(await insertContribution(db, { ...paper, receivedAt: voicesMoment }, 'C-901')).toBe('C-901');
    await expect(insertContribution(db, { ...card, receivedAt: voicesMoment })).rejects.toThrow('is closed');
  }),
);

test(
  'jede Karte hat höchstens ein Ergebnis; ein früheres bleibt mit dem Grund der Änderung',
  rolledBack(async (db) => {
    const { code } = await speak(db, await openRoom(db), 'Ein Raum fehlt');
    const card = (await findCardByCode(db, code)) as Card;
    await giveFate(
      db,
      moderation,
      voicesMoment,
      card,
      { ...noFate, kind: 'parked', lacks: ['room'] },
      { changeReason: '' },
    );
    const silent = await giveFate(
      db,
      moderation,
      voicesMoment,
      card,
      { ...noFate, kind: 'not-pursued', reason: 'nein' },
      { changeReason: '' },
    );
    expect(silent).toMatchObject({ ok: false, field: 'changeReason' });
    const finding = await draftFinding(db, moderation, voicesMoment, {
      gatheringId: null,
      kind: 'demand',
      title: 'Räume',
      text: '',
      evidence: '',
      dissent: '',
    });
    await giveFate(
      db,
      moderation,
      voicesMoment,
      card,
      { ...noFate, findingId: finding.id },
      { changeReason: 'Die Halle ist frei' },
    );
    const fates = await listFates(db, card.id);
    expect(fates.map((fate) => [fate.kind, fate.replacedReason])).toEqual([
      ['in-finding', null],
      ['parked', 'Die Halle ist frei'],
    ]);
  }),
);

test(
  'ein Zitat muss Buchstabe für Buchstabe im Original stehen und verschwindet, wenn dort geschwärzt wird',
  rolledBack(async (db) => {
    const { code } = await speak(db, await openRoom(db), 'Frau Beispiel hilft uns jeden Abend.');
    const card = (await findCardByCode(db, code)) as Card;
    const made = await draftFinding(db, moderation, voicesMoment, {
      gatheringId: null,
      kind: 'positive',
      title: 'Hilfe',
      text: '',
      evidence: '',
      dissent: '',
    });
    const finding = await findFindingByCode(db, made.code);
    if (!finding) throw new Error('no finding');
    expect(await takeQuote(db, moderation, voicesMoment, finding, card, 'hilft uns')).toMatchObject({
      ok: false,
      field: 'card',
    });
    await reviewContribution(db, moderation, voicesMoment, card, 'checked', '');
    const checked = (await findCardByCode(db, code)) as Card;
    expect(await takeQuote(db, moderation, voicesMoment, finding, checked, 'hilft unz')).toMatchObject({
      ok: false,
      field: 'text',
    });
    expect(await takeQuote(db, moderation, voicesMoment, finding, checked, 'Frau Beispiel hilft uns')).toEqual({
      ok: true,
    });
    await redactContribution(
      db,
      moderation,
      voicesMoment,
      checked,
      '[Name entfernt] hilft uns jeden Abend.',
      'personenbezogene Angabe',
    );
    expect(await listQuotes(db, finding.id)).toEqual([]);
  }),
);
