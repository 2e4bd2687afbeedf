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
  'a@mail.gmx.de',
  'a@gma\u0456l.com',
  'a@gmx.info',
  'a@ok.de',
  'a@duck.com',
  'a@hushmail.com',
  'a@web.com',
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
  'info@mail.awo.example',
  'kontakt@обчина.example',
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

test.each(['00 49 171 2345678', '0l71 2345678', 'O171 2345678', '0 0 4 9 1 7 1 2345678', '+49 I71 2345678'])(
  '%s ist eine Handynummer, wie immer sie geschrieben ist',
  (phone) => {
    expect(looksPrivate({ phone })).toBe('phone');
  },
);

test.each([
  ...['name', 'title', 'contactFunction', 'address', 'place', 'description'],
  ...['hours', 'hoursNote', 'schedule', 'cost', 'coCreatedWith'],
])('in „%s“ fällt eine private Nummer und ein privates Postfach auf, das der Stelle nicht', (field) => {
  for (const text of ['Torgasse 1, 0171 2345678', 'Petra Meier petra.meier@gmail.com']) {
    expect(canListContact({ [field]: text })).toMatchObject({ ok: false, field });
    expect(canListContact({ [field]: text }, true).ok).toBe(true);
  }
  expect(canListContact({ [field]: 'Torgasse 1, 35000 Musterau, 06400 12-34, Mo 9–12, 2026' }).ok).toBe(true);
});

test('das Feld für die Nummer nimmt weder Postfach noch bloße Worte, auch nicht mit Bestätigung', () => {
  for (const phone of ['petra@verein.example', '069 1 petra.meier@gmail.com', 'Frau Meier'])
    expect(canListContact({ phone }, true)).toMatchObject({
      ok: false,
      key: 'directory.refuse.not-a-phone',
      field: 'phone',
    });
  for (const phone of ['115', '06400 12-0 (Zentrale)', '٠٦٤٠٠ ١٢٣']) expect(canListContact({ phone }).ok).toBe(true);
});
