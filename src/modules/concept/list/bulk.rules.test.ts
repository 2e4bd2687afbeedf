import { expect, test } from 'vitest';
import { inputOf, type Measure } from '../measure/rules.ts';
import { measureInput } from '../test-support.ts';
import { changing, type Filled, isFilled, planChanges } from './bulk.rules.ts';

const nothing: Filled = {
  leadId: null,
  personFunction: '',
  deputyFunction: '',
  startOn: null,
  endOn: null,
  nextReportOn: null,
};

function measure(code: string, more: Partial<Measure> = {}): Measure {
  const { goalId, leadId, partnerIds, ...input } = measureInput({ id: 'goal' });
  return {
    ...input,
    id: code,
    code,
    edition: { id: 'edition', code: 'K-2026', number: 2, state: 'adopted' },
    field: { id: 'field', code: 'HF1', title: 'Steuerung' },
    goal: { id: goalId, code: 'Z1.2', title: 'Ergebnis' },
    lead: leadId === null ? { id: 'U01', kind: 'unit', code: 'U01', name: 'Leitstelle', isPublic: true } : null,
    partners: [],
    precedesOwnerRule: false,
    isAdditional: false,
    state: { state: 'running', sinceOn: '2026-04-01', byLabel: '', reason: '' },
    assessments: [],
    ...more,
  };
}

test('only what was filled in is written; everything else stays as it is in each measure', () => {
  const [first, second] = planChanges([measure('M-121'), measure('M-122', { personFunction: 'Fachdienst' })], {
    ...nothing,
    personFunction: 'Fachdienst',
  });
  expect([first?.changed, second?.changed]).toEqual([['personFunction'], []]);
  expect(first?.input).toEqual({ ...inputOf(measure('M-121')), personFunction: 'Fachdienst' });
  expect(changing([first, second].flatMap((one) => one ?? [])).map((one) => one.measure.code)).toEqual(['M-121']);
});

test('a measure whose days would contradict each other is left as it is, and the others go on', () => {
  const planned = planChanges([measure('M-121'), measure('M-122', { endOn: '2028-12-31' })], {
    ...nothing,
    startOn: '2027-01-01',
  });
  expect(planned.map(({ decision }) => decision.ok)).toEqual([false, true]);
  expect(changing(planned).map((one) => one.measure.code)).toEqual(['M-122']);
});

test('a form in which nothing is filled in changes nothing', () => {
  expect(isFilled(nothing)).toBe(false);
  expect(changing(planChanges([measure('M-121')], nothing))).toEqual([]);
});
