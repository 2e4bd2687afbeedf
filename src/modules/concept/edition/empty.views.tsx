import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { type Beginning, EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';

export interface NoConceptProps {
  title: string;
  mayBegin: boolean;
  /** Ways to begin with what is there already: a table. */
  others: readonly Beginning[];
  /** The unit it will belong to. */
  owner: ComponentChildren;
}

/** In place of everything that belongs to an edition, while the county has none: what it is for, and how to begin. */
export function NoConceptView({ title, mayBegin, others, owner }: NoConceptProps) {
  const { t } = useWords();
  const first = mayBegin && { href: routes.conceptNew.href({}), label: t('concept.edition.begin-first') };
  return (
    <>
      <PageHead title={title} />
      <EmptyState
        title={t('concept.edition.none')}
        why={t(mayBegin ? 'concept.edition.none-begin' : 'concept.edition.none-wait')}
        first={first}
        others={others}
      />
      {owner}
    </>
  );
}

/** The same for everybody, while nothing is published. */
export function NothingPublicView({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={title} />
      <EmptyState title={t('concept.public.none')} why={t('concept.public.none-why')} />
    </>
  );
}
