import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import type { DueItem } from '#platform/manifest/manifest.ts';
import type { Snooze } from '../rules.ts';
import { decisive, mostUrgent, sortNeeds } from './rules.ts';

const today = '2026-11-22';
const item = (key: string, dueOn: string, weight: DueItem['weight'] = 2): DueItem => ({
  key,
  dueOn,
  weight,
  title: key,
  consequence: '',
  href: '/',
  action: '',
  about: '',
  scopes: [],
});
const none = new Map<string, Snooze>();
const putOff = (key: string, untilOn: string, askedOn = today) => new Map([[key, { askedOn, untilOn }]]);
const keys = (items: readonly Pick<DueItem, 'key'>[]) => items.map((one) => one.key);

describe('What needs me now', () => {
  it('puts what falls away before what is late, and what is late before what is coming', () => {
    const needs = sortNeeds(
      [
        item('Hinweis', '2026-11-20', 1),
        item('Nachweis', '2026-09-30'),
        item('Stelle', '2026-12-31', 3),
        item('Bericht', '2026-12-01'),
      ],
      none,
      today,
    );
    expect(keys(needs.now)).toEqual(['Stelle', 'Nachweis', 'Bericht', 'Hinweis']);
    expect(needs.overdue).toBe(2);
  });

  it('shows five at most and names the rest', () => {
    const needs = sortNeeds(
      Array.from({ length: 8 }, (_, index) => item(`D${index}`, today)),
      none,
      today,
    );
    expect([needs.now.length, needs.after.length]).toEqual([5, 3]);
  });

  it('leaves a deadline in peace until its run-up begins, but names it among what is coming', () => {
    const needs = sortNeeds([item('Ausschuss', '2027-02-04')], none, today);
    expect([keys(needs.now), keys(needs.upcoming)]).toEqual([[], ['Ausschuss']]);
  });

  it('names what ends in the next six months, also counted from the last day of a month, and each once', () => {
    const ends = (key: string, endsOn: string) => ({ ...item(key, endsOn), href: `/${key}`, endsOn });
    const endings = [
      ends('Stelle', '2026-12-31'),
      ends('Angebot', '2027-05-29'),
      ends('Zuwendung', '2027-05-30'),
      ends('vorbei', '2026-11-29'),
    ];
    const named = { ...item('Folgeantrag', '2027-05-29'), href: '/Angebot' };
    const needs = sortNeeds([named], none, '2026-11-30', endings);
    expect(keys(needs.upcoming)).toEqual(['Stelle', 'Folgeantrag']);
    expect(keys(sortNeeds([], none, '2026-11-30', endings).upcoming)).toEqual(['Stelle', 'Angebot']);
    const crowd = Array.from({ length: 20 }, (_, index) => item(`D${index}`, '2026-12-31'));
    expect(keys(sortNeeds(crowd, none, '2026-11-30', endings).upcoming)).toContain('Stelle');
  });

  it('lets something wait until the chosen day, and shows it again on that day', () => {
    const items = [item('Nachweis', '2026-09-30')];
    const snoozes = putOff('Nachweis', '2026-11-29');
    expect(sortNeeds(items, snoozes, today)).toMatchObject({ now: [], later: [{ untilOn: '2026-11-29' }] });
    expect(keys(sortNeeds(items, snoozes, '2026-11-29').now)).toEqual(['Nachweis']);
  });

  it('brings it back on the day it is due, whatever was chosen, and counts what is late although it waits', () => {
    const items = [item('Folgeantrag', '2026-12-31', 3)];
    const snoozes = putOff('Folgeantrag', '2027-02-20');
    expect(sortNeeds(items, snoozes, '2026-12-30')).toMatchObject({ now: [], later: [{ untilOn: '2026-12-31' }] });
    expect(keys(sortNeeds(items, snoozes, '2026-12-31').now)).toEqual(['Folgeantrag']);
    const moved = [item('Folgeantrag', '2026-11-25', 3)];
    expect(keys(sortNeeds(moved, snoozes, '2026-11-25').now)).toEqual(['Folgeantrag']);
    const late = sortNeeds([item('Nachweis', '2026-09-30')], putOff('Nachweis', '2026-11-29'), today);
    expect([late.now.length, late.overdue]).toEqual([0, 1]);
  });

  it('loses nothing at midnight, on no day of the year: what is due on a day is due or put off on the next', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-02-01', days));
    const weight = fc.constantFrom(1 as const, 2 as const, 3 as const);
    fc.assert(
      fc.property(day, day, weight, day, day, (on, dueOn, heavy, askedOn, untilOn) => {
        const all = [item('D', dueOn, heavy)];
        const listed = (today: string) => {
          const { now, later } = sortNeeds(all, putOff('D', untilOn, askedOn), today);
          return [...keys(now), ...later.map((one) => one.item.key)];
        };
        const isDue = sortNeeds(all, none, on).now.length > 0;
        if (isDue) expect(listed(addDays(on, 1))).toEqual(['D']);
        const wait = sortNeeds(all, putOff('D', untilOn, askedOn), on).later[0];
        if (wait && askedOn < dueOn) expect(wait.untilOn <= dueOn).toBe(true);
      }),
    );
  });

  it('names who waits for me, the longest first, where it is not among what is named already', () => {
    const proof = { ...item('Nachweis', '2026-09-30', 1), waiting: 'das Land' };
    const late = { ...item('Profil', '2026-08-01', 1), waiting: 'der Bereich' };
    const urgent = Array.from({ length: 11 }, (_, index) => ({ ...item(`D${index}`, today), waiting: 'jemand' }));
    const needs = sortNeeds([proof, late, ...urgent], none, today);
    expect(needs.waiting.map((one) => one.waiting)).toEqual(['der Bereich', 'das Land']);
    expect(sortNeeds([proof, late], none, today).waiting).toEqual([]);
    expect(sortNeeds([proof, ...urgent], putOff('Nachweis', '2026-11-29'), today).waiting).toEqual([]);
  });

  it('never loses anything that is due', () => {
    const due = fc.record({
      days: fc.integer({ min: -400, max: 7 }),
      weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
      off: fc.option(fc.integer({ min: -5, max: 90 })),
    });
    fc.assert(
      fc.property(fc.array(due, { maxLength: 30 }), (drawn) => {
        const items = drawn.map((one, index) => item(`D${index}`, addDays(today, one.days), one.weight));
        const snoozes = new Map(
          drawn.flatMap((one, index): [string, Snooze][] =>
            one.off === null ? [] : [[`D${index}`, { askedOn: addDays(today, -5), untilOn: addDays(today, one.off) }]],
          ),
        );
        const { now, after, later } = sortNeeds(items, snoozes, today);
        expect([...keys(now), ...keys(after), ...later.map((one) => one.item.key)].sort()).toEqual(keys(items).sort());
        expect(now.length).toBeLessThanOrEqual(mostUrgent);
      }),
    );
  });

  it('knows the one date that decides: the next one at which something falls away', () => {
    const items = [item('Nachweis', '2026-12-01'), item('Stelle', '2026-12-31', 3), item('Später', '2027-12-31', 3)];
    expect(decisive(items, today)).toMatchObject({ item: { key: 'Stelle' }, days: 39 });
    expect(decisive([item('Fern', '2027-12-31', 3), item('Vorbei', '2026-01-01', 3)], today)).toBeUndefined();
  });
});
