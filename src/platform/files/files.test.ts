import { sql } from 'kysely';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Db } from '../database/database.ts';
import { listHistory } from '../history/read.ts';
import { NotFound } from '../http/page.ts';
import type { Actor } from '../permissions/actor.ts';
import { useDatabase } from '../testing/database.ts';
import { jobContext } from '../testing/jobs.ts';
import { filesById, findContent, findFile } from './data.ts';
import { encodePicture } from './picture.ts';
import { filePurpose } from './purpose.ts';
import { fileResponse } from './response.ts';
import { type GivenFile, storeFile, withdrawFile } from './store.ts';
import { sweepFiles } from './sweep.ts';

const { rolledBack } = useDatabase();
const now = new Date('2026-11-22T14:10:00Z');
const by: Actor = { kind: 'person', id: crypto.randomUUID(), name: 'Jana Brandt', roles: [] };
const photo = filePurpose('sample.photo', { kinds: ['picture'], needsConsent: true });
const paper = filePurpose('sample.paper', { kinds: ['pdf', 'office'], mostBytes: 2_000_000 });
const consent = { text: 'Foto der Gruppe am 22.11., für die Website', givenOn: '2026-11-22' };

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** A picture as a phone takes it: large, lying on its side, with the place where it was taken. */
function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 3_200, height: 1_600, channels: 3, background: '#a03050' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Model: 'Telefon 12' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '8/1 45/1 0/1' },
    })
    .toBuffer();
}

const given = async (more: Partial<GivenFile> = {}): Promise<GivenFile> => ({
  name: 'IMG_1234.JPG',
  bytes: await phonePhoto(),
  purpose: photo,
  consent,
  ...more,
});

async function stored(db: Db, more: Partial<GivenFile> = {}) {
  const result = await storeFile(db, by, now, await given(more));
  if (!result.ok) throw new Error(result.key);
  return result.file;
}

const context = (db: Db, headers: Record<string, string> = {}) => ({
  db,
  request: new Request('http://musterau.localhost/bild', { headers }),
});

test('what the camera wrote into a picture is gone: place, time, model; the picture stands upright', async () => {
  const before = await phonePhoto();
  expect(before.includes(Buffer.from('Telefon 12'))).toBe(true);
  const beforeData = await sharp(before).metadata();
  expect(beforeData.exif?.length).toBeGreaterThan(0);
  const picture = await encodePicture(before);
  for (const part of [picture?.full, picture?.small]) {
    const metadata = await sharp(part?.bytes).metadata();
    expect([metadata.exif, metadata.icc, metadata.xmp, metadata.iptc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(part?.bytes.includes(Buffer.from('Telefon 12'))).toBe(false);
  }
  expect([picture?.full.width, picture?.full.height]).toEqual([1_200, 2_400]);
  expect([picture?.small.width, picture?.small.height]).toEqual([240, 480]);
});

test(
  'a photo is kept with its consent and shown, never run',
  rolledBack(async (db) => {
    const file = await stored(db);
    expect(file).toMatchObject({
      purpose: 'sample.photo',
      name: 'IMG_1234.jpg',
      mediaType: 'image/jpeg',
      width: 1_200,
      height: 2_400,
      uploadedByLabel: 'Jana Brandt',
      consentText: consent.text,
      consentOn: '2026-11-22',
      withdrawnAt: null,
    });
    const response = await fileResponse(context(db), file.id);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('content-disposition')).toContain('inline');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect((await response.arrayBuffer()).byteLength).toBe(file.size);
    const again = await fileResponse(context(db, { 'if-none-match': response.headers.get('etag') ?? '' }), file.id);
    expect(again.status).toBe(304);
  }),
);

test(
  'a photo without consent is not taken',
  rolledBack(async (db) => {
    const { consent: _, ...without } = await given();
    expect(await storeFile(db, by, now, without)).toEqual({ ok: false, key: 'platform.file.consent-missing' });
    expect(await storeFile(db, by, now, await given({ consent: { text: ' ', givenOn: '2026-11-22' } }))).toMatchObject({
      ok: false,
    });
  }),
);

test(
  'when consent is withdrawn the picture is gone in the same moment, from address, list and database',
  rolledBack(async (db) => {
    const file = await stored(db);
    await withdrawFile(db, by, now, file.id, 'Einwilligung widerrufen');
    await expect(fileResponse(context(db), file.id)).rejects.toThrow(NotFound);
    expect(await findFile(db, file.id)).toBeUndefined();
    expect((await filesById(db, [file.id])).size).toBe(0);
    expect(await findContent(db, file.id, 'small')).toBeUndefined();
    const left = await sql<{ name: string }>`select name from file.file where id = ${file.id}`.execute(db);
    expect(left.rows).toEqual([{ name: '–' }]);
    const history = await listHistory(db, { kind: 'file', id: file.id });
    expect(history.map((entry) => [entry.action, entry.reason])).toContainEqual([
      'withdrawn',
      'Einwilligung widerrufen',
    ]);
  }),
);

test(
  'documents are saved, not shown',
  rolledBack(async (db) => {
    const file = await stored(db, { name: 'Niederschrift "1".pdf', bytes: pdf, purpose: paper });
    const response = await fileResponse(context(db), file.id);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="Niederschrift-1-\.pdf"/);
  }),
);

