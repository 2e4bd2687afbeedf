import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Known } from './application.export.ts';
import type { ApplicationFields } from './application.form.ts';
import { type ApplicationChapter, applicationChapters } from './application.rules.ts';
import type { Grant } from './rules.ts';

interface ApplicationProps {
  grant: Grant;
  known: Known;
  /** Chapters that nothing fills yet. */
  empty: readonly ApplicationChapter[];
  form: BoundForm<ApplicationFields>;
}

/** The draft of an application: for each chapter what is known, and room for the county's own words. */
export function ApplicationView({ grant, known, empty, form }: ApplicationProps) {
  const { t, format } = useWords();
  const file = (as: 'pdf' | 'docx') => routes.applicationFile.href({ code: grant.code }, { format: as });
  return (
    <>
      <PageHead
        code={grant.code}
        title={t('grants.application.title', { grant: grant.title })}
        lead={t('grants.application.lead')}
        actions={
          <>
            <LinkButton href={file('docx')}>{t('grants.folder.word')}</LinkButton>
            <LinkButton href={file('pdf')}>{t('grants.folder.pdf')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {empty.length > 0 && (
        <Alert>
          {t('grants.application.empty', {
            chapters: format.list(empty.map((chapter) => t(`grants.application.${chapter}`))),
          })}
        </Alert>
      )}
      <Form
        action={routes.application.href({ code: grant.code })}
        of={form}
        label={t('grants.application.title', { grant: grant.title })}
      >
        {applicationChapters.map((chapter) => (
          <Section key={chapter} title={t(`grants.application.${chapter}`)} id={`kapitel-${chapter}`}>
            {known[chapter].length === 0 ? (
              <p class="qs-quiet">{t(`grants.application.${chapter}.unknown`)}</p>
            ) : (
              <List rows={known[chapter]} label={t('grants.application.known')} />
            )}
            <Control
              of={form.control(chapter)}
              label={t('grants.application.own', { chapter: t(`grants.application.${chapter}`) })}
              rows={5}
              optional
            />
          </Section>
        ))}
        <SaveBar save={t('grants.application.save')} cancelHref={routes.grant.href({ code: grant.code })} />
      </Form>
    </>
  );
}
