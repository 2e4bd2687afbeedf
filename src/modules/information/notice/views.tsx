import { Fragment } from 'preact';
import type { Unit } from '#modules/directory/index.ts';
import type { CountyView } from '#platform/http/page.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { NoticeFacts } from './facts.views.tsx';
import { type Additions, additionFor, type NoticeText, paragraphs } from './rules.ts';

interface NoticeViewProps {
  text: NoticeText;
  county: CountyView;
  contact: Unit | undefined;
  /** The privacy notice only: which data about people the program keeps, and until when. */
  kept: readonly { purpose: string; ends: string }[];
}

/** Imprint, privacy or accessibility: short, true, and with somebody to turn to. An empty blank is never shown. */
export function NoticeView({ text, county, contact, kept }: NoticeViewProps) {
  const { t, language, format } = useWords();
  const { notice, reading } = text;
  return (
    <Stack gap="l">
      <PageHead title={t(`information.${notice}.title`)} />
      <div class="qs-text">
        {paragraphs[notice].map((paragraph) => (
          <p key={paragraph}>{t(`information.${notice}.${paragraph}` as MessageKey, { county: county.name })}</p>
        ))}
      </div>
      <NoticeFacts text={text} county={county} contact={contact} />
      <OwnWords additions={text.additions} />
      {kept.length > 0 && <Kept records={kept} />}
      {notice === 'accessibility' && (
        <p>
          <LinkButton kind="primary" href={routes.reportBarrier.href({ lang: language.tag })}>
            {t('information.barrier.title')}
          </LinkButton>
        </p>
      )}
      {reading && <p class="qs-small qs-quiet">{t('information.notice-state', { day: format.day(reading.on) })}</p>}
    </Stack>
  );
}

/** The county's own paragraphs; in German, and marked so, where nobody has written them in this language. */
function OwnWords({ additions }: { additions: Additions }) {
  const { t, language } = useWords();
  const own = additionFor(additions, language.tag);
  if (!own) return null;
  const { bcp47, dir } = languageOf(own.tag);
  return (
    <div>
      {own.tag !== language.tag && <p class="qs-small qs-quiet">{t('information.only-german')}</p>}
      <div class="qs-text" lang={bcp47} dir={dir}>
        {own.words.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{inLines(paragraph)}</p>
        ))}
      </div>
    </div>
  );
}

function inLines(paragraph: string) {
  return paragraph.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

/** The program's own list, which speaks German and English; other readers get it in English, marked so. */
function Kept({ records }: { records: NoticeViewProps['kept'] }) {
  const { t, language } = useWords();
  const isGerman = language.tag === 'de' || language.tag === 'de-einfach';
  return (
    <Disclosure summary={t('information.kept.title')}>
      <ul class="qs-list" {...(isGerman ? {} : { lang: 'en', dir: 'ltr' as const })}>
        {records.map(({ purpose, ends }) => (
          <li key={`${purpose} ${ends}`}>
            <span>{purpose}</span>
            <small>{ends}</small>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
