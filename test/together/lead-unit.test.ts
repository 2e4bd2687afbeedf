import { expect, test } from 'vitest';
import { useSite } from '../site.ts';

/** A new county: first nobody leads its integration work, then a unit is named that is called like no other. */
const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const office = 'Büro für Vielfalt';
const missing = 'Noch ist keine Stelle als federführend benannt';
const owned = ['/konzept', '/konzept/massnahmen', '/konferenzen', '/stimmen/anlaesse'];
const naming = ['/einstellungen/impressum', '/anlaufstellen'];

const text = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();

test('REQ-A09 without a lead unit the pages that rely on it say so, with a link for whoever may name it', async () => {
  for (const path of [...owned, ...naming]) {
    const page = await text(path);
    expect(page, path).toContain(missing);
    expect(page, path).toContain('Stelle benennen');
  }
  for (const path of ['/konzept', '/konferenzen', '/anlaufstellen']) {
    const page = await text(path, head);
    expect(page, path).toContain(missing);
    expect(page, path).not.toContain('Stelle benennen');
  }
  expect(await text('/erste-schritte')).toContain('Leitstelle Integration benennen');
  expect(await text('/einstellungen/veroeffentlichung')).toContain('Leitstelle Integration benennen');
});

test('REQ-A09 another unit is not taken for it: the imprint names none', async () => {
  const unit = { id: crypto.randomUUID(), name: 'Bauamt', mailbox: 'bau@kreis.example', phone: '06100 1' };
  expect((await site.post('/stellen/neu', unit, coordinator)).status).toBe(303);
  expect(await text('/konzept')).toContain(missing);
  expect(await text('/de/impressum')).not.toContain('Bauamt');
});

test('REQ-A09 once it is named, concept, conferences and places to speak say that they belong to it', async () => {
  const id = crypto.randomUUID();
  const unit = { id, name: office, mailbox: 'vielfalt@kreis.example', phone: '06100 2', isLeadUnit: 'ja' };
  expect((await site.post('/stellen/neu', unit, coordinator)).status).toBe(303);
  for (const path of owned) expect(await text(path), path).toMatch(new RegExp(`Liegt bei:.*${office}`, 's'));
  for (const path of [...owned, ...naming]) expect(await text(path), path).not.toContain(missing);
  expect(await text('/konferenzen', head)).toContain(office);
  expect(await text('/de/impressum')).toContain(office);
});
