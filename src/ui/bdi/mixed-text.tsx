import type { ComponentChildren } from 'preact';
import { numberRuns } from './number-runs.ts';

/** Words that somebody said, in any direction: their phone numbers, dates and hours stay in order. */
export function MixedText({ children }: { children: ComponentChildren }) {
  if (typeof children !== 'string') return children;
  return numberRuns(children).map(({ text, isNumber }) => (isNumber ? <bdi dir="ltr">{text}</bdi> : text));
}
