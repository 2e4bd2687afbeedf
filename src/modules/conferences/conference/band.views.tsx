import { useWords } from '#platform/i18n/words.ts';
import { type IndexItem, IndexList } from '#ui/index-list/index-list.tsx';
import { Band, Section, SectionHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';

interface BandProps {
  running: Conference | undefined;
  coming: Conference | undefined;
  documented: Conference | undefined;
  lang: string;
  /** On the start page bands lie one below the other; elsewhere it is a section of the page. */
  isBand: boolean;
}

/** The way to the conference, for those who did not look for it: at most three rows, none where there is nothing. */
export function ConferenceBand({ running, coming, documented, lang, isBand }: BandProps) {
  const { t, format } = useWords();
  const row = (conference: Conference, text: string, href: string): IndexItem => ({
    href,
    icon: 'dialog',
    title: <bdi lang="de">{titleOf(conference)}</bdi>,
    text,
  });
  const page = ({ number }: Conference) => routes.publicConference.href({ lang, number: String(number) });
  const items = [
    running ? [row(running, t('conferences.public.band.running'), page(running))] : [],
    coming
      ? [row(coming, t('conferences.public.band.coming', { day: format.longDay(coming.heldOn) }), page(coming))]
      : [],
    documented
      ? [
          row(
            documented,
            t('conferences.public.band.documented'),
            routes.publicDocumentation.href({ lang, number: String(documented.number) }),
          ),
        ]
      : [],
  ].flat();
  const title = t('conferences.public.series');
  const list = <IndexList items={items} />;
  if (items.length === 0) return <span hidden />;
  return isBand ? (
    <Band>
      <SectionHead title={title}>
        <SeriesLink lang={lang} />
      </SectionHead>
      {list}
    </Band>
  ) : (
    <Section title={title} aside={<SeriesLink lang={lang} />}>
      {list}
    </Section>
  );
}

function SeriesLink({ lang }: { lang: string }) {
  const { t } = useWords();
  return <a href={routes.publicConferences.href({ lang })}>{t('conferences.public.all')}</a>;
}
