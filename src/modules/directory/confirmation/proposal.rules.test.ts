import { expect, test } from 'vitest';
import { canPropose, canTake, differences } from './proposal.rules.ts';

const now = { hours: 'Mi 09:30–12:00', schedule: '', place: 'Saal', cost: 'kostenlos' };

test('vorgeschlagen wird nur, was anders ist, mit dem, was vorher da stand', () => {
  const written = { ...now, hours: 'Mi 10:00–12:00', cost: '' };
  expect(differences('offer', now, written)).toEqual({
    before: { hours: 'Mi 09:30–12:00', cost: 'kostenlos' },
    after: { hours: 'Mi 10:00–12:00', cost: '' },
  });
});

test.each([
  ['nichts anderes', {}, 'directory.refuse.nothing-different'],
  ['eine neue Zeit', { hours: 'Mi 10:00–12:00' }, undefined],
  ['einen Anschluss der Stelle', { phone: '069 90009-106' }, undefined],
  ['ein privates Handy', { phone: '0171 2345678' }, 'directory.refuse.private-phone'],
  ['ein privates Postfach', { mailbox: 'tee@gmail.com' }, 'directory.refuse.private-mailbox'],
  ['kein Telefon mehr', { phone: '' }, undefined],
] as const)('wer %s schreibt', (_name, after, refused) => {
  const outcome = canPropose(after);
  expect(outcome.ok ? undefined : outcome.key).toBe(refused);
});

test('übernommen wird nur über dem, was beim Schreiben da stand', () => {
  expect(canTake({ before: { phone: '1' } }, { phone: '1', address: 'neu' })).toEqual({ ok: true });
  expect(canTake({ before: { phone: '1' } }, { phone: '2' })).toMatchObject({
    key: 'directory.refuse.proposal-outdated',
  });
  expect(canTake({ before: { phone: '' } }, {})).toEqual({ ok: true });
});
