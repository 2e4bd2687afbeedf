import { expect, test } from 'vitest';
import { no, yes } from './decision.ts';
import { day, euros, text } from './fields.ts';
import { form, readForm } from './form.ts';

const stay = form({ title: text({ required: true }), startOn: day({ required: true }), endOn: day(), cents: euros() })
  .holds(['startOn', 'endOn'], ({ startOn, endOn }) =>
    endOn !== null && endOn < startOn ? no('grants.grant.refused.end-before-start', {}, 'endOn') : yes,
  )
  .holds(['title', 'endOn'], ({ title, endOn }) =>
    title === 'Endlos' && endOn !== null ? no('directory.refuse.permanent-ends', {}, 'endOn') : yes,
  );

function read(fields: Record<string, string>) {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  const result = readForm(stay, sent);
  return result.ok ? [] : result.errors.map(({ field, key }) => `${field}: ${key}`);
}

test('days the wrong way round stand beside an amount that could not be read', () => {
  expect(read({ title: 'Kurs', startOn: '2026-05-02', endOn: '2026-05-01', cents: 'viel' })).toEqual([
    'cents: platform.form.not-euros',
    'endOn: grants.grant.refused.end-before-start',
  ]);
});

test('a rule is not asked about a field that could not be read, nor twice about one field', () => {
  expect(read({ title: 'Kurs', startOn: 'bald', endOn: '2026-05-01' })).toEqual(['startOn: platform.form.not-a-day']);
  expect(read({ title: 'Endlos', startOn: '2026-05-02', endOn: '2026-05-01' })).toEqual([
    'endOn: grants.grant.refused.end-before-start',
  ]);
});

test('what keeps the rules is read as ever', () => {
  expect(read({ title: 'Kurs', startOn: '2026-05-02', endOn: '2026-05-03' })).toEqual([]);
});
