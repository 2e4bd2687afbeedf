import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { routes } from '../routes.ts';
import { type Edition, inEdition } from './rules.ts';

/** On every public page of a draft: nothing of this is resolved, and of the first one nothing else is in force. Below it what others have to say about it. */
export function DraftNotice({ isFirst, children }: { isFirst: boolean; children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <>
      <Alert kind="warning" title={t('concept.public.draft')}>
        {t(isFirst ? 'concept.public.draft-first' : 'concept.public.draft-rule')}
      </Alert>
      {children}
    </>
  );
}

/** On every public page of an edition that is resolved and whose day has not come. */
export function WaitingNotice({ on, children }: { on: string; children: ComponentChildren }) {
  const { t, format } = useWords();
  return (
    <>
      <Alert kind="info" title={t('concept.public.waiting', { day: format.longDay(on) })}>
        {t('concept.public.waiting-rule')}
      </Alert>
      {children}
    </>
  );
}

/** On the public page of what is in force: from when on another edition is. */
export function NextNotice({ next, children }: { next: Edition; children: ComponentChildren }) {
  const { t, format, language } = useWords();
  const href = routes.publicConcept.href({ lang: language.tag }, inEdition(next.code));
  return (
    <>
      <Alert kind="info" title={t('concept.public.next-waits', { day: format.longDay(next.validFrom ?? '') })}>
        <a href={href}>{t('concept.public.next-waits-link')}</a>
      </Alert>
      {children}
    </>
  );
}
