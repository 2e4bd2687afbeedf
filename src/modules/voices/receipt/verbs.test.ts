import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { useSite } from '../../../../test/site.ts';
import { type Card, countAnswered, countFates, findCardByCode } from '../contribution/data.ts';
import { listCards } from '../contribution/list.data.ts';
import type { ReviewState } from '../contribution/rules.ts';
import { redactContribution, reviewContribution, submitContribution } from '../contribution/verbs.ts';
import { type FateInput, type FateKind, noFate } from '../fate/rules.ts';
import { answerContribution, giveFate } from '../fate/verbs.ts';
import { type Finding, findFindingByCode } from '../finding/data.ts';
import { confirmFinding, draftFinding } from '../finding/verbs.ts';
import { findOccasionByCode, type Occasion } from '../occasion/data.ts';
import { openRoom, saying, voicesMoment } from '../test-support.ts';
import { issueReceipt } from './verbs.ts';

const site = useSite();
const guest = { kind: 'guest' } as const;
const staff = { kind: 'system', name: 'Moderation' } as const;

async function roomOf(db: Db, code: string): Promise<Occasion> {
  return (await findOccasionByCode(db, code)) ?? openRoom(db, code);
}

const fresh = async (id: string) => (await listCards(site.db())).find((card) => card.id === id) as Card;
let run = 0;

test('Invariante 4: was ein Gerät in welcher Folge und wie oft auch immer schickt, liegt am Ende genau einmal da', async () => {
  const queues = fc.array(fc.nat(7), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(queues, async (queue) => {
      const db = site.db();
      run += 1;
      const room = await roomOf(db, `Q${run}`);
      const cards = Array.from({ length: 8 }, (_, index) => saying(`Karte ${index} aus der Schlange`));
      const receipts = new Map<string, Set<string>>();
      for (const index of queue) {
        const card = cards[index] as (typeof cards)[number];
        const sent = await submitContribution(db, guest, voicesMoment, room, card, testSecrets);
        if (!sent.ok) throw new Error(sent.key);
        receipts.set(card.id, (receipts.get(card.id) ?? new Set()).add(sent.receipt));
      }
      const stored = await listCards(db, { occasionCode: `Q${run}` });
      expect(stored.map(({ id }) => id).sort()).toEqual([...new Set(queue.map((at) => cards[at]?.id))].sort());
      expect([...receipts.values()].every((codes) => codes.size === 1)).toBe(true);
    }),
    { numRuns: 12 },
  );
});

const ends: readonly FateKind[] = ['in-finding', 'same-as', 'forwarded', 'parked', 'not-pursued', 'withheld'];
const endOf = (kind: FateKind, finding: Finding, other: Card): FateInput => ({
  ...noFate,
  kind,
  findingId: kind === 'in-finding' ? finding.id : null,
  sameAsId: kind === 'same-as' ? other.id : null,
  recipient: kind === 'forwarded' ? 'Nahverkehr' : '',
  followUpOn: kind === 'forwarded' ? '2027-01-15' : null,
  lacks: kind === 'parked' ? ['money'] : [],
  reason: ['forwarded', 'not-pursued', 'withheld'].includes(kind) ? 'ein Grund' : '',
});

