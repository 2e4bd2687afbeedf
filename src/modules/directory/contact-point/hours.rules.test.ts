import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursFromSchedule, hoursOf, hoursText, readHours, understandHours } from './hours.rules.ts';

describe('times as people write them', () => {
  test.each([
    ['Mo–Fr 8.30–12.30 Uhr, Start alle sechs Wochen', '1-5 08:30-12:30'],
    ['Di, Mi 18.30–20.45 Uhr, Sa 9–13 Uhr', '2 18:30-20:45, 3 18:30-20:45, 6 09:00-13:00'],
    ['Mo, Do 9–12 Uhr offen, sonst Termin', '1 09:00-12:00, 4 09:00-12:00'],
    ['Di 14–17 Uhr und nach Termin', '2 14:00-17:00'],
    ['So 15–16.30 Uhr, zehn Termine', '7 15:00-16:30'],
    ['Di 9–12 Uhr, Do 14–18 Uhr', '2 09:00-12:00, 4 14:00-18:00'],
    ['Mo–Fr 9–15 Uhr, Rückruf in drei Arbeitstagen', '1-5 09:00-15:00'],
    ['Mo–Fr 9–12 Uhr, an Feiertagen geschlossen', '1-5 09:00-12:00'],
    ['Di 9–12, Do nur nach Termin', '2 09:00-12:00'],
  ])('%s is understood', (schedule, expected) => {
    expect(short(hoursFromSchedule(schedule))).toBe(expected);
  });

  test.each([
    'Mo–Do nach Termin',
    'Mo, Mi 17 Uhr',
    'Sa 11 Uhr',
    'jeden 2. Montag 17 Uhr',
    'nach Absprache',
    '1. Montag im Monat 18 Uhr',
    'laufend',
    '',
    // An exception is no opening that a week can say.
    'Mo–So 0–24 Uhr außer montags',
    'Mo 0–24 Uhr (ungerade Wochen)',
    'Mo 0–24 Uhr, ungerade Wochen',
    'Mi 18–20 Uhr, nur nach Termin',
    'Mi 18–20 Uhr nach Vereinbarung',
    'Mo–Fr 9–12 Uhr, nicht in den Ferien',
    'Mo–Fr 9–12 Uhr (außer Mi)',
    'Mo–Fr 9–12, mittwochs nur nachmittags',
    'Mo–Fr 9–12, in den Ferien geschlossen',
    'Di 10–12 Uhr 14-tägig',
    'Di 10–12 Uhr, alle zwei Wochen',
    'Mo–Fr 9–12, ab Januar',
    'Mo–Fr 9–12, Fr offen',
    'Mi geschlossen',
    'jeden zweiten Montag 17–19 Uhr',
    '1. Samstag im Monat 10–12',
    'Montagabend 18–20',
    'werktags 9–17',
  ])('"%s" does not say from when to when, so the hours stay unknown', (schedule) => {
    expect(hoursFromSchedule(schedule)).toBeNull();
  });

  test.each([
    ['Sonnabend 10–13 Uhr', '6 10:00-13:00'],
    ['sonnabends 10–13 Uhr', '6 10:00-13:00'],
    ['Sonntag 14–17', '7 14:00-17:00'],
    ['Sonntags 14–17 Uhr', '7 14:00-17:00'],
    ['Dienstag und Donnerstag 9–12', '2 09:00-12:00, 4 09:00-12:00'],
    ['Di u. Do 9–12', '2 09:00-12:00, 4 09:00-12:00'],
    ['Di/Do 9–12', '2 09:00-12:00, 4 09:00-12:00'],
    ['Di & Do: 9–12', '2 09:00-12:00, 4 09:00-12:00'],
    ['Di 9–12 und Do 14–18', '2 09:00-12:00, 4 14:00-18:00'],
    ['Montag bis Freitag 9 bis 12 Uhr', '1-5 09:00-12:00'],
    ['Mo bis Fr 8.30 Uhr - 12.00 Uhr', '1-5 08:30-12:00'],
    ['Mo.-Fr. von 9 bis 12 Uhr', '1-5 09:00-12:00'],
    ['Mo–Fr 9–12 Uhr.', '1-5 09:00-12:00'],
    ['Mo 9–12 und 14–18', '1 09:00-12:00, 1 14:00-18:00'],
    ['Mo 9–12/14–18', '1 09:00-12:00, 1 14:00-18:00'],
    ['Mo 9–12\nDi 14–18', '1 09:00-12:00, 2 14:00-18:00'],
    ['Mo-Fr 9-12, Sa geschlossen', '1-5 09:00-12:00'],
    ['Mo–Sa 9–12, Mi geschlossen, Sa ist geschlossen', '1 09:00-12:00, 2 09:00-12:00, 4 09:00-12:00, 5 09:00-12:00'],
    ['Mo 9–12, sonst geschlossen', '1 09:00-12:00'],
    ['Mittwoch 15:00 - 17:00 Uhr', '3 15:00-17:00'],
    ['mittwochs 15–17 h', '3 15:00-17:00'],
    ['Sa–Mo 9–10', '1 09:00-10:00, 6 09:00-10:00, 7 09:00-10:00'],
    ['Mo 9–12, 12–16', '1 09:00-16:00'],
    ['Mo 9–12, 11–18', '1 09:00-18:00'],
    ['Mo\u00a09\u201112\u00a0Uhr', '1 09:00-12:00'],
    ['Sprechzeiten: Do 9–12', '4 09:00-12:00'],
    ['jeden Montag 9–12', '1 09:00-12:00'],
  ])('a form understands %s', (text, expected) => {
    expect(short(readHours(text) ?? null)).toBe(expected);
  });

  test.each(['täglich 9-17', 'jeden Tag 9–17', 'Mo–So 9–17'])('%s means all seven days', (text) => {
    expect(readHours(text)?.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test.each(['24/7', 'rund um die Uhr', '24 Stunden', 'Mo–So 0–24 Uhr', 'Mo–So 00:00–00:00'])(
    '%s is all day',
    (text) => {
      expect(hoursText(readHours(text) ?? [])).toBe('Mo–So 00:00–24:00');
    },
  );

  test.each([
    ['nur nach Vereinbarung', null, 'nur nach Vereinbarung'],
    ['nach Vereinbarung', null, 'nach Vereinbarung'],
    ['Mo–Do nach Termin', null, 'Mo–Do nach Termin'],
    ['Mi geschlossen', null, 'Mi geschlossen'],
    ['Mi 18–20 Uhr, nur nach Termin', null, 'Mi 18–20 Uhr, nur nach Termin'],
    ['Mo 9–12 und nach Vereinbarung', 'Mo 09:00–12:00', 'nach Vereinbarung'],
    ['Mo 9–12, nach Vereinbarung', 'Mo 09:00–12:00', 'nach Vereinbarung'],
    ['Mo 9–12\nsonst nach Absprache', 'Mo 09:00–12:00', 'sonst nach Absprache'],
    ['Di 9–12, Do nach Vereinbarung', 'Di 09:00–12:00', 'Do nach Vereinbarung'],
    ['Mo 9–12 Uhr, zehn Termine', 'Mo 09:00–12:00', 'zehn Termine'],
  ])('what people write about appointments goes to the note: %s', (text, hours, note) => {
    const read = hoursOf(text, { beside: '', max: 200 });
    expect(read.ok && [read.hours && hoursText(read.hours), read.note]).toEqual([hours, note]);
  });

  test.each([
    ['mittwochs 15:00 - 17:00 Uhr, 1. Samstag im Monat 10-12', '1. Samstag im Monat 10-12'],
    ['Mo 9–12, morgens', 'morgens'],
    ['Mo 25–26', 'Mo 25–26'],
    ['Mo–Fr 9–12, außer in den Ferien', 'außer in den Ferien'],
    ['Fr 9–12, Mo', 'Mo'],
  ])('the refusal names the part: %s', (text, part) => {
    expect(hoursOf(text, { beside: '', max: 200 })).toEqual({
      ok: false,
      key: 'directory.refuse.hours',
      values: { part },
      field: 'hours',
    });
  });

  test('a note takes what the hours say besides, once; where there is no room for it, it is refused', () => {
    const noteOf = (text: string, beside: string, max = 200) => {
      const read = hoursOf(text, { beside, max });
      return read.ok ? read.note : read.values;
    };
    expect(noteOf('Mo 9–12, nach Vereinbarung', '')).toBe('nach Vereinbarung');
    expect(noteOf('Mo 9–12, nach Vereinbarung', 'Nach Vereinbarung, Hintereingang')).toBe(
      'Nach Vereinbarung, Hintereingang',
    );
    expect(noteOf('Mo 9–12 und nach Termin', 'Hintereingang')).toBe('Hintereingang; nach Termin');
    expect(noteOf('', 'Hintereingang')).toBe('Hintereingang');
    expect(noteOf('Mo 9–12 und nach Termin', '', 0)).toEqual({ part: 'nach Termin' });
    expect(noteOf('Mo 9–12', '', 0)).toBe('');
  });

  test('whatever is understood can be shown, read again and is the same', () => {
    const day = fc.constantFrom(
      'Mo',
      'Dienstag',
      'mittwochs',
      'Do.',
      'Freitag',
      'Sonnabend',
      'So',
      'Mo–Fr',
      'Sa und So',
    );
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 24 }));
    const part = fc.tuple(day, fc.array(time, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts
          .map(([days, times]) => `${days} ${times.map(([a, b]) => `${a}–${b}`).join(' und ')}`)
          .join(', ');
        const hours = readHours(text);
        if (hours) expect(readHours(hoursText(hours))).toEqual(hours);
      }),
      { numRuns: 500 },
    );
  });

  test('no text at all breaks the reading', () => {
    const pieces = [
      'Mo',
      'Sonntag',
      ' ',
      '–',
      'bis',
      '9',
      '12',
      ':',
      '.',
      'Uhr',
      ',',
      'und',
      '\n',
      'geschlossen',
      'nach Termin',
      '😀',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const { hours, note, unclear } = understandHours(parts.join(''));
        for (const one of hours ?? []) expect(one.from).toMatch(/^\d\d:\d\d$/);
        if (unclear !== null) expect(hours).toBeNull();
        else if (parts.join('').trim() !== '' && hours === null) expect(typeof note).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  test('a form refuses what is no time, and what it accepts can be shown and read again', () => {
    expect(readHours('Mo-Fr 9-12 Uhr\nDo 14:00–18:00')).toHaveLength(6);
    for (const wrong of ['morgens', 'Mo 9', 'Mo 25–26', 'Mo 9–12 vielleicht', 'Mo'])
      expect(readHours(wrong)).toBeUndefined();
    const hours = readHours('Mo–Mi 9–12, 14–16, Sa 20–2') ?? [];
    expect(hoursText(hours)).toBe('Mo–Mi 09:00–12:00, 14:00–16:00\nSa 20:00–02:00');
    expect(readHours(hoursText(hours))).toEqual(hours);
  });
});

function short(hours: ReturnType<typeof hoursFromSchedule>): string {
  const one = (hours ?? []).map((time) => `${time.day} ${time.from}-${time.to}`);
  return one.length === 5 ? `1-5 ${one[0]?.slice(2)}` : one.join(', ');
}
