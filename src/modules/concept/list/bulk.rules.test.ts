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

const inForce = { state: 'adopted', isTakenOver: false } as const;

function measure(code: string, more: Partial<Measure> = {}): Measure {
  const { goalId, furtherFieldIds, leadId, partnerIds, ...input } = measureInput({ id: 'goal' });
  return {
    ...input,
    id: code,
    code,
    edition: { id: 'edition', code: 'K-2026', number: 2, state: 'adopted' },
    field: { id: 'field', code: 'HF1', title: 'Steuerung' },
    furtherFields: [],
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
  const [first, second] = planChanges(inForce, [measure('M-121'), measure('M-122', { personFunction: 'Fachdienst' })], {
    ...nothing,
    personFunction: 'Fachdienst',
  });
  expect([first?.changed, second?.changed]).toEqual([['personFunction'], []]);
  expect(first?.input).toEqual({ ...inputOf(measure('M-121')), personFunction: 'Fachdienst' });
  expect(changing([first, second].flatMap((one) => one ?? [])).map((one) => one.measure.code)).toEqual(['M-121']);
});

test('a measure whose days would contradict each other is left as it is, and the others go on', () => {
  const planned = planChanges(inForce, [measure('M-121'), measure('M-122', { endOn: '2028-12-31' })], {
    ...nothing,
    startOn: '2027-01-01',
  });
  expect(planned.map(({ decision }) => decision.ok)).toEqual([false, true]);
  expect(changing(planned).map((one) => one.measure.code)).toEqual(['M-122']);
});

test('a form in which nothing is filled in changes nothing', () => {
  expect(isFilled(nothing)).toBe(false);
  expect(changing(planChanges(inForce, [measure('M-121')], nothing))).toEqual([]);
});

test('in a draft taken over from paper days may contradict each other here, too, as on the page of one measure', () => {
  const paper = { state: 'draft', isTakenOver: true } as const;
  const wrong = { ...nothing, startOn: '2029-01-01', endOn: '2028-01-01' };
  const inDraft = measure('M-121', { edition: { id: 'edition', code: 'K-2026', number: 2, state: 'draft' } });
  expect(planChanges(paper, [inDraft], wrong).map(({ decision }) => decision.ok)).toEqual([true]);
  const own = { ...paper, isTakenOver: false };
  expect(planChanges(own, [inDraft], wrong).map(({ decision }) => decision.ok)).toEqual([false]);
});
