import { expect, test } from 'vitest';
import { canListContact, looksPrivate, privateTexts } from './private.rules.ts';

test.each([
  'olena.k@ukr.net',
  'anna.berg@gmx.de',
  'a@i.ua',
  'a@yandex.com',
  'a@yandex.com.tr',
  'a@mailbox.org',
  'a@vodafone.de',
  'a@yahoo.co.uk',
  'a@GMAIL.com',
  'a@gmail.com\u200b',
  'a@gm\u00adail.com',
  'Anna <a@web.de>',
  'verein@kreis.example; a@t-online.de',
  'a@wp.pl',
])('%s ist ein privates Postfach', (mailbox) => {
  expect(looksPrivate({ mailbox })).toBe('mailbox');
});

test.each([
  'info@verein.example',
  'leitung@gmail.verein.example',
  'info@live-musik.example',
  'vorstand@mail.verein.example',
  'kontakt@web.koeln.example',
  'info@webde.example',
])('%s gehört einer Einrichtung', (mailbox) => {
  expect(looksPrivate({ mailbox })).toBeUndefined();
});

test('eine Mobilnummer wird abgelehnt, wo immer sie im Feld steht', () => {
  for (const phone of ['0151 2345678', '(0151) 2345678', 'Mobil: 0176/2345678', '06400 12 / 0176 2345678'])
    expect(canListContact({ mailbox: '', phone })).toEqual({
      ok: false,
      key: 'directory.refuse.private-phone',
      values: {},
      field: 'phone',
    });
  expect(canListContact({ mailbox: 'info@verein.example', phone: '06400 12-34' }).ok).toBe(true);
});

test('a private number inside a free text is named with its text, an office number and hours are not', () => {
  const texts = {
    description: 'Fragen? Olena weiß Bescheid: 0176 / 23 45 678.',
    place: 'Raum 3, 06400 12-34',
    schedule: 'Mo 9–12 und 14–18, Anmeldung an kurs@ukr.net',
    cost: '12,50 Euro',
  };
  expect(privateTexts(texts)).toEqual(['description', 'schedule']);
});
