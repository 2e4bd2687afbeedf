import type { Turn } from '../database/transaction.ts';
import { takeTurns } from '../threads/turns.ts';
import type { Page } from './page.ts';
import type { Visitor } from './site.ts';

/**
 * In a county one person writes after another (decision 0026): whatever a rule looked at, at this address or elsewhere, is
 * still so when the change is saved, and of two who save the same thing the second reads what the first one saved
 * (`forms/drawn.ts`). A hall of guests writes at the same time, each a card of their own, and waits only for the workspace.
 */
export function turnOf(page: Page, { by }: Visitor): Turn | undefined {
  if (page.method === 'GET') return undefined;
  const isHall = page.route.public || (by.kind === 'guest' && !page.route.path.includes(':'));
  return isHall ? 'together' : 'alone';
}

/** Lets those who write alone in a county wait, on this node, before they take a connection: reading goes on meanwhile. */
export type Queue = <T>(turn: Turn | undefined, county: string, work: () => Promise<T>) => Promise<T>;

export function makeQueue(): Queue {
  const queues = new Map<string, ReturnType<typeof takeTurns>>();
  return (turn, county, work) => {
    if (turn !== 'alone') return work();
    const queue = queues.get(county) ?? takeTurns(1);
    queues.set(county, queue);
    return queue(work);
  };
}
