import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** Nothing of the entry itself is different after these: it was written down, or a question about its list was settled. */
const leavesAsItCame: readonly string[] = ['created', 'doubt-settled'];

/** May an entry go without a trace in the lists? Only while nothing has happened to it since it was written down. */
export function canRemove(actions: readonly string[]): Decision {
  if (actions.length === 0) return no('directory.refuse.gone');
  if (actions.includes('published')) return no('directory.refuse.published-since');
  return actions.every((action) => leavesAsItCame.includes(action)) ? yes : no('directory.refuse.changed-since');
}
