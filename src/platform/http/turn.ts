import type { Turn } from '../database/transaction.ts';
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

/** Lets those who write in a county wait on this node before they take a connection: reading goes on meanwhile. */
export type Queue = <T>(turn: Turn | undefined, county: string, work: () => Promise<T>) => Promise<T>;

/** In the order in which they came: one who writes alone waits for all before, and those after wait for that one. */
export function makeQueue(): Queue {
  const lines = new Map<string, Line>();
  return async (turn, county, work) => {
    if (turn === undefined) return work();
    const line = lines.get(county) ?? new Line();
    lines.set(county, line);
    await line.enter(turn);
    try {
      return await work();
    } finally {
      line.leave();
    }
  };
}

/** Those who write in one county: at work, and waiting. */
class Line {
  readonly #waiting: { turn: Turn; go: () => void }[] = [];
  #atWork = 0;
  #isAlone = false;

  enter(turn: Turn): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ turn, go });
      this.#letIn();
    });
  }

  leave(): void {
    this.#atWork -= 1;
    this.#isAlone = false;
    this.#letIn();
  }

  #letIn(): void {
    for (let next = this.#waiting[0]; next && this.#hasRoomFor(next.turn); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#atWork += 1;
      this.#isAlone = next.turn === 'alone';
      next.go();
    }
  }

  #hasRoomFor(turn: Turn): boolean {
    return this.#atWork === 0 || (turn === 'together' && !this.#isAlone);
  }
}
