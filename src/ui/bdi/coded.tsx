import type { ComponentChildren } from 'preact';
import { codeRuns } from '#platform/i18n/code-runs.ts';

/** A text in which codes (M-112, B-2026-1) are never broken at their hyphen. What is no text stays as it is. */
export function Coded({ children }: { children: ComponentChildren }) {
  if (typeof children !== 'string') return children;
  return codeRuns(children).map(({ text, isCode }) =>
    isCode ? (
      <bdi class="qs-nb" dir="ltr">
        {text}
      </bdi>
    ) : (
      text
    ),
  );
}
