import { describe, expect, it, test } from 'vitest';
import { filterTasks, readTaskFilter } from './list.rules.ts';
import {
  canBeAbout,
  canChangeTask,
  canChooseParties,
  canEndTask,
  canTie,
  canWriteTask,
  carriedTo,
  lacksDay,
  nextTaskCode,
  openAfter,
  promisedDay,
  type Task,
  type TaskEnd,
  taskState,
} from './rules.ts';

const today = '2026-11-22';
const unit = (code: string) => ({ id: code, kind: 'unit', code, name: `Stelle ${code}`, isPublic: true });
const done = (on: string): TaskEnd => ({ kind: 'done', on, reason: '', byLabel: '' });

const task = (more: Partial<Task> = {}): Task => ({
  id: 't',
  code: 'AU-001',
  title: 'Aushang prüfen',
  note: '',
  ownerId: 'U04',
  forId: 'U01',
  areaId: 'U04',
  dueOn: '2026-11-30',
  isPromise: false,
  owner: unit('U04'),
  for: unit('U01'),
  area: unit('U04'),
  meeting: null,
  begunOn: '2026-10-01',
  end: null,
  ...more,
});

describe('A task', () => {
  it('is open until its day has passed, and done whenever it was', () => {
    expect(taskState(task(), today)).toBe('open');
    expect(taskState(task({ dueOn: null }), today)).toBe('open');
    expect(taskState(task({ dueOn: '2026-11-21' }), today)).toBe('overdue');
    expect(taskState(task({ dueOn: '2026-11-21', end: done(today) }), today)).toBe('done');
  });

  it('is owed to somebody else, and due after it began', () => {
    expect(canWriteTask(task({ forId: 'U04' }), '2026-10-01')).toMatchObject({ field: 'forId' });
    expect(canWriteTask(task({ dueOn: '2026-09-30' }), '2026-10-01')).toMatchObject({ field: 'dueOn' });
    expect(canChangeTask(task({ end: done(today) }), task()).ok).toBe(false);
  });

  it('that was promised stays a promise', () => {
    expect(canChangeTask(task({ isPromise: true }), task())).toMatchObject({ field: 'isPromise' });
    expect(canChangeTask(task({ isPromise: true }), task({ isPromise: true })).ok).toBe(true);
  });

  it.each([
    ['the whole county', { kind: 'everything' }, {}, undefined],
    ['one of its parties', { kind: 'scopes', scopes: [{ kind: 'unit', id: 'U01' }] }, {}, undefined],
    ['another area', { kind: 'scopes', scopes: [{ kind: 'unit', id: 'U09' }] }, {}, 'ownerId'],
    ['somebody who made up an id', { kind: 'everything' }, { forId: 'nobody' }, 'forId'],
    ['somebody who chose no area', { kind: 'everything' }, { areaId: 'U01' }, 'areaId'],
  ] as const)('is written for its parties by %s, or refused', (_who, reach, more, field) => {
    const choices = { parties: [unit('U01'), unit('U04')], areas: [unit('U04')] };
    const allowed = canChooseParties(task(more), choices, reach);
    expect(allowed.ok ? undefined : allowed.field).toBe(field);
  });

  it('is about a measure or a voice only where it is a promise', () => {
    expect(canTie(true, { kind: 'measure' }).ok).toBe(true);
    const refused = [canTie(false, { kind: 'measure' }), canTie(true, { kind: 'goal' }), canTie(true, undefined)];
    expect(refused.map(({ ok }) => ok)).toEqual([false, false, false]);
  });

  it.each([
    ['done', today, '', true],
    ['withdrawn', today, '', 'reason'],
    ['withdrawn', today, 'nicht mehr nötig', true],
    ['done', '2026-11-23', '', 'on'],
    ['done', '2026-09-30', '', 'on'],
  ] as const)('ends %s on %s because of "%s": %s', (kind, on, reason, expected) => {
    const decision = canEndTask(task(), { kind, on, reason }, today);
    expect(decision.ok ? true : decision.field).toBe(expected);
  });
});

describe('A promise', () => {
  it('without a day is a gap until it has one or ended', () => {
    const promise = task({ isPromise: true, dueOn: null });
    expect(lacksDay(promise)).toBe(true);
    expect(lacksDay({ ...promise, dueOn: '2026-12-01' })).toBe(false);
    expect(lacksDay({ ...promise, end: done(today) })).toBe(false);
    expect(lacksDay(task({ dueOn: null }))).toBe(false);
    expect(promisedDay({ ...promise, end: done(today) })).toBe(today);
  });

  it('is about a measure or about what somebody said', () => {
    expect(['measure', 'contribution', 'finding', 'grant'].filter(canBeAbout)).toEqual([
      'measure',
      'contribution',
      'finding',
    ]);
  });
});

describe('Tasks of a round', () => {
  const from = (number: number, on: string) => ({ id: `m${number}`, roundId: 'B5', number, on });
  const first = from(1, '2026-08-06');
  const second = { roundId: 'B5', number: 2, plannedOn: '2026-10-01' };
  const tasks = [
    task({ code: 'AU-001', meeting: first, end: done('2026-09-10') }),
    task({ code: 'AU-002', meeting: first }),
    task({ code: 'AU-003', meeting: first, end: done('2026-10-01') }),
    task({ code: 'AU-004', meeting: from(2, '2026-10-01') }),
    task({ code: 'AU-005', meeting: { ...first, roundId: 'B6' } }),
  ];

  it('are carried to the next meeting until they are finished', () => {
    expect(carriedTo(tasks, second).map(({ code }) => code)).toEqual(['AU-002', 'AU-003']);
  });

  it('are open after a meeting, with those that it gave', () => {
    expect(openAfter(tasks, second).map(({ code }) => code)).toEqual(['AU-002', 'AU-004']);
  });
});

test('the list shows what is open first by day, and anything else when asked', () => {
  const tasks = [
    task({ code: 'AU-001', dueOn: null, isPromise: true }),
    task({ code: 'AU-002', dueOn: '2026-12-01', owner: unit('U05'), area: null }),
    task({ code: 'AU-003', dueOn: '2026-11-01' }),
    task({ code: 'AU-004', end: done(today) }),
  ];
  const codes = (text: string) =>
    filterTasks(tasks, readTaskFilter(new URLSearchParams(text)), today).map(({ code }) => code);
  expect(codes('')).toEqual(['AU-003', 'AU-002', 'AU-001']);
  expect(codes('stand=overdue')).toEqual(['AU-003']);
  expect(codes('zusage=ohne-datum')).toEqual(['AU-001']);
  expect(codes('bereich=U05')).toEqual(['AU-002']);
  expect(codes('sortierung=-nummer')).toEqual(['AU-003', 'AU-002', 'AU-001']);
  expect(nextTaskCode(12)).toBe('AU-013');
});
