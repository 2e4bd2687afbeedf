import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind } from './bind.ts';
import { drawnFrom, drawnName, merge } from './drawn.ts';
import { choice, choices, day, email, euros, text, tick, whole } from './fields.ts';
import { type FieldTexts, form, prefill, readForm } from './form.ts';

const names = ['title', 'note'];

describe('two people who were given the same form', () => {
  const drawn = drawnFrom({ title: ['Alt'], note: [] });

  test('a field that was left as it was keeps what somebody else stored meanwhile', () => {
    const merged = merge(names, { title: ['Alt'], note: ['Neu'] }, drawn, { title: ['Anders'], note: [] });
    expect(merged).toEqual({ texts: { title: ['Anders'], note: ['Neu'] }, clashes: [] });
  });

  test('a field that both changed keeps what was submitted and tells what is stored', () => {
    const merged = merge(names, { title: ['Meins'] }, drawn, { title: ['Anders'], note: [] });
    expect(merged).toEqual({
      texts: { title: ['Meins'] },
      clashes: [{ field: 'title', key: 'platform.form.changed-meanwhile', stored: ['Anders'] }],
    });
  });

  test('the same change twice is no clash: a double click saves once', () => {
    expect(merge(names, { title: ['Meins'] }, drawn, { title: ['Meins'], note: [] }).clashes).toEqual([]);
  });

  test('line ends of browsers, blanks around and the order of ticks are no changes', () => {
    const from = drawnFrom({ title: ['eins\nzwei'], note: ['a', 'b'] });
    const sent = { title: ['eins\r\nzwei '], note: ['b', 'a'] };
    expect(merge(names, sent, from, { title: ['anders'], note: ['c'] })).toEqual({
      texts: { title: ['anders'], note: ['c'] },
      clashes: [],
    });
  });

  test('whatever three states a field had: nothing is lost that somebody changed, and nobody overwrites unseen', () => {
    const value = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        const { texts, clashes } = merge(['x'], { x: [mine] }, drawnFrom({ x: [base] }), { x: [theirs] });
        const isClash = mine !== base && theirs !== base && mine !== theirs;
        expect(clashes.length).toBe(isClash ? 1 : 0);
        expect(texts.x).toEqual([mine === base ? theirs : mine]);
      }),
    );
  });
});

describe('a form that changes something stored', () => {
  const shape = form({
    title: text({ required: true }),
    budgetCents: euros(),
    endOn: day(),
    topics: choices(['a', 'b']),
  });
  const stored = { title: 'Sprachkurs', budgetCents: '4000', endOn: '2027-12-31', topics: ['a'] };
  const sentFrom = (begin: FieldTexts, changed: Record<string, string>) => {
    const sent = new FormData();
    sent.append(drawnName, bind(shape, begin).drawn ?? '');
    for (const [name, values] of Object.entries({ ...begin, ...prefill(changed) }))
      for (const value of values) sent.append(name, value);
    return sent;
  };

  test('gives the values of both where they changed different fields', () => {
    const sent = sentFrom(prefill(stored), { title: 'Sprachkurs am Abend' });
    const read = readForm(shape, sent, prefill({ ...stored, budgetCents: '9999,99', topics: ['a', 'b'] }));
    expect(read).toMatchObject({
      ok: true,
      value: { title: 'Sprachkurs am Abend', budgetCents: 999_999, endOn: '2027-12-31', topics: ['a', 'b'] },
    });
  });

  test('comes back with both values where they changed the same; saved again, the second one counts', () => {
    const now = prefill({ ...stored, title: 'Sprachkurs am Morgen' });
    const refused = readForm(shape, sentFrom(prefill(stored), { title: 'Sprachkurs am Abend' }), now);
    const again = bind(shape, refused);
    expect(again.control('title')).toMatchObject({ value: 'Sprachkurs am Abend', stored: ['Sprachkurs am Morgen'] });
    const sent = sentFrom(prefill({ ...stored, title: 'Sprachkurs am Abend' }), {});
    sent.set(drawnName, again.drawn ?? '');
    expect(readForm(shape, sent, now)).toMatchObject({ ok: true, value: { title: 'Sprachkurs am Abend' } });
  });

  test('a field that was empty, and not named by what filled the form in, is not emptied of what came meanwhile', () => {
    const sent = sentFrom(prefill({ title: 'Sprachkurs' }), {});
    sent.append('endOn', '');
    expect(readForm(shape, sent, prefill(stored))).toMatchObject({ ok: true, value: { endOn: '2027-12-31' } });
  });

  test.each(['on', 'ja'])('a box that was left ticked and sends "%s" clashes with nobody', (word) => {
    const boxes = form({ title: text(), isOpen: tick() });
    const sent = new FormData();
    sent.append(drawnName, drawnFrom(prefill({ title: 'Treff', isOpen: true })));
    sent.append('title', 'Treff am Abend');
    sent.append('isOpen', word);
    const now = prefill({ title: 'Treff', isOpen: false });
    expect(readForm(boxes, sent, now)).toMatchObject({ ok: true, value: { title: 'Treff am Abend', isOpen: false } });
  });

  test('a form from before a field existed, or without a word of what it was drawn from, is read as it is', () => {
    const sent = sentFrom(prefill(stored), { title: 'Neu' });
    sent.delete(drawnName);
    expect(readForm(shape, sent, prefill({ ...stored, title: 'Anders' }))).toMatchObject({ value: { title: 'Neu' } });
  });

  test('what was typed and is not in what was sent was emptied by nobody; what is ticked or chosen is', () => {
    const kinds = {
      ...{ text: text(), email: email(), day: day(), whole: whole(), euros: euros() },
      ...{ choice: choice(['a', 'b']), choices: choices(['a', 'b']), tick: tick() },
    };
    const all = {
      text: 'Alt',
      email: 'a@b.de',
      day: '2027-12-31',
      whole: '7',
      euros: '12,50',
      choice: 'a',
      choices: ['a'],
    };
    const now = prefill({ ...all, tick: true });
    for (const left of Object.keys(kinds)) {
      const sent = new FormData();
      sent.append(drawnName, drawnFrom(now));
      for (const [name, values] of Object.entries(now))
        for (const value of name === left ? [] : values) sent.append(name, value);
      const read = readForm(form(kinds), sent, now);
      const kept = {
        text: 'Alt',
        email: 'a@b.de',
        day: '2027-12-31',
        whole: 7,
        euros: 1250,
        choice: 'a',
        choices: ['a'],
        tick: true,
      };
      const emptied = { choice: { choice: null }, choices: { choices: [] }, tick: { tick: false } };
      expect(read).toMatchObject({ ok: true, value: { ...kept, ...emptied[left as keyof typeof emptied] } });
    }
  });
});
