import { describe, expect, it, test } from 'vitest';
import { languageTags } from '#platform/i18n/languages.ts';
import { texts } from '../text.ts';
import { type Assertion, canAssert, canWithdraw, earlierEnd, edgeTypeNames, needsReason } from './rules.ts';

const edge = (more: Partial<Assertion>): Assertion => ({
  type: 'became',
  fromKind: 'contribution',
  toKind: 'finding',
  sameThing: false,
  reason: '',
  mapping: null,
  ...more,
});

describe('What an edge can say', () => {
  it.each([
    ['became', 'contribution', 'finding'],
    ['became', 'finding', 'goal'],
    ['became', 'goal', 'measure'],
    ['became', 'motion', 'measure'],
    ['same-as', 'contribution', 'contribution'],
    ['answers', 'measure', 'contribution'],
    ['delivers', 'offer', 'measure'],
    ['funds', 'grant', 'measure'],
    ['measured-by', 'goal', 'indicator'],
    ['decided-in', 'measure', 'decision'],
    ['based-on', 'report', 'contribution'],
  ] as const)('%s: %s → %s', (type, fromKind, toKind) => {
    expect(canAssert(edge({ type, fromKind, toKind }))).toEqual({ ok: true });
  });

  it.each([
    ['became', 'measure', 'contribution'],
    ['became', 'indicator', 'measure'],
    ['delivers', 'measure', 'offer'],
    ['funds', 'measure', 'grant'],
    ['measured-by', 'indicator', 'goal'],
    ['same-as', 'contribution', 'finding'],
  ] as const)('not %s: %s → %s, for direction is part of the meaning', (type, fromKind, toKind) => {
    expect(canAssert(edge({ type, fromKind, toKind }))).toMatchObject({ ok: false, key: 'thread.refuse.kinds' });
  });

  it('joins two of one kind where it merges, splits or carries over', () => {
    const joined = { reason: 'doppelt', fromKind: 'measure', toKind: 'measure' } as const;
    expect(canAssert(edge({ ...joined, type: 'merged-into' }))).toEqual({ ok: true });
    expect(canAssert(edge({ ...joined, type: 'merged-into', toKind: 'goal' }))).toMatchObject({ ok: false });
  });

  it('does not join a thing with itself', () => {
    expect(canAssert(edge({ sameThing: true }))).toMatchObject({ ok: false, key: 'thread.refuse.same-thing' });
  });

  it.each(['merged-into', 'split-from', 'forwarded-to', 'not-pursued'] as const)('%s needs a reason', (type) => {
    expect(needsReason(type, null)).toBe(true);
  });

  it('carrying over needs a reason unless the thing simply continues, and always says how it goes on', () => {
    const carried = edge({ type: 'carried-over', fromKind: 'goal', toKind: 'goal' });
    expect(canAssert({ ...carried, mapping: 'continued' })).toEqual({ ok: true });
    expect(canAssert({ ...carried, mapping: 'changed' })).toMatchObject({ ok: false, field: 'reason' });
    expect(canAssert({ ...carried, mapping: 'changed', reason: 'neu gefasst' })).toEqual({ ok: true });
    expect(canAssert(carried)).toMatchObject({ ok: false, field: 'mapping' });
    expect(canAssert(edge({ mapping: 'continued' }))).toMatchObject({ ok: false, field: 'mapping' });
  });

  it('knows which end came first in the work of the county', () => {
    expect(earlierEnd('became')).toBe('from');
    expect(earlierEnd('delivers')).toBe('to');
    expect(earlierEnd('answers')).toBe('to');
  });

  it('is withdrawn once, with a reason', () => {
    expect(canWithdraw({ state: 'asserted' }, 'Verwechslung')).toEqual({ ok: true });
    expect(canWithdraw({ state: 'asserted' }, ' ')).toMatchObject({ ok: false, field: 'reason' });
    expect(canWithdraw({ state: 'withdrawn' }, 'noch einmal')).toMatchObject({ ok: false });
  });

  it('can be read in both directions in every language', () => {
    for (const tag of languageTags) {
      const words = texts.locales[tag] ?? {};
      const missing = edgeTypeNames
        .flatMap((type) => [`edge.${type}.forward`, `edge.${type}.inverse`])
        .filter((key) => !words[key]);
      expect({ tag, missing }).toEqual({ tag, missing: [] });
    }
  });
});

test.each([
  ['de', /^(daraus|das|darauf|grund)\b/i],
  ['de-einfach', /^(daraus|darauf|darüber|das|dabei|damit|dazu|dort|die|ob|warum|haben wir|machen wir|ein)\b/i],
  ['pl', / z tego$|^powód/],
  ['ru', /^из этого|^ответ |^причина/],
  ['uk', /^з цього|^причина/],
  ['tr', /[^:]$/],
] as const)(
  'in %s each edge stands between the numbers of its two ends and makes a sentence with them',
  (lang, own) => {
    const labels = Object.entries(texts.locales[lang] ?? {}).filter(
      ([key]) => key.startsWith('edge.') && /(forward|inverse)$/.test(key),
    );
    expect(labels).toHaveLength(edgeTypeNames.length * 2);
    // A label with a beginning of its own, "C-006 daraus wurde F-06", reads like a slip of the pen.
    expect(labels.filter(([, label]) => own.test(label))).toEqual([]);
  },
);
