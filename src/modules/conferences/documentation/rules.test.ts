import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card, Finding } from '#modules/voices/index.ts';
import type { Room } from '../room/rules.ts';
import { endings, tallyOf } from '../rules.ts';
import { composeDocumentation, shownCard } from './rules.ts';

const finding: Finding = {
  id: 'f1',
  code: 'F-01',
  gatheringId: null,
  kind: 'demand',
  title: 'Bedarf',
  text: '',
  evidence: '',
  dissent: '',
  state: 'confirmed',
  confirmedBy: 'Moderation',
  confirmedAt: new Date('2026-11-22T10:00:00Z'),
};

const room = { id: 'r1', code: 'R1' } as Room;

function card(more: Partial<Card>): Card {
  return {
    id: 'c1',
    code: 'C-001',
    occasionId: 'r1',
    occasionCode: 'R1',
    occasionTitle: 'Steuerung',
    gatheringId: 'k1',
    kind: 'idea',
    mode: 'verbatim',
    text: 'Ein Satz mit Frau Muster',
    language: 'de',
    direction: 'ltr',
    originalLanguage: null,
    translation: '',
    translationState: null,
    municipalityId: null,
    speakerGroup: 'politik',
    headCount: 1,
    votes: 0,
    about: null,
    source: 'guest',
    receivedAt: new Date('2026-11-22T10:00:00Z'),
    redactedText: null,
    redactionReason: null,
    state: 'public',
    fate: null,
    isExisting: false,
    ending: 'open',
    isAnswered: false,
    findingId: null,
    answer: null,
    firstAnsweredAt: null,
    ...more,
  };
}

const anyCard = fc.record({
  kind: fc.constantFrom('works-well', 'must-improve', 'idea'),
  state: fc.constantFrom('flagged', 'received', 'checked', 'public', 'withheld'),
  fate: fc.constantFrom(null, 'in-finding', 'same-as', 'forwarded', 'parked', 'not-pursued', 'withheld'),
  ending: fc.constantFrom(...endings),
  redactedText: fc.option(fc.string(), { nil: null }),
  findingId: fc.constantFrom(null, 'f1', 'f2'),
});

test('jede Zahl einer Konferenz zerfällt in Teile, die zusammen alle Karten ergeben', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 50 }), (drawn) => {
      const cards = drawn.map((more, index) => card({ ...(more as Partial<Card>), code: `C-${index}` }));
      const tally = tallyOf(cards);
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
      expect(tally.shown + tally.withheld + tally.waiting).toBe(cards.length);
      expect(sum(Object.values(tally.kinds))).toBe(cards.length);
      expect(sum(endings.map((ending) => tally.endings[ending]))).toBe(cards.length);
    }),
  );
});

test('jede gezeigte Karte steht genau einmal in der Dokumentation: im Befund oder als einzelne Stimme', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 50 }), (drawn) => {
      const cards = drawn.map((more, index) => card({ ...(more as Partial<Card>), code: `C-${index}` }));
      const { findings, rooms, cards: shown } = composeDocumentation([room], cards, [finding]);
      const listed = [...findings.flatMap((one) => one.cards), ...rooms.flatMap(({ single }) => single)];
      expect(listed.map(({ code }) => code).sort()).toEqual(shown.map(({ code }) => code).sort());
    }),
  );
});

test.each([
  ['nicht geprüft', { state: 'received' }],
  ['geprüft, aber nicht veröffentlicht', { state: 'checked' }],
  ['zurückgehalten', { state: 'withheld' }],
  ['veröffentlicht und dann zum Schutz zurückgehalten', { state: 'public', fate: 'withheld' }],
] as const)('eine Karte, die %s ist, wird nicht gezeigt', (_name, more) => {
  expect(shownCard(card(more))).toBeUndefined();
});

test('was entfernt wurde, steht auch nicht mehr in der Karte, und dass es entfernt wurde, steht da', () => {
  const shown = shownCard(card({ redactedText: 'Ein Satz mit […]', redactionReason: 'Name' }));
  expect(shown).toMatchObject({ text: 'Ein Satz mit […]', isRedacted: true });
  expect(JSON.stringify(shown)).not.toContain('Muster');
});

test('in einem Raum mit drei Menschen zählt nach außen niemand mit, und die Summe verrät ihn nicht', () => {
  const rooms = [34, 3, 31].map((participants, index) => ({
    ...room,
    id: `r${index}`,
    code: `R${index}`,
    participants,
  }));
  const documentation = composeDocumentation(rooms, [], []);
  expect(documentation.rooms.map(({ people }) => people)).toEqual([34, 'hidden', 'hidden']);
  expect(documentation.people).toBe(68);
});

test('die grobe Gruppe derer, die sprechen, verlässt das Haus nicht', () => {
  expect(JSON.stringify(shownCard(card({})))).not.toContain('politik');
});

test('ein Befund im Entwurf zeigt seine Karten als einzelne Stimmen', () => {
  const draft = { ...finding, state: 'draft' as const };
  const { findings, rooms } = composeDocumentation([room], [card({ findingId: 'f1', fate: 'in-finding' })], [draft]);
  expect(findings).toEqual([]);
  expect(rooms[0]?.single.map(({ code }) => code)).toEqual(['C-001']);
});