test.each([
  ['an SVG, which can carry script', 'logo.svg', svg, photo],
  ['an SVG that calls itself a photo', 'logo.jpg', svg, photo],
  ['a program', 'bild.png', Buffer.from('MZ\u0090\u0000\u0003'.padEnd(300, 'x'), 'latin1'), photo],
  ['HTML', 'papier.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), paper],
  ['a PDF where pictures are wanted', 'papier.pdf', pdf, photo],
])('%s is not taken, whatever its name says', (_name, name, bytes, purpose) =>
  rolledBack(async (db) => {
    const result = await storeFile(db, by, now, await given({ name, bytes, purpose }));
    expect(result).toEqual({ ok: false, key: 'platform.file.wrong-type' });
  })(),
);

test(
  'a phone picture in HEIC is refused with what helps: as JPEG',
  rolledBack(async (db) => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
    const refused = await storeFile(db, by, now, await given({ name: 'IMG_0001.HEIC', bytes: heic, purpose: photo }));
    expect(refused).toEqual({ ok: false, key: 'platform.file.heic' });
    const elsewhere = await storeFile(db, by, now, await given({ name: 'IMG_0001.HEIC', bytes: heic, purpose: paper }));
    expect(elsewhere).toEqual({ ok: false, key: 'platform.file.wrong-type' });
  }),
);

test(
  'files that are empty, too large or broken are refused with a sentence',
  rolledBack(async (db) => {
    const refusal = async (more: Partial<GivenFile>) => {
      const result = await storeFile(db, by, now, await given(more));
      return result.ok ? 'taken' : result.key;
    };
    expect(await refusal({ bytes: new Uint8Array(0) })).toBe('platform.file.empty');
    expect(await refusal({ bytes: Buffer.concat([pdf, Buffer.alloc(2_000_000)]), purpose: paper })).toBe(
      'platform.file.too-large',
    );
    expect(await refusal({ bytes: (await phonePhoto()).subarray(0, 2_000) })).toBe('platform.file.broken-picture');
  }),
);

test(
  'a name cannot point anywhere',
  rolledBack(async (db) => {
    const names = ['../../etc/passwd', 'C:\\Fotos\\Fest.png', 'a\r\nSet-Cookie: x.jpg', '\u202egpj.exe', ''];
    const kept = [];
    for (const name of names) kept.push((await stored(db, { name })).name);
    expect(kept).toEqual(['passwd.jpg', 'Fest.jpg', 'aSet-Cookie: x.jpg', 'gpj.jpg', 'datei.jpg']);
  }),
);

test(
  'the nightly sweep takes what belongs to nothing and leaves what something refers to',
  rolledBack(async (db) => {
    await sql`create table file.sample_owner (photo_id uuid references file.file)`.execute(db);
    const owned = await stored(db);
    const logo = await stored(db, { keptFor: 'accounts.setting' });
    const lost = await stored(db);
    await sql`insert into file.sample_owner values (${owned.id})`.execute(db);
    await sweepFiles.run(jobContext(db, new Date('2026-11-23T13:00:00Z')), {});
    expect((await filesById(db, [owned.id, logo.id, lost.id])).size).toBe(3);
    await sweepFiles.run(jobContext(db, new Date('2026-11-23T15:00:00Z')), {});
    expect([...(await filesById(db, [owned.id, logo.id, lost.id])).keys()].sort()).toEqual([owned.id, logo.id].sort());
  }),
);
