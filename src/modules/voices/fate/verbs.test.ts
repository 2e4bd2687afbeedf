import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { type Card, findCardByCode } from '../contribution/data.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { noFate } from './rules.ts';
import { answerContribution, giveFate } from './verbs.ts';

const { rolledBack } = useDatabase();
const staff = { kind: 'system', name: 'Leitstelle' } as const;
const newly = { changeReason: '' };

test(
  'wer dasselbe gesagt hat, bekommt die Antwort mit, vorher und nachher, außer er hat eine eigene',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const say = async (text: string) => (await findCardByCode(db, (await speak(db, room, text)).code)) as Card;
    const [first, twin, twinOfTwin, own, late] = [
      await say('Der Bus fährt zu selten.'),
      await say('Der Bus fährt zu selten!'),
      await say('Bus fährt zu selten'),
      await say('Zu selten fährt der Bus.'),
      await say('Zu wenig Bus'),
    ];
    const same = async (card: Card, as: Card) =>
      giveFate(db, staff, voicesMoment, card, { ...noFate, kind: 'same-as', sameAsId: as.id }, newly);
    expect(await same(twin, first)).toMatchObject({ ok: true });
    expect(await same(twinOfTwin, twin)).toMatchObject({ ok: true });
    expect(await same(own, first)).toMatchObject({ ok: true });
    await answerContribution(db, staff, voicesMoment, own, 'Eine eigene Antwort.');
    const answers = async () => {
      const cards = [first, twin, twinOfTwin, own, late];
      return Promise.all(cards.map(async ({ code }) => (await findCardByCode(db, code))?.answer));
    };
    await answerContribution(db, staff, voicesMoment, first, 'Der Bus kommt.');
    const ownAnswer = 'Eine eigene Antwort.';
    expect(await answers()).toEqual(['Der Bus kommt.', 'Der Bus kommt.', 'Der Bus kommt.', ownAnswer, null]);
    expect(await same(late, first)).toMatchObject({ ok: true });
    const later = new Date(voicesMoment.getTime() + 60_000);
    await answerContribution(db, staff, later, first, 'Der Bus kommt öfter.');
    const now = 'Der Bus kommt öfter.';
    expect(await answers()).toEqual([now, now, now, ownAnswer, now]);
  }),
);
