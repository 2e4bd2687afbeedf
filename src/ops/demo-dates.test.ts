import { expect, test } from 'vitest';
import { monthsSinceStory, shiftDates } from './demo-dates.ts';

test('every date of the demo county moves by the same whole months, prose and numbers stay', () => {
  const data = {
    id: 'M-121',
    endOn: '2026-12-31',
    month: '2026-11',
    takenAt: '2026-08-31T09:30:00+02:00',
    text: 'Am 2026-11-22 im Haus 2026-11-22',
    phone: '0603-1',
    nested: [{ from: '2024-02-29', amount: 60000, none: null, is: true }],
  };
  expect(shiftDates(data, 6)).toEqual({
    ...data,
    endOn: '2027-06-30',
    month: '2027-05',
    takenAt: '2027-02-28T09:30:00+02:00',
    nested: [{ from: '2024-08-29', amount: 60000, none: null, is: true }],
  });
  expect(shiftDates(data, 0)).toBe(data);
});

test.each([
  ['2026-11-01', 0],
  ['2027-02-28', 3],
  ['2025-12-31', -11],
])('on %s the story lies %i months back', (today, months) => expect(monthsSinceStory(today)).toBe(months));
