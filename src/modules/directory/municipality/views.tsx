import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { FoundInMunicipality } from '../slots.ts';
import { ArchivalNote, EditLink, Known, RecordPage, RestoreForm } from '../stakeholder/record.views.tsx';
import type { EntryCounts, Municipality } from './rules.ts';

export interface MunicipalityShowProps {
  municipality: Municipality;
  mayEdit: boolean;
  mayEnd: boolean;
  history: readonly HistoryEntry[];
  counts: EntryCounts;
  /** What other modules know of it. */
  more: readonly FoundInMunicipality[];
}

/** One municipality with ways to everything in it. */
export function MunicipalityShow({ municipality, mayEdit, mayEnd, history, counts, more }: MunicipalityShowProps) {
  const { t, format } = useWords();
  const { code, archival } = municipality;
  const number = (value: number | null) => value !== null && format.number(value);
  return (
    <RecordPage
      code={code}
      title={municipality.name}
      list={{ label: t('directory.municipality.plural'), href: routes.municipalityList.href({}) }}
      lead={municipality.note}
      actions={
        <>
          {mayEdit && !archival && <EditLink href={routes.editMunicipality.href({ code })} />}
          {mayEnd && <EndOrReturn municipality={municipality} />}
        </>
      }
      alerts={archival && <ArchivalNote kind="municipality" archival={archival} />}
      history={history}
    >
      <Facts
        facts={[
          {
            label: t('directory.field.type'),
            value: <Known>{municipality.type}</Known>,
            note: municipality.isCountySeat ? t('directory.municipality.seat') : undefined,
          },
          { label: t('directory.field.regional-key'), value: <Known>{municipality.regionalKey}</Known> },
          { label: t('directory.field.postal-code'), value: <Known>{municipality.postalCode}</Known> },
          { label: t('directory.field.population'), value: <Known>{number(municipality.population)}</Known> },
          {
            label: t('directory.field.foreign-nationals'),
            value: <Known>{number(municipality.foreignNationals)}</Known>,
          },
          {
            label: t('directory.field.has-office'),
            value: t(municipality.hasIntegrationOffice ? 'directory.yes' : 'directory.no'),
          },
        ]}
      />
      <FoundHere code={code} counts={counts} more={more} />
    </RecordPage>
  );
}

/** The way to the form that ends it, or back from the archive. */
function EndOrReturn({ municipality: { code, archival } }: Pick<MunicipalityShowProps, 'municipality'>) {
  const { t } = useWords();
  if (!archival)
    return <LinkButton href={routes.municipalityEnd.href({ code })}>{t('directory.municipality.end')}</LinkButton>;
  if (archival.mergedInto) return null;
  return <RestoreForm action={routes.municipalityEnd.href({ code })} />;
}

/** Ways to everything in a municipality. */
function FoundHere({ code, counts, more }: Pick<MunicipalityShowProps, 'counts' | 'more'> & { code: string }) {
  const { t, format } = useWords();
  // Few municipalities have bodies of their own.
  const bodies =
    counts.bodies > 0
      ? [
          {
            title: t('directory.body.plural'),
            href: routes.bodyList.href({}, { ort: code }),
            end: format.number(counts.bodies),
          },
        ]
      : [];
  return (
    <Section title={t('directory.municipality.here')}>
      <List
        rows={[
          {
            title: t('directory.organisation.plural'),
            href: routes.organisationList.href({}, { ort: code }),
            end: format.number(counts.organisations),
          },
          {
            title: t('directory.offer.plural'),
            href: routes.offerList.href({}, { ort: code }),
            end: format.number(counts.offers),
          },
          {
            title: t('directory.contact-point.plural'),
            href: routes.contactPointList.href({}, { ort: code }),
            end: format.number(counts.contactPoints),
          },
          ...bodies,
          ...more.map(({ title, href, count }) => ({ title, href, end: format.number(count) })),
        ]}
      />
    </Section>
  );
}
