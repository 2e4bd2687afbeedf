import type { BoundForm } from '#platform/forms/bind.ts';
import type { CountyView } from '#platform/http/page.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { PublicationCheck, PublicationNews } from './publication.rules.ts';

export interface PublicationProps {
  county: CountyView;
  /** Since when readers see the pages; undefined: they do not. */
  publishedAt: Date | undefined;
  news: PublicationNews;
  form: BoundForm<{ reason: unknown }>;
  refusal: string | undefined;
  /** Whether this reader may open the place where something is done. */
  mayOpen(check: PublicationCheck): boolean;
}

/** Whether readers see the county's pages: what is missing, what they would see, and the one button. */
export function Publication(props: PublicationProps) {
  const { county, publishedAt, news, refusal, mayOpen } = props;
  const words = useWords();
  const { t, format, language } = words;
  return (
    <Stack gap="l">
      <PageHead
        title={t('accounts.publication.title')}
        lead={
          publishedAt
            ? t('accounts.publication.is-public', { county: county.name, moment: format.moment(publishedAt) })
            : t('accounts.publication.is-closed', { county: county.name })
        }
        actions={
          <LinkButton href={`/${language.tag}`}>
            {t(publishedAt ? 'accounts.publication.look' : 'accounts.publication.preview')}
          </LinkButton>
        }
      />
      {refusal && <Alert kind="danger" refuses title={refusal} />}
      <Checks checks={[...ownChecks(county, words), ...news.checks]} mayOpen={mayOpen} />
      <Section title={t('accounts.publication.sights')} id="zu-sehen">
        {news.sights.length > 0 ? (
          <List rows={news.sights.map(({ text, href }) => ({ title: text, href }))} />
        ) : (
          <p class="qs-quiet">{t('accounts.publication.no-sights')}</p>
        )}
      </Section>
      {publishedAt ? <Withdrawal form={props.form} /> : <Publish />}
    </Stack>
  );
}

/** What this page itself knows: the name stands on every page, and German is always there. */
function ownChecks({ name, languages }: CountyView, { t }: Pick<Words, 't'>): PublicationCheck[] {
  const own = { isRequired: true, href: routes.settings.href({}), may: 'accounts.settings.edit' } as const;
  const count = languages.length;
  return [
    { ...own, label: t('accounts.publication.name', { county: name }), isDone: name !== '' },
    { ...own, label: t('accounts.publication.languages', { count }), isDone: count > 0 },
  ];
}

function Checks({ checks, mayOpen }: Pick<PublicationProps, 'mayOpen'> & { checks: readonly PublicationCheck[] }) {
  const { t } = useWords();
  return (
    <Section title={t('accounts.publication.checks')} id="pruefliste">
      <List
        rows={checks.map((check) => ({
          title: check.label,
          href: mayOpen(check) ? check.href : undefined,
          note: check.note,
          end: <State check={check} />,
        }))}
      />
    </Section>
  );
}

function State({ check: { isDone, isRequired } }: { check: PublicationCheck }) {
  const { t } = useWords();
  return <Badge sign={isDone ? 'tick' : isRequired ? 'stop' : 'ring'}>{t(wordFor(isDone, isRequired))}</Badge>;
}

function wordFor(isDone: boolean, isRequired: boolean) {
  if (isDone) return 'accounts.publication.done';
  return isRequired ? 'accounts.publication.missing' : 'accounts.publication.open';
}

function Publish() {
  const { t } = useWords();
  return (
    <Section title={t('accounts.publication.publish-title')} id="oeffnen">
      <Then>{t('accounts.publication.publish-text')}</Then>
      <ActionForm action={routes.publication.href({})}>
        <Button kind="primary">{t('accounts.publication.publish')}</Button>
      </ActionForm>
    </Section>
  );
}

function Withdrawal({ form }: { form: PublicationProps['form'] }) {
  const { t } = useWords();
  return (
    <Section title={t('accounts.publication.withdraw-title')} id="zuruecknehmen">
      <p class="qs-text">{t('accounts.publication.withdraw-text')}</p>
      <Form
        action={routes.publication.href({})}
        hidden={{ _method: 'delete' }}
        of={form}
        prefix="ruecknahme"
        opener={{ at: routes.publication.href({}), label: t('accounts.publication.withdraw-open') }}
      >
        <Control of={form.control('reason')} label={t('accounts.publication.reason')} rows={3} />
        <SaveBar save={t('accounts.publication.withdraw')} sticky={false} />
      </Form>
    </Section>
  );
}
