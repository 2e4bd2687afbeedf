import { directoryRoutes } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Cards } from './card.views.tsx';
import { GermanNote, GermanText } from './german.views.tsx';
import type { Entry } from './rules.ts';

export interface EndedRecordProps {
  kind: 'offer' | 'contact-point' | 'organisation' | 'municipality';
  title: string;
  /** Its last day, where it had one. */
  endedOn: string | null;
  /** Since when readers do not find it; said where no last day is known. */
  since?: string | null;
  /** Who offered it. */
  owner?: string;
  /** What they offer now. */
  others?: readonly Entry[];
  today: string;
}

/** Stands at the address of what has ended: says so, and what there is instead. */
export function EndedRecord({ kind, title, endedOn, since = null, owner = '', others = [], today }: EndedRecordProps) {
  const { t, format } = useWords();
  return (
    <Stack gap="l">
      <PageHead title={<GermanText>{title}</GermanText>} />
      <Alert title={t(`information.ended.${kind}`)}>
        {endedOn && `${t('information.ended.until', { day: format.longDay(endedOn) })} `}
        {!endedOn && since && `${t('information.ended.since', { day: format.longDay(since) })} `}
        {t('information.ended.text')}
      </Alert>
      {others.length > 0 && (
        <>
          <h2>
            {t('information.ended.others')} <GermanText>{owner}</GermanText>
          </h2>
          <Cards entries={others} today={today} />
          <GermanNote />
        </>
      )}
      <ToAllEntries />
    </Stack>
  );
}

/** From an entry that says nothing of itself on to those that do. */
export function ToAllEntries() {
  const { t, language } = useWords();
  return (
    <p>
      <LinkButton kind="primary" href={directoryRoutes.offers.href({ lang: language.tag })}>
        {t('information.entry.all')}
      </LinkButton>
    </p>
  );
}
