import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';

export interface AsideStation {
  /** name of the stage: `Befund` */
  stage: string;
  /** there = full · here = ring with core · next = ring · gap = dashed ring with a halo, and say the next step */
  state: 'there' | 'here' | 'next' | 'gap';
  /** code and title, linked */
  children: ComponentChildren;
  /** one quiet line */
  fact?: ComponentChildren;
  /** words of a person, short */
  quote?: ComponentChildren;
}

/** The whole chain of one thing beside its page: stage above object, gap with its next step. */
export function ThreadAside({ stations, label }: { stations: readonly AsideStation[]; label: string }) {
  const { t } = useWords();
  return (
    <ol class="qs-faden" aria-label={label}>
      {stations.map(({ stage, state, children, fact, quote }, index) => (
        <li
          key={stage + index}
          class={`qs-faden--${state}${stations[index + 1]?.state === 'gap' ? ' qs-faden--before-gap' : ''}`}
          {...(state === 'here' && { 'aria-current': 'true' as const })}
        >
          <div>
            <small>
              {stage}
              {state === 'gap' && <span class="kern-sr-only"> ({t('ui.thread.gap')})</span>}
            </small>
            <div>{children}</div>
            {quote && (
              <small>
                <q>{quote}</q>
              </small>
            )}
            {fact && <small>{fact}</small>}
            {state === 'here' && <small>{t('ui.thread.here')}</small>}
          </div>
        </li>
      ))}
    </ol>
  );
}
