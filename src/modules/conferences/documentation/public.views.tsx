import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { DocumentationBody, type DocumentationProps } from './body.views.tsx';

/** The documentation at its lasting address: to read, to print, to take along. */
export function PublicDocumentationView({
  conference,
  lang,
  ...body
}: DocumentationProps & { conference: Conference; lang: string }) {
  const { t, format } = useWords();
  const params = { lang, number: String(conference.number) };
  const file = (kind: string) => routes.publicFile.href(params, { format: kind });
  const table = (kind: string) => routes.publicCards.href(params, { format: kind });
  return (
    <Stack gap="l">
      <PageHead
        kicker={
          <>
            {format.longDay(conference.heldOn)} · <bdi lang="de">{conference.place}</bdi>
          </>
        }
        title={t('conferences.public.documentation')}
        lead={
          <>
            <bdi lang="de">{titleOf(conference)}</bdi>. {t('conferences.public.documentation-lead')}
          </>
        }
      />
      <div class="qs-acts qs-noprint">
        <PrintButton />
        <LinkButton href={file('pdf')} icon="download">
          {t('conferences.public.pdf')}
        </LinkButton>
        <LinkButton href={file('docx')}>{t('conferences.public.word')}</LinkButton>
        <LinkButton href={table('csv')}>{t('conferences.public.cards-csv')}</LinkButton>
        <LinkButton href={table('xlsx')}>{t('conferences.public.cards-xlsx')}</LinkButton>
      </div>
      <DocumentationBody {...body} />
    </Stack>
  );
}