test('Invariante 5: ein Beleg zeigt nur, was die eigene Karte erreicht hat, und nie das Wort einer anderen', async () => {
  const fates = fc.array(fc.option(fc.constantFrom(...ends)), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fates, async (chosen) => {
      const db = site.db();
      run += 1;
      const room = await roomOf(db, `B${run}`);
      const made = await draftFinding(db, staff, voicesMoment, {
        gatheringId: null,
        kind: 'demand',
        title: `Befund Nummer ${run}`,
        text: '',
        evidence: '',
        dissent: '',
      });
      const finding = (await findFindingByCode(db, made.code)) as Finding;
      const cards: Card[] = [];
      for (const [index] of chosen.entries()) {
        const card = saying(`Geheimwort${run}x${index}y`);
        await submitContribution(db, guest, voicesMoment, room, card, testSecrets);
        cards.push(await fresh(card.id));
      }
      for (const [index, kind] of chosen.entries()) {
        const card = cards[index] as Card;
        // "Same as" points at the first card, which then has an end of its own or none.
        const other = cards[0] as Card;
        if (!kind || (kind === 'same-as' && index === 0)) continue;
        const fate = endOf(kind, finding, other);
        await inTransaction(db, {}, async (inside) => {
          await giveFate(inside, staff, voicesMoment, card, fate, { changeReason: '' });
        });
        await answerContribution(db, staff, voicesMoment, card, `Antwort${run}x${index}y`);
      }
      await confirmFinding(db, staff, voicesMoment, finding);
      for (const [index, card] of cards.entries()) {
        const receipt = await issueReceipt(db, voicesMoment, card.id, testSecrets);
        const html = await (await site.post('/de/beleg', { code: receipt })).text();
        for (const other of cards.keys()) {
          if (other === index) continue;
          expect(html).not.toContain(`Geheimwort${run}x${other}y`);
          // Who said the same was answered with the first card; that answer is theirs as well.
          const isTheirs = other === 0 && chosen[index] === 'same-as';
          if (!isTheirs) expect(html).not.toContain(`Antwort${run}x${other}y`);
        }
        const reaches = chosen[index] === 'in-finding' || (chosen[index] === 'same-as' && chosen[0] === 'in-finding');
        if (!reaches || (index === 0 && chosen[0] === 'same-as')) expect(html).not.toContain(`Befund Nummer ${run}`);
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);

const ways: Record<string, readonly ReviewState[]> = {
  flagged: [],
  received: [],
  checked: ['checked'],
  public: ['checked', 'public'],
  withheld: ['checked', 'public', 'withheld'],
};

test('Invariante 6: öffentlich steht ein Text nur, wenn er veröffentlicht ist, und entfernte Worte stehen nirgends', async () => {
  const some = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ways)), fc.boolean()), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(some, async (cards) => {
      const db = site.db();
      run += 1;
      const room = await roomOf(db, `O${run}`);
      for (const [index, [state, isRedacted]] of cards.entries()) {
        const sent = saying(
          `Öffentlich${run}x${index}y Kern${run}x${index}y${state === 'flagged' ? ' Frau Muster' : ''}`,
        );
        await submitContribution(db, guest, voicesMoment, room, sent, testSecrets);
        if (isRedacted) {
          const words = `Öffentlich${run}x${index}y [entfernt]`;
          await redactContribution(db, staff, voicesMoment, await fresh(sent.id), words, 'Name');
        }
        for (const to of ways[state] ?? []) {
          await reviewContribution(db, staff, voicesMoment, await fresh(sent.id), to, 'Grund');
        }
      }
      const html = await (await site.get(`/de/antworten?raum=O${run}`)).text();
      for (const [index, [state, isRedacted]] of cards.entries()) {
        expect(html.includes(`Öffentlich${run}x${index}y`)).toBe(state === 'public');
        expect(html.includes(`Kern${run}x${index}y`)).toBe(state === 'public' && !isRedacted);
      }
      expect(html).not.toContain('Frau Muster');
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('Invariante 12: in einer Schrift von rechts nach links stehen Nummern und Zeichen in ihrer eigenen Richtung', async () => {
  const db = site.db();
  const room = await roomOf(db, 'RTL');
  for (const lang of ['ar', 'fa-AF']) {
    const fields = { id: crypto.randomUUID(), kind: 'idea', text: 'نحتاج إلى مقهى', language: lang };
    const issued = await (await site.post(`/${lang}/mitreden/RTL`, fields)).text();
    const receipt = /[A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3}/.exec(issued)?.[0] ?? '';
    const card = (await listCards(db, { occasionCode: room.code })).find(({ language }) => language === lang) as Card;
    const opened = await (await site.post(`/${lang}/beleg`, { code: receipt })).text();
    const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    for (const [html, code] of [
      [issued, receipt],
      [issued, card.code],
      [opened, card.code],
    ] as const) {
      const places = main(html).match(new RegExp(`[^>]*>[^<>]*${code}`, 'g')) ?? [];
      expect(places.length, `${lang} ${code}`).toBeGreaterThan(0);
      for (const place of places) expect(place, lang).toMatch(/bdi|dir="ltr"|qs-ltr/);
    }
    expect(main(opened)).toMatch(new RegExp(`lang="${lang === 'ar' ? 'ar' : 'prs|fa'}`));
  }
});

test('P2: von 300 Karten hat 299 ein Ergebnis; die eine wird genannt, und die Summen ergeben 300', async () => {
  const db = site.db();
  const room = await roomOf(db, 'P2');
  for (let index = 0; index < 300; index += 1) {
    await submitContribution(db, guest, voicesMoment, room, saying(`Karte ${index}`), testSecrets);
  }
  const all = await listCards(db, { occasionCode: 'P2' });
  const parked = endOf('parked', {} as Finding, {} as Card);
  for (const card of all.slice(1)) await giveFate(db, staff, voicesMoment, card, parked, { changeReason: '' });
  const open = await listCards(db, { occasionCode: 'P2', fate: 'open' });
  expect(open.map(({ code }) => code)).toEqual([all[0]?.code]);
  const last = (await findCardByCode(db, all[0]?.code ?? '')) as Card;
  await giveFate(db, staff, voicesMoment, last, parked, { changeReason: '' });
  expect(await listCards(db, { occasionCode: 'P2', fate: 'open' })).toEqual([]);
  const sum = (await countFates(db)).reduce((total, { count }) => total + count, 0);
  expect(sum).toBe((await countAnswered(db)).all);
  expect(await listCards(db, { occasionCode: 'P2', fate: 'parked' })).toHaveLength(300);
}, 60_000);
