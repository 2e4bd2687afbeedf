import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comment, canAgree, canAnswer, canPublish, countsOf, groupsOf, normalised } from './rules.ts';

const comment = (id: string, text: string, more: Partial<Comment> = {}): Comment => ({
  ...{ id, code: `C-${id}`, text, about: null, state: 'received', fate: null, isAnswered: false },
  ...more,
});

test('dieselben Worte bleiben dieselben, wie auch immer sie geschrieben sind', () => {
  expect(normalised('  Mehr   Kurse – bitte!\n')).toBe(normalised('mehr kurse, bitte'));
  expect(normalised('Mehr Kurse')).not.toBe(normalised('Weniger Kurse'));
  expect(normalised('مزيد من الدورات!')).toBe('مزيد من الدورات');
});

test('gleiche Kommentare zur selben Sache stehen zusammen, zu einer anderen Sache nicht', () => {
  const groups = groupsOf([
    comment('1', 'Mehr Kurse!', { about: { id: 'm1' } }),
    comment('2', 'mehr kurse', { about: { id: 'm1' }, isAnswered: true }),
    comment('3', 'Mehr Kurse', { about: { id: 'm2' }, isAnswered: true }),
    comment('4', '👍'),
    comment('5', '👎'),
  ]);
  expect(groups.map(({ all, isAnswered }) => [all.map(({ id }) => id).join(), isAnswered])).toEqual([
    ['1,2', false],
    ['3', true],
    ['4', false],
    ['5', false],
  ]);
});

test('kein Kommentar geht beim Gruppieren verloren, und keiner steht zweimal da', () => {
  const texts = fc.array(fc.constantFrom('Mehr Kurse', 'mehr kurse!', 'Bus', '!', ''));
  fc.assert(
    fc.property(texts, (all) => {
      const comments = all.map((text, index) => comment(`${index}`, text));
      const grouped = groupsOf(comments).flatMap((group) => group.all.map(({ id }) => id));
      expect(grouped.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
    }),
  );
});

test('„12 von 14 beantwortet“ zählt Kommentare, nicht Gruppen', () => {
  expect(countsOf([comment('1', 'a', { isAnswered: true }), comment('2', 'a')])).toEqual({ all: 2, answered: 1 });
});

test.each([
  ['ohne angekreuzten Kommentar', [], { chosen: 0, outcome: 'in-draft' }, 'card'],
  ['mit einem, der nicht dazugehört', [comment('1', 'a')], { chosen: 2, outcome: 'in-draft' }, 'card'],
  [
    'solange einer auf Angaben zu Personen zu prüfen ist',
    [comment('1', 'a', { state: 'flagged' })],
    { chosen: 1, outcome: 'in-draft' },
    'card',
  ],
  ['ohne zu sagen, was daraus wird', [comment('1', 'a')], { chosen: 1, outcome: null }, 'outcome'],
] as const)('keine Antwort %s', (_name, comments, given, field) => {
  expect(canAnswer(comments, given)).toMatchObject({ ok: false, field });
});

test('wer schon ein Ergebnis hat, braucht nur noch die Worte', () => {
  expect(canAnswer([comment('1', 'a', { fate: 'forwarded' })], { chosen: 1, outcome: null })).toEqual({ ok: true });
});

test('öffentlich wird nichts, was vielleicht eine Person nennt oder zurückgehalten ist', () => {
  expect(
    ['flagged', 'withheld', 'received', 'checked', 'public'].map((state) => canPublish({ code: 'C-1', state }).ok),
  ).toEqual([...[false, false, true, true, true]]);
});

test('zustimmen kann ein Gerät einmal, und nur, solange der Entwurf offen ist', () => {
  expect(canAgree(true, 0)).toEqual({ ok: true });
  expect(canAgree(true, 60).ok).toBe(false);
  expect(canAgree(false, 0).ok).toBe(false);
});
