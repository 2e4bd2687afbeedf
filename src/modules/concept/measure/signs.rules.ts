import type { ShownState } from './derived.rules.ts';

/** The shape that stands for each state of a measure; always beside its word. */
export const stateSigns = {
  idea: 'dot',
  planned: 'ring',
  'start-overdue': 'late',
  running: 'half',
  done: 'tick',
  established: 'disc',
  paused: 'pause',
  dropped: 'cross',
} as const satisfies Record<ShownState, string>;
