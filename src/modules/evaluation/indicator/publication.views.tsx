import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Indicator, RequiredPart } from './rules.ts';

/** What each part is called where it is entered. */
const partLabels = {
  meansOfVerification: 'evaluation.public.verification',
  assumption: 'evaluation.public.assumption',
  unitId: 'evaluation.public.owner',
  personFunction: 'evaluation.public.person',
  deputyFunction: 'evaluation.public.deputy',
  nextReportOn: 'evaluation.public.next-report',
} as const satisfies Record<RequiredPart, string>;

export interface PublicationProps {
  indicator: Indicator;
  /** What has to be filled in first. */
  missing: readonly RequiredPart[];
}

/** Letting everybody read an indicator: what happens then, or what is missing first. */
export function PublicationView({ indicator, missing }: PublicationProps) {
  const { t, format } = useWords();
  const { code, title, isPublic } = indicator;
  const back = routes.indicator.href({ code });
  const parts = format.list(missing.map((part) => t(partLabels[part])));
  const edit = (
    <LinkButton kind="primary" href={routes.indicatorEdit.href({ code })}>
      {t('evaluation.publication.fill-in')}
    </LinkButton>
  );
  return (
    <Stack>
      <PageHead code={code} title={t('evaluation.publication.title')} lead={title} />
      {isPublic ? (
        <Alert action={<LinkButton href={back}>{t('evaluation.count.back')}</LinkButton>}>
          {t('evaluation.publication.is-public')}
        </Alert>
      ) : missing.length > 0 ? (
        <Alert kind="warning" title={t('evaluation.publication.missing', { parts })} action={edit}>
          {t('evaluation.publication.missing-why')}
        </Alert>
      ) : (
        <>
          <p class="qs-text">{t('evaluation.publication.then')}</p>
          <ActionForm action={routes.indicatorPublication.href({ code })}>
            <Button kind="primary">{t('evaluation.publication.publish')}</Button>{' '}
            <LinkButton href={back}>{t('evaluation.count.back')}</LinkButton>
          </ActionForm>
        </>
      )}
    </Stack>
  );
}

/** On the page of an indicator that nobody but the workspace sees: that it is so, what follows, and how to change it. */
export function NotPublic({ indicator, mayEdit }: { indicator: Indicator; mayEdit: boolean }) {
  const { t } = useWords();
  if (indicator.isPublic) return null;
  const publish = (
    <LinkButton href={routes.indicatorPublication.href({ code: indicator.code })}>
      {t('evaluation.publication.publish')}
    </LinkButton>
  );
  return (
    <Alert kind="info" title={t('evaluation.publication.not-public')} action={mayEdit && publish}>
      {t('evaluation.publication.not-public-why')}
    </Alert>
  );
}
