import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { type FateInput, noFate } from '../fate/rules.ts';
import { answerContribution, giveFate, withdrawFate } from '../fate/verbs.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { countOverdue, listAnswered } from './answers.data.ts';
import { type Card, countAnswered, countWaitingCards, findCardByCode } from './data.ts';
import { redactContribution, reviewContribution } from './verbs.ts';

const { rolledBack } = useDatabase();
const staff = { kind: 'system', name: 'Moderation' } as const;
const daysLater = (days: number) => new Date(voicesMoment.getTime() + days * 86_400_000);
const page = { from: 1, count: 20 };
const no: FateInput = { ...noFate, kind: 'not-pursued', reason: 'Dafür ist der Kreis nicht zuständig.' };
const endIn = (db: Db, card: Card) => giveFate(db, staff, voicesMoment, card, no, { changeReason: '' });

test(
  'zwei von drei Stimmen sind beantwortet; nach 181 Tagen ist die dritte überfällig, am 180. noch nicht',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const codes = [];
    for (const text of ['Eins', 'Zwei', 'Drei']) codes.push((await speak(db, room, text)).code);
    for (const code of codes.slice(0, 2)) {
      const card = await findCardByCode(db, code);
      if (!card) throw new Error(code);
      await endIn(db, card);
      await answerContribution(db, staff, voicesMoment, card, 'Danke, wir tun etwas.');
    }
    const third = await findCardByCode(db, codes[2] ?? '');
    if (!third) throw new Error('third');
    // Words without an outcome are no answer yet.
    await answerContribution(db, staff, voicesMoment, third, 'Wir prüfen das.');
    expect(await countAnswered(db)).toMatchObject({ all: 3, answered: 2, toReview: 0 });
    expect([await countOverdue(db, daysLater(180)), await countOverdue(db, daysLater(181))]).toEqual([0, 1]);
    await speak(db, room, 'Frau Musterfrau, 069 900090001');
    expect(await countAnswered(db)).toMatchObject({ all: 4, withFate: 2, toReview: 1 });
  }),
);

test(
  'öffentlich steht nur, was veröffentlicht ist, und von einer geschwärzten Karte nur der geschwärzte Text',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const [naming, waiting] = [
      await speak(db, room, 'Frau Muster hilft sehr.'),
      await speak(db, room, 'Noch ungeprüft'),
    ];
    const card = await findCardByCode(db, naming.code);
    if (!card) throw new Error(naming.code);
    await redactContribution(db, staff, voicesMoment, card, '[entfernt] hilft sehr.', 'Name');
    for (const state of ['checked', 'public'] as const) {
      const now = await findCardByCode(db, naming.code);
      if (now) await reviewContribution(db, staff, voicesMoment, now, state, '');
    }
    const { voices, total } = await listAnswered(db, {}, page);
    expect(total).toBe(1);
    expect(voices).toMatchObject([
      { code: naming.code, text: '[entfernt] hilft sehr.', isRedacted: true, fate: 'open' },
    ]);
    expect(JSON.stringify(voices)).not.toContain('Muster');
    expect(JSON.stringify(voices)).not.toContain(waiting.code);
  }),
);

test(
  'beside the menu stands how many cards are not answered yet, as the figures count them, also when something is undone',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const counts: number[] = [];
    const count = async () => {
      const [waiting, { all, answered }] = [await countWaitingCards(db), await countAnswered(db)];
      expect(waiting).toBe(all - answered);
      counts.push(waiting);
    };
    const cardOf = async (code: string): Promise<Card> => {
      const card = await findCardByCode(db, code);
      if (!card) throw new Error(code);
      return card;
    };
    await count();
    const { code: one } = await speak(db, room, 'Eins');
    const { code: two } = await speak(db, room, 'Zwei');
    await count();
    // An outcome without words, and words without an outcome: both still wait.
    await endIn(db, await cardOf(one));
    await answerContribution(db, staff, voicesMoment, await cardOf(two), 'Wir prüfen das.');
    await count();
    await answerContribution(db, staff, voicesMoment, await cardOf(one), 'Danke, wir tun etwas.');
    await endIn(db, await cardOf(two));
    await count();
    await withdrawFate(db, staff, voicesMoment, await cardOf(one), 'Das war die falsche Karte.');
    await count();
    await endIn(db, await cardOf(one));
    await count();
    expect(counts).toEqual([0, 2, 2, 0, 1, 0]);
  }),
);
