import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { beginConference, closeConference, releaseDocumentation } from '../conference/verbs.ts';
import { conferenceMoment as at, plantConference, coordinator as somebody } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const submitted = {
  id: crypto.randomUUID(),
  caption: 'Rundgang zu allen Karten',
  alternative: 'Sechs Menschen stehen vor einer Wand mit Karten.',
  consentOf: 'sechs Teilnehmende aus Raum 3',
  consentForm: 'list',
  consentOn: '2026-10-07',
};

/** As a phone takes it: with the place in it. */
async function phonePhoto(): Promise<File> {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#a03050' } })
    .jpeg()
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 20/1 0/1' } })
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'IMG_1.JPG', { type: 'image/jpeg' });
}

test('ein Foto braucht Text und Einwilligung, verliert den Ort und ist nach dem Widerruf an keiner Adresse mehr da', async () => {
  await site.get('/de');
  const { conference } = await plantConference(site.db());
  const path = `/konferenzen/${conference.number}/dokumentation`;
  const send = (fields: object, person: Parameters<typeof site.get>[1]) =>
    site.post(`${path}/fotos`, fields as Record<string, string | File>, person);
  const picture = await phonePhoto();
  expect((await send({ ...submitted, picture }, { role: 'head' })).status).toBe(403);
  expect((await send({ ...submitted, picture, alternative: '' }, coordinator)).status).toBe(422);
  expect((await send({ ...submitted, picture, consentOf: '' }, coordinator)).status).toBe(422);
  expect((await send({ ...submitted, picture, consentOn: '2027-01-01' }, coordinator)).status).toBe(422);
  const noPicture = await send({ ...submitted, picture: new File(['<svg/>'], 'a.jpg') }, coordinator);
  expect([noPicture.status, (await noPicture.text()).includes(submitted.caption)]).toEqual([422, true]);
  expect((await send({ ...submitted, picture }, coordinator)).status).toBe(303);

  const office = await (await site.get(`${path}/fotos`, coordinator)).text();
  expect(office).toContain('Eingewilligt: sechs Teilnehmende aus Raum 3');
  const own = /<img src="([^"]+)"/.exec(office)?.[1] ?? '';
  expect((await site.get(`/de${own}`)).status).toBe(404);

  await beginConference(site.db(), somebody, at, conference);
  await closeConference(site.db(), somebody, at, conference);
  expect((await releaseDocumentation(site.db(), somebody, at, conference)).ok).toBe(true);
  const page = await (await site.get(`/ar${path}`)).text();
  expect(page).toContain(`src="/ar${own}"`);
  expect(page).toContain(submitted.alternative);
  expect(page).not.toContain(submitted.consentOf);
  const shown = await site.get(`/ar${own}`);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif).toBeUndefined();

  const words = { caption: 'Rundgang', alternative: 'Sechs Menschen lesen Karten an einer Wand.' };
  const wordless = await site.post(own, { ...words, alternative: '' }, coordinator);
  expect([wordless.status, (await wordless.text()).includes('value="Rundgang"')]).toEqual([422, true]);
  expect((await site.post(own, words, { role: 'head' })).status).toBe(403);
  expect((await site.post(own, words, coordinator)).status).toBe(303);
  expect(await (await site.get(`/ar${path}`)).text()).toContain(words.alternative);

  expect((await site.post(own, { _method: 'delete', reason: '' }, coordinator)).status).toBe(422);
  const withdrawn = { _method: 'delete', reason: 'Einwilligung widerrufen' };
  expect((await site.post(own, withdrawn, coordinator)).status).toBe(303);
  for (const address of [`/ar${own}`, `/de${own}`]) expect((await site.get(address)).status).toBe(404);
  expect((await site.get(own, coordinator)).status).toBe(404);
  expect(await (await site.get(`/ar${path}`)).text()).not.toContain(submitted.alternative);
});
