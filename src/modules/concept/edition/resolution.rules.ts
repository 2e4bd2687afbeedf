import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { type Edition, type EditionState, isResolved } from './rules.ts';

/**
 * The first day on which the council can have resolved an edition: not before it began, the head approved it or it lay
 * before the council. Null where it comes from paper, of which nobody knows these days.
 */
export function earliestResolution(
  { isTakenOver }: Pick<Edition, 'isTakenOver'>,
  states: readonly { state: EditionState; sinceOn: string }[],
  approvedOn: string | null,
): string | null {
  if (isTakenOver) return null;
  const laid = states.find(({ state }) => state === 'approval') ?? states.at(-1);
  return (
    [laid?.sinceOn ?? null, approvedOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** May the council have resolved on this day? It reports what happened, not what will, and not before it could. */
export function canResolveOn(on: string, today: string, notBefore: string | null): Decision {
  if (on > today) return no('concept.measure.refused.day-in-future', {}, 'on');
  return notBefore !== null && on < notBefore
    ? no('concept.edition.refused.before-council', { day: notBefore }, 'on')
    : yes;
}

/** May the day of a resolution be corrected? Of one that was recorded, to a day on which it can have been, with a reason. */
export function canCorrectResolution(
  edition: Pick<Edition, 'state'>,
  { on, reason, today, notBefore }: { on: string; reason: string; today: string; notBefore: string | null },
): Decision {
  if (!isResolved(edition)) return no('concept.edition.refused.not-in-approval');
  const possible = canResolveOn(on, today, notBefore);
  if (!possible.ok) return possible;
  return reason.trim() === '' ? no('concept.refused.reason-missing', {}, 'reason') : yes;
}

/** Was this resolution recorded already, on the same day and of the same body? */
export function isResolvedLike(
  edition: Pick<Edition, 'state' | 'adoptedOn' | 'adoptedById'>,
  { on, byId }: { on: string; byId: string | null },
): boolean {
  const isRecorded = edition.state === 'resolved' || edition.state === 'adopted';
  return isRecorded && edition.adoptedOn === on && edition.adoptedById === byId;
}
