import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canComplete,
  type DonePart,
  handoverParts,
  handoverPercent,
  isHandoverDue,
  isHandoverOverdue,
  isInHandoverView,
  missingParts,
} from './rules.ts';

const done = (...parts: readonly (typeof handoverParts)[number][]): DonePart[] =>
  parts.map((part) => ({ part, note: '', doneOn: '2026-09-01', byLabel: 'WIR-Koordination' }));

test.each([
  ['nichts', [], 0],
  ['ein Teil', ['measures'], 20],
  ['drei Teile', ['measures', 'deadlines', 'contacts'], 60],
  ['alle', [...handoverParts], 100],
] as const)('%s von fünf Teilen der Übergabe sind %o', (_name, parts, percent) => {
  expect(handoverPercent({ handoverDueOn: '2026-10-01', handoverDone: done(...parts) })).toBe(percent);
});

test('wo keine Übergabe fällig ist, steht keine Zahl', () => {
  expect(handoverPercent({ handoverDueOn: null, handoverDone: [] })).toBeUndefined();
  expect(isHandoverOverdue({ handoverDueOn: null, handoverDone: [] }, '2030-01-01')).toBe(false);
});

test('überfällig ist eine Übergabe genau, wenn ihr Tag vorbei ist und ein Teil fehlt', () => {
  const parts = fc.subarray([...handoverParts]);
  fc.assert(
    fc.property(parts, fc.constantFrom('2026-10-01', '2026-11-22', '2027-10-01'), (there, handoverDueOn) => {
      const post = { handoverDueOn, handoverDone: done(...there) };
      expect(missingParts(post).length + there.length).toBe(handoverParts.length);
      expect(isHandoverOverdue(post, '2026-11-22')).toBe(handoverDueOn < '2026-11-22' && there.length < 5);
    }),
  );
});

test.each([
  ['2026-09-09', false],
  ['2026-09-10', true],
  ['2026-10-01', true],
  ['2027-10-01', true],
])('am %s wird nach der Übergabe zum 1. Oktober gefragt: %s', (today, due) => {
  expect(isHandoverDue({ handoverDueOn: '2026-10-01', handoverDone: done('measures') }, today)).toBe(due);
  expect(isHandoverDue({ handoverDueOn: '2026-10-01', handoverDone: done(...handoverParts) }, today)).toBe(false);
});

const read = { rows: 3, isAsRead: true };

test.each([
  ['was nur eine Person weiß und nirgends steht', done(), 'knowledge', '', read, 'knowledge'],
  ['was nur eine Person weiß, mit dem Ort', done(), 'knowledge', 'Sprachmemo im Ordner', read, undefined],
  ['ein Teil, der schon abgeschlossen ist', done('contacts'), 'contacts', '', read, 'done'],
  ['ein gelesener Teil', done(), 'contacts', '', read, undefined],
  ['ein Teil, der sich seit dem Lesen geändert hat', done(), 'contacts', '', { ...read, isAsRead: false }, 'changed'],
  ['ein leerer Teil ohne ein Wort dazu', done(), 'contacts', '', { ...read, rows: 0 }, 'nothing-there'],
  ['ein leerer Teil mit dem Ort', done(), 'contacts', 'Liste im Ordner', { ...read, rows: 0 }, undefined],
] as const)('%s: abgeschlossen wird nur, was gelesen wurde', (_name, handoverDone, part, note, content, refused) => {
  const outcome = canComplete({ handoverDone }, part, note, content);
  expect(outcome.ok ? undefined : outcome.key).toBe(refused && `grants.handover.refused.${refused}`);
});

test('only a post that has ended counts, with its file complete or not', () => {
  const all = done(...handoverParts);
  const post = (endOn: string | null, handoverDone: readonly DonePart[]) => ({ endOn, handoverDone });
  const views = (one: ReturnType<typeof post>) =>
    (['vollstaendig', 'offen'] as const).filter((view) => isInHandoverView(one, view, '2026-11-22'));
  expect(views(post('2026-11-21', all))).toEqual(['vollstaendig']);
  expect(views(post('2026-11-21', done('measures')))).toEqual(['offen']);
  expect(views(post('2026-11-22', all))).toEqual([]);
  expect(views(post(null, all))).toEqual([]);
});
