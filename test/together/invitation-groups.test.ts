import { expect, test } from 'vitest';
import { plantConference } from '#modules/conferences/test-support.ts';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { plantMusterau } from '#modules/responsibilities/test-support.ts';
import { formOf } from '../form-of.ts';
import { useSite } from '../site.ts';

const site = useSite();

test('REQ-C33: die Kreisverwaltung wird dort eingeladen, wo jemand als verantwortlich benannt ist', async () => {
  await plantMusterau(site.db());
  const { conference } = await plantConference(site.db());
  const address = `/konferenzen/${conference.number}/einladen`;
  const form = formOf(await (await site.get(address, { role: 'coordinator' })).text(), address);
  // The list of the areas says it too: who is named there, by the code of the unit.
  const file = await (await site.get('/verantwortliche?stand=nominated&format=csv', { role: 'coordinator' })).text();
  const codes = file.split('\r\n').flatMap((line) => /^(U\d+);/.exec(line)?.[1] ?? []);
  const named = [...(await stakeholdersByCode(site.db(), codes)).values()];
  expect(named.length).toBeGreaterThan(3);
  expect([...(form.units ?? [])].sort()).toEqual(named.map(({ id }) => id).sort());
});
