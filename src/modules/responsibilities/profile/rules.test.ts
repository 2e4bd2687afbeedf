import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Agreement,
  agreedSides,
  canAgree,
  canTakeBack,
  canWrite,
  diffItems,
  mandateOf,
  type ProfileVersion,
  profileCode,
  roleTypes,
  type Side,
  sides,
  standingOf,
  validFromOf,
  versionState,
} from './rules.ts';

const today = '2026-11-22';

const yes = (side: Side, more: Partial<Agreement> = {}): Agreement => ({
  side,
  agreedOn: '2026-10-01',
  byLabel: '',
  evidence: '',
  withdrawn: null,
  ...more,
});

const version = (more: Partial<ProfileVersion> = {}): ProfileVersion => ({
  id: 'v',
  number: 1,
  tasks: ['setzt das Leitbild um'],
  notTasks: [],
  hoursPerMonth: 6,
  deputyRequired: true,
  validUntil: null,
  draftedAt: new Date('2026-09-01T08:00:00Z'),
  validFrom: null,
  agreements: [],
  ...more,
});

describe('A version', () => {
  it.each([
    ['draft', version()],
    ['one-sided', version({ agreements: [yes('lead-unit')] })],
    ['draft', version({ agreements: [yes('lead-unit', { withdrawn: { at: new Date(0), why: 'anders' } })] })],
    ['valid', version({ validFrom: '2026-10-01' })],
    ['valid', version({ validFrom: '2026-10-01', validUntil: today })],
    ['expired', version({ validFrom: '2026-10-01', validUntil: '2026-11-21' })],
  ] as const)('is %s', (state, one) => {
    expect(versionState(one, [one], today)).toBe(state);
  });

  it('is expired as soon as a newer one is valid, not while the newer one is a draft', () => {
    const old = version({ validFrom: '2026-03-01' });
    const draft = version({ number: 2, agreements: [yes('area')] });
    expect(versionState(old, [draft, old], today)).toBe('valid');
    expect(versionState(old, [{ ...draft, validFrom: '2026-11-01' }, old], today)).toBe('expired');
    expect(standingOf({ versions: [draft, old] }, today)).toBe('valid');
  });
});

describe('Agreeing', () => {
  const agreement = { side: 'area', on: today, evidence: '', isOwnSide: true } as const;

  it.each([
    [version(), agreement, true],
    [version({ agreements: [yes('area')] }), agreement, 'side'],
    [version(), { ...agreement, on: '2026-11-23' }, 'on'],
    [version(), { ...agreement, isOwnSide: false }, 'evidence'],
    [version(), { ...agreement, isOwnSide: false, evidence: 'Schreiben vom 3. November' }, true],
    [version({ validUntil: '2026-11-01' }), agreement, 'on'],
    [version({ validFrom: '2026-10-01' }), agreement, undefined],
  ] as const)('case %#', (one, what, expected) => {
    const decision = canAgree(one, what, today);
    expect(decision.ok ? true : decision.field).toBe(expected);
  });

  it('can be taken back with a reason, as long as the other side has not agreed, too', () => {
    const oneSided = version({ agreements: [yes('area')] });
    expect(canTakeBack(oneSided, 'area', 'Stunden reichen nicht').ok).toBe(true);
    expect(canTakeBack(oneSided, 'area', '').ok).toBe(false);
    expect(canTakeBack(oneSided, 'lead-unit', 'x').ok).toBe(false);
    expect(canTakeBack(version({ validFrom: '2026-10-01' }), 'area', 'x').ok).toBe(false);
  });
});

test('a profile is valid only after both sides agreed, whatever they said and took back before', () => {
  const act = fc.record({ side: fc.constantFrom(...sides), back: fc.boolean(), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let one = version();
      for (const { side, back, day } of acts) {
        const on = `2026-10-${String(day).padStart(2, '0')}`;
        if (back && canTakeBack(one, side, 'anders').ok) {
          const withdrawn = { at: new Date(0), why: 'anders' };
          const agreements = one.agreements.map((agreement) =>
            agreement.side === side && !agreement.withdrawn ? { ...agreement, withdrawn } : agreement,
          );
          one = { ...one, agreements };
        } else if (!back && canAgree(one, { side, on, evidence: '', isOwnSide: true }, today).ok) {
          one = { ...one, agreements: [...one.agreements, yes(side, { agreedOn: on })] };
          one = { ...one, validFrom: validFromOf(one) ?? null };
        }
      }
      const both = agreedSides(one).length === 2;
      expect(versionState(one, [one], today) === 'valid').toBe(both);
      expect(one.validFrom !== null).toBe(both);
      const standing = one.agreements.filter(({ withdrawn }) => withdrawn === null);
      if (one.validFrom) expect(standing.every(({ agreedOn }) => agreedOn <= (one.validFrom ?? ''))).toBe(true);
    }),
  );
});

describe('Words', () => {
  const words = { tasks: ['eins'], notTasks: [], hoursPerMonth: 6, deputyRequired: true, validUntil: null };

  it.each([
    [{ ...words, tasks: [] }, 'tasks'],
    [{ ...words, tasks: ['eins', 'eins'] }, 'tasks'],
    [{ ...words, tasks: ['x'.repeat(301)] }, 'tasks'],
    [{ ...words, notTasks: Array.from({ length: 31 }, (_, index) => String(index)) }, 'notTasks'],
  ])('are refused: case %#', (given, field) => {
    expect(canWrite(given)).toMatchObject({ ok: false, field });
  });

  it('show beside the former ones what is new and what fell away, each where it stood', () => {
    expect(diffItems(['a', 'b', 'c'], ['a', 'c', 'd'])).toEqual([
      { text: 'a', change: 'kept' },
      { text: 'b', change: 'removed' },
      { text: 'c', change: 'kept' },
      { text: 'd', change: 'added' },
    ]);
    expect(diffItems(['a'], ['b']).map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('lose and invent no line when compared', () => {
    const lines = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const items = diffItems(before, after);
        expect(items.filter(({ change }) => change !== 'removed').map(({ text }) => text)).toEqual(after);
        expect(
          items
            .filter(({ change }) => change !== 'added')
            .map(({ text }) => text)
            .sort(),
        ).toEqual([...before].sort());
      }),
    );
  });
});

test('REQ-D13: an officer has a political mandate, everybody else an operational one', () => {
  expect(roleTypes.map((role) => `${role} ${mandateOf(role)}`)).toEqual([
    'area-responsible operational',
    'coordination operational',
    'staff-unit operational',
    'officer political',
  ]);
  expect(profileCode('officer', 'B1')).toBe('BP-B1');
});
