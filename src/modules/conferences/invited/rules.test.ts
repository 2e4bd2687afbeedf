import { expect, test } from 'vitest';
import { countInvited, type Invited, invitationGroups, missingGroups, publicInvited } from './rules.ts';

const towns = (came: number, missing: number, unknown = 0): Invited[] =>
  [...Array(came).fill(true), ...Array(missing).fill(false), ...Array(unknown).fill(null)].map((hasCome, index) => ({
    id: String(index),
    code: `G${index}`,
    name: `Ort ${index}`,
    kind: 'municipality' as const,
    hasCome,
  }));

test('wer fehlte, wird genannt; was niemand notiert hat, zählt weder als da noch als fehlend', () => {
  const [count] = countInvited(towns(7, 2, 3));
  expect([count?.invited, count?.came, count?.missing.length, count?.unknown.length]).toEqual([12, 7, 2, 3]);
  expect(countInvited([])).toEqual([]);
});

test('öffentlich steht die Zahl nur, wenn weder die Gekommenen noch die Fehlenden wenige sind', () => {
  expect(publicInvited(countInvited(towns(7, 5)))).toEqual([{ kind: 'municipality', invited: 12, came: 7 }]);
  expect(publicInvited(countInvited(towns(9, 3)))).toEqual([{ kind: 'municipality', invited: 12, came: 'hidden' }]);
});

test('eine Gruppe, von der niemand kam, fällt auf; wo niemand gezählt hat, wird nichts behauptet', () => {
  expect(missingGroups([])).toBeUndefined();
  expect(missingGroups([{ group: 'volunteers', count: 3 }])).toContain('religion');
  expect(missingGroups([{ group: 'volunteers', count: 3 }])).not.toContain('volunteers');
});

test('REQ-C33: vorgeschlagen sind die Stellen mit verantwortlicher Person; solange es keine gibt, alle', () => {
  const unit = (id: string, isArchived = false) => ({
    id,
    code: id,
    name: id,
    kind: 'unit' as const,
    isPublic: false,
    isArchived,
  });
  const parties = [unit('U1'), unit('U2'), unit('U3'), unit('U4', true)];
  const units = (responsible: string[], invited: string[] = []) =>
    invitationGroups(parties, {
      withOffice: new Set(),
      responsible: new Set(responsible),
      invited: new Set(invited),
    }).units.map(({ id, isProposed }) => `${id} ${isProposed ? 'vorgeschlagen' : 'möglich'}`);
  expect(units([])).toEqual(['U1 vorgeschlagen', 'U2 vorgeschlagen', 'U3 vorgeschlagen']);
  expect(units(['U2'])).toEqual(['U2 vorgeschlagen', 'U1 möglich', 'U3 möglich']);
  // Die Verantwortlichen sind schon eingeladen: dann schlägt die Seite nicht auf einmal alle anderen vor.
  expect(units(['U2'], ['U2'])).toEqual(['U1 möglich', 'U3 möglich']);
});
