import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';

/** In place of everything that belongs to an edition, while the county has none: what it is for, and how to begin. */
export function NoConceptView({ title, mayBegin }: { title: string; mayBegin: boolean }) {
  const { t } = useWords();
  const actions = mayBegin && (
    <LinkButton kind="primary" href={routes.conceptNew.href({})}>
      {t('concept.edition.begin-first')}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={title} />
      <EmptyState title={t('concept.edition.none')} actions={actions}>
        {t(mayBegin ? 'concept.edition.none-begin' : 'concept.edition.none-wait')}
      </EmptyState>
    </>
  );
}

/** The same for everybody, while nothing is published. */
export function NothingPublicView({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={title} />
      <EmptyState title={t('concept.public.none')}>{t('concept.public.none-why')}</EmptyState>
    </>
  );
}
