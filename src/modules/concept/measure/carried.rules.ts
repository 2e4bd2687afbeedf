import type { MeasureInput, MeasureState, StateEntry } from './rules.ts';

/**
 * The measure as the next edition begins with it. Work that goes on keeps its beginning and the report that is still to
 * come; where the end lies before the edition's own beginning, somebody has to say anew from when until when.
 */
export function datedFrom({ begins, today }: { begins: string; today: string }, measure: MeasureInput): MeasureInput {
  const { startOn, endOn, nextReportOn } = measure;
  const days = endOn !== null && endOn < begins ? { startOn: null, endOn: null } : { startOn, endOn };
  return { ...measure, ...days, nextReportOn: nextReportOn !== null && nextReportOn < today ? null : nextReportOn };
}

/** The state that work goes on in when the next edition is resolved: what runs or is paused was not planned anew. */
export function carriedState(
  own: Omit<StateEntry, 'byLabel'>,
  old: Omit<StateEntry, 'byLabel'>,
): { state: MeasureState; on: string; reason: string } | undefined {
  if (own.state !== 'planned' || (old.state !== 'running' && old.state !== 'paused')) return undefined;
  return { state: old.state, on: own.sinceOn > old.sinceOn ? own.sinceOn : old.sinceOn, reason: old.reason };
}
