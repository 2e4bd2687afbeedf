import type { Municipality } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { type Gathering, gatheringName } from '../occasion/gathering.rules.ts';
import { routes } from '../routes.ts';
import type { Finding } from './data.ts';

type Listed = Finding & { cards: number; heads: number };

interface FindingsProps {
  findings: readonly Listed[];
  all: readonly Listed[];
  /** The municipality that cards of these are about; undefined: any. */
  place: Pick<Municipality, 'code' | 'name'> | undefined;
  /** The conference from which cards in these came; undefined: any. */
  gathering: Gathering | undefined;
  withDrafts: boolean;
  /** The municipalities of each finding, by its id. */
  places: ReadonlyMap<string, readonly { code: string; name: string }[]>;
  municipalities: readonly Municipality[];
  mayEdit: boolean;
}

/** All findings with the number of cards behind each. */
export function FindingsView(props: FindingsProps) {
  const { findings, all: every, place, gathering, places, mayEdit } = props;
  const filter = {
    ...{ ort: place?.code, [gatheringName]: gathering?.code },
    ohne: props.withDrafts ? undefined : 'entwurf',
  };
  const isPart = place !== undefined || gathering !== undefined;
  const { t } = useWords();
  const all = { href: routes.findings.href({}), label: t('voices.findings.all') };
  const add = mayEdit ? (
    <LinkButton kind="primary" href={routes.newFinding.href({})}>
      {t('voices.findings.new')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHead
        title={t('voices.findings.title')}
        lead={
          place !== undefined
            ? t('voices.findings.of-place', { place: place.name })
            : gathering !== undefined
              ? t('voices.findings.of-gathering', { title: gathering.title })
              : t('voices.findings.lead')
        }
        kicker={isPart && <a href={all.href}>{all.label}</a>}
        actions={every.length > 0 ? add : null}
      />
      {every.length > 0 && <PlaceFilter {...props} />}
      {findings.length === 0 && isPart ? (
        <EmptyState
          title={t(place === undefined ? 'voices.findings.none-of-gathering' : 'voices.findings.none-of-place')}
          others={[all]}
        />
      ) : findings.length === 0 ? (
        <EmptyState
          title={t('voices.findings.none')}
          first={mayEdit && { href: routes.newFinding.href({}), label: t('voices.findings.new') }}
          others={mayEdit ? [{ href: routes.board.href({}), label: t('voices.board.title') }] : []}
          why={t('voices.findings.none-why')}
        />
      ) : (
        <FindingTable findings={findings} places={places} />
      )}
      {findings.length > 0 && (
        <p class="qs-small">
          <a href={routes.findings.href({}, { ...filter, format: 'csv' })}>CSV</a> ·{' '}
          <a href={routes.findings.href({}, { ...filter, format: 'xlsx' })}>Excel</a>
        </p>
      )}
    </>
  );
}

function FindingTable({ findings, places }: Pick<FindingsProps, 'findings' | 'places'>) {
  const { t } = useWords();
  return (
    <Table
      caption={t('voices.findings.title')}
      rows={findings}
      rowKey={(finding) => finding.id}
      columns={[
        { label: t('voices.cards.finding'), cell: (finding) => <Bdi>{finding.code}</Bdi>, quiet: true },
        {
          label: t('voices.finding.field.title'),
          header: true,
          cell: (finding) => <a href={routes.finding.href({ code: finding.code })}>{finding.title}</a>,
        },
        { label: t('voices.cards.kind'), cell: (finding) => t(`voices.finding.kind.${finding.kind}`) },
        {
          label: t('voices.cards.place'),
          wideOnly: true,
          cell: ({ id }) => (places.get(id) ?? []).map(({ name }) => name).join(', ') || '–',
        },
        { label: t('voices.findings.cards'), numeric: true, cell: (finding) => finding.cards },
        { label: t('voices.cards.state'), cell: (finding) => t(`voices.finding.state.${finding.state}`) },
      ]}
    />
  );
}

/** The municipality that cards are about, with how many findings each has. */
function PlaceFilter({ findings, all, place, places, municipalities }: FindingsProps) {
  const { t } = useWords();
  const countOf = (code: string) =>
    all.filter(({ id }) => (places.get(id) ?? []).some((one) => one.code === code)).length;
  return (
    <FilterBar
      action={routes.findings.href({})}
      filters={[
        {
          name: 'ort',
          label: t('voices.cards.place'),
          chosen: place ? [place.code] : [],
          choices: municipalities.map(({ code, name }) => ({ value: code, label: name, count: countOf(code) })),
          clearHref: routes.findings.href({}),
        },
      ]}
      clearHref={routes.findings.href({})}
      result={t('voices.findings.result', { shown: findings.length, all: all.length })}
    />
  );
}
