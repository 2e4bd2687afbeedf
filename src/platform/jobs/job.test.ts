import { expect, test } from 'vitest';
import { job } from './job.ts';

const run = async () => {};

test.each(['40 2 * * *', '0 2 * * 1-5', '5 02 * * *'])(
  'nothing runs by itself at %s: the clock may skip it or come twice',
  (schedule) => {
    expect(() => job('test.nightly', { schedule, run })).toThrow(/clock change/);
  },
);

test.each(['45 3 * * *', '*/10 * * * *', '2 3 * * *', '30 12 2 * *'])(
  '%s runs once a day, or whenever it comes',
  (schedule) => {
    expect(job('test.nightly', { schedule, run })).toMatchObject({ name: 'test.nightly', schedule });
  },
);
