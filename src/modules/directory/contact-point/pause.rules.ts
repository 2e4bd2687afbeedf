import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';

/** From the first to the last day something pauses, both included, and why, in words. */
export interface PauseFacts {
  fromOn: string;
  untilOn: string;
  reason: string;
}

export interface Pause extends PauseFacts {
  id: string;
}

/** May this pause be written down? It ends after it begins, and not in the past. */
export function canPause({ fromOn, untilOn }: PauseFacts, today: string): Decision {
  return all(canRun({ fromOn, untilOn }), untilOn < today ? no('directory.refuse.pause-over', {}, 'untilOn') : yes);
}

/** Does the pause end after it begins? */
export function canRun({ fromOn, untilOn }: Pick<PauseFacts, 'fromOn' | 'untilOn'>): Decision {
  return untilOn < fromOn ? no('directory.refuse.pause-backwards', {}, 'untilOn') : yes;
}

/** The last day of the pause that a day lies in, with those that follow at once; undefined where it lies in none. */
export function pausedUntil(pauses: readonly PauseFacts[], day: string): string | undefined {
  let last: string | undefined;
  for (let next = day; ; next = addDays(last, 1)) {
    const pause = pauses.find(({ fromOn, untilOn }) => fromOn <= next && next <= untilOn);
    if (!pause) return last;
    last = pause.untilOn;
  }
}

/** Pauses that are not over on a day, the next one first. */
export function comingPauses<P extends PauseFacts>(pauses: readonly P[], today: string): P[] {
  return pauses
    .filter(({ untilOn }) => untilOn >= today)
    .sort((a, b) => a.fromOn.localeCompare(b.fromOn) || a.untilOn.localeCompare(b.untilOn));
}

/** Which pauses a list can be narrowed to: of this day, or still to come. */
export const pauseViews = ['jetzt', 'geplant'] as const;

/** Does something pause as the word in the address of a list asks? Any other word asks for nothing. */
export function isInPauseView(pauses: readonly PauseFacts[], view: string | null, today: string): boolean {
  if (view === 'jetzt') return pausedUntil(pauses, today) !== undefined;
  if (view === 'geplant') return pauses.some(({ fromOn }) => fromOn > today);
  return true;
}
