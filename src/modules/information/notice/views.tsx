import type { Unit } from '#modules/directory/index.ts';
import type { CountyView } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { GermanText } from '../entry/german.views.tsx';
import { routes } from '../routes.ts';
import { type Notice, paragraphs } from './rules.ts';

/** Imprint, privacy or accessibility: short, true, and with somebody to turn to. */
export function NoticeView({
  notice,
  county,
  contact,
  reviewedOn,
}: {
  notice: Notice;
  county: CountyView;
  contact: Unit | undefined;
  reviewedOn: string;
}) {
  const { t, language, format } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={t(`information.${notice}.title`)} />
      <div class="qs-text">
        {paragraphs[notice].map((paragraph) => (
          <p key={paragraph}>{t(`information.${notice}.${paragraph}` as MessageKey, { county: county.name })}</p>
        ))}
      </div>
      {contact && (
        <Facts
          facts={[
            { label: t('information.contact'), value: <GermanText>{`${county.name}, ${contact.name}`}</GermanText> },
            ...(contact.mailbox
              ? [
                  {
                    label: t('information.column.mail'),
                    value: (
                      <a href={`mailto:${contact.mailbox}`}>
                        <Bdi>{contact.mailbox}</Bdi>
                      </a>
                    ),
                  },
                ]
              : []),
            ...(contact.phone ? [{ label: t('information.column.phone'), value: <Bdi>{contact.phone}</Bdi> }] : []),
          ]}
        />
      )}
      {notice === 'accessibility' && (
        <p>
          <LinkButton kind="primary" href={routes.reportBarrier.href({ lang: language.tag })}>
            {t('information.barrier.title')}
          </LinkButton>
        </p>
      )}
      <p class="qs-small qs-quiet">{t('information.notice-state', { day: format.day(reviewedOn) })}</p>
    </Stack>
  );
}
