import { expect, test } from 'vitest';
import type { Translate } from '#platform/i18n/translate.ts';
import { conferenceInput } from '../test-support.ts';
import { outlineOf, stepsAfter, templateOutline, withOutline } from './outline.rules.ts';

const t = ((key: string) => key) as Translate;
const template = templateOutline(t, { hasEarlierIdeas: true });

test('REQ-C34: die Vorlage hat Ziel, Räume, Rollen, Zeitplan und was danach kommt', () => {
  expect(template.note).not.toBe('');
  expect(template.guidingQuestions).toHaveLength(2);
  expect(template.rooms).toHaveLength(4);
  expect(template.duties.map(({ partyId }) => partyId)).toEqual(Array(7).fill(null));
  expect(template.items.filter(({ room }) => room !== null)).toHaveLength(4);
  expect(template.items.every(({ startsAt, endsAt }) => endsAt > startsAt)).toBe(true);
  expect(template.steps.every(({ daysAfter }) => daysAfter > 0)).toBe(true);
});

test('die erste Konferenz erzählt nicht, was aus früheren Ideen wurde; die Begrüßung hat die Zeit dafür', () => {
  const keys = (outline: typeof template) => outline.items.map(({ title }) => title);
  const first = templateOutline(t, { hasEarlierIdeas: false });
  expect(keys(template)).toContain('conferences.template.item.since');
  expect(keys(first)).toEqual(keys(template).filter((key) => key !== 'conferences.template.item.since'));
  const welcome = first.items.find(({ title }) => title === 'conferences.template.item.welcome');
  expect(welcome).toMatchObject({ startsAt: '09:00', endsAt: '09:50' });
});

test('was jemand selbst schreibt, geht der Vorlage vor; Leeres füllt sie', () => {
  const own = conferenceInput({ note: 'Unser Ziel', guidingQuestions: [] });
  expect(withOutline(own, template)).toMatchObject({
    note: 'Unser Ziel',
    guidingQuestions: template.guidingQuestions,
  });
});

test('die Kopie der letzten Konferenz behält den Abstand ihrer Schritte zum Tag, nicht deren Datum', () => {
  const step = { id: 's', title: 'Antworten', dueOn: '2026-05-20', doneOn: '2026-05-01' };
  const parts = { rooms: [], items: [], duties: [], steps: [step], invited: [] };
  const last = { heldOn: '2025-11-21', note: '', guidingQuestions: [] };
  expect(stepsAfter('2026-11-21', outlineOf(last, parts))).toEqual([{ title: 'Antworten', dueOn: '2027-05-20' }]);
});
