import { expect, test } from 'vitest';
import { canPlace, canSchedule, clashesAhead, clashesIn, type Item, readClock } from './rules.ts';

const item = (id: string, startsAt: string, endsAt: string, more: Partial<Item> = {}): Item => ({
  id,
  startsAt,
  endsAt,
  title: id,
  place: '',
  roomId: null,
  partyId: null,
  room: null,
  party: null,
  ...more,
});

test.each([
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  ['24:00', undefined],
  ['9:5', undefined],
  ['halb zehn', undefined],
])('„%s“ ist als Uhrzeit %s', (text, read) => {
  expect(readClock(text)).toBe(read);
});

test('ein Punkt endet nach seinem Beginn', () => {
  expect(canSchedule({ startsAt: '10:00', endsAt: '10:00' })).toMatchObject({ ok: false, field: 'endsAt' });
});

test('zwei Punkte zugleich am selben Ort oder bei derselben Stelle werden genannt', () => {
  const aula = { place: 'Aula' };
  const culture = { partyId: 'u10', party: { name: 'Kultur', isPublic: true } };
  const clashes = clashesIn([
    item('Räume', '10:45', '12:15', culture),
    item('Impuls', '10:00', '11:00', aula),
    item('Probe', '10:30', '10:45', { place: ' aula' }),
    item('Noch ein Raum', '11:00', '12:00', culture),
  ]);
  expect(clashes.map(({ kind, what, items: [first, second] }) => [kind, what, first.id, second.id])).toEqual([
    ['place', 'Aula', 'Impuls', 'Probe'],
    ['party', 'Kultur', 'Räume', 'Noch ein Raum'],
  ]);
});

test('nacheinander ist nicht zugleich, und kein Ort ist kein gemeinsamer', () => {
  expect(
    clashesIn([item('a', '10:00', '11:00', { place: 'Aula' }), item('b', '11:00', '12:00', { place: 'Aula' })]),
  ).toEqual([]);
  expect(clashesIn([item('a', '10:00', '11:00'), item('b', '10:00', '11:00')])).toEqual([]);
});

test('was doppelt belegt ist, wird vor der Konferenz und an ihrem Tag genannt, danach nicht mehr', () => {
  const twice = [item('a', '10:00', '11:00', { place: 'Aula' }), item('b', '10:30', '11:00', { place: 'Aula' })];
  const on = (today: string) => clashesAhead({ heldOn: '2026-03-14' }, twice, today).length;
  expect([on('2026-03-01'), on('2026-03-14'), on('2026-03-15')]).toEqual([1, 1, 0]);
});

test('ein Punkt nennt nur Räume derselben Konferenz und Beteiligte, die es gibt', () => {
  const ours = [{ id: 'r1' }];
  const known = [{ id: 'p1' }];
  expect(canPlace({ roomId: 'r1', partyId: 'p1' }, ours, known)).toEqual({ ok: true });
  expect(canPlace({ roomId: null, partyId: null }, ours, known)).toEqual({ ok: true });
  expect(canPlace({ roomId: 'r2', partyId: null }, ours, known)).toMatchObject({ ok: false, field: 'roomId' });
  expect(canPlace({ roomId: 'r1', partyId: 'p2' }, ours, known)).toMatchObject({ ok: false, field: 'partyId' });
});
