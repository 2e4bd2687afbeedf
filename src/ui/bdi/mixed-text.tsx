import type { ComponentChildren } from 'preact';
import { numberRuns } from '#platform/i18n/number-runs.ts';

/** What people wrote, in any direction: phone numbers, dates and hours in it stay in order. */
export function MixedText({ children }: { children: ComponentChildren }) {
  if (typeof children !== 'string') return children;
  return numberRuns(children).map(({ text, isNumber }) => (isNumber ? <bdi dir="ltr">{text}</bdi> : text));
}
