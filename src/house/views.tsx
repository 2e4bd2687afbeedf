import { useWords } from '#platform/i18n/words.ts';
import type { MailRow } from '#platform/mail/data.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from './routes.ts';

const signs = { queued: 'ring', sent: 'tick', failed: 'cross' } as const;

function MailState({ mail }: { mail: MailRow }) {
  const { t } = useWords();
  return <Badge sign={signs[mail.state]}>{t(`house.mail.state.${mail.state}`)}</Badge>;
}

/** What would have been sent, newest first. */
export function OutboxView({ mails }: { mails: readonly MailRow[] }) {
  const { t, format } = useWords();
  return (
    <>
      <PageHead title={t('house.mail.title')} lead={t('house.mail.lead')} />
      {mails.length === 0 ? (
        <EmptyState title={t('house.mail.empty.title')} why={t('house.mail.empty.text')} />
      ) : (
        <Table
          caption={t('house.mail.caption')}
          rows={mails}
          rowKey={(mail) => mail.id}
          columns={[
            {
              label: t('house.mail.subject'),
              header: true,
              narrow: 'plain',
              cell: (mail) => (
                <a href={routes.mail.href({ id: mail.id })}>
                  <bdi lang={mail.language}>{mail.subject}</bdi>
                </a>
              ),
            },
            { label: t('house.mail.to'), cell: (mail) => <bdi>{mail.toEmail}</bdi> },
            { label: t('house.mail.queued-at'), quiet: true, cell: (mail) => format.moment(mail.queuedAt) },
            { label: t('house.mail.state'), cell: (mail) => <MailState mail={mail} /> },
          ]}
        />
      )}
    </>
  );
}

/** One mail as its reader would see it; links can be followed. */
export function MailView({ mail }: { mail: MailRow }) {
  const { t, format } = useWords();
  return (
    <>
      <PageHead title={<bdi lang={mail.language}>{mail.subject}</bdi>} />
      <Facts
        facts={[
          { label: t('house.mail.from'), value: mail.fromName },
          { label: t('house.mail.to'), value: <bdi>{mail.toEmail}</bdi> },
          { label: t('house.mail.queued-at'), value: format.moment(mail.queuedAt) },
          { label: t('house.mail.language'), value: mail.language },
          { label: t('house.mail.state'), value: <MailState mail={mail} /> },
        ]}
      />
      <article lang={mail.language} dir="auto" class="qs-text">
        {mail.body
          .trim()
          .split(/\n{2,}/)
          .map((paragraph) => (
            <p key={paragraph}>{lines(paragraph)}</p>
          ))}
      </article>
      <p>
        <a href={routes.outbox.href({})}>{t('house.mail.back')}</a>
      </p>
    </>
  );
}

/** The lines of a paragraph, with the addresses in them as links. */
function lines(paragraph: string) {
  return paragraph.split(/(\n|https?:\/\/[^\s<>"]+)/).map((part) => {
    if (part === '\n') return <br />;
    return part.startsWith('http') ? <a href={part}>{part}</a> : part;
  });
}
