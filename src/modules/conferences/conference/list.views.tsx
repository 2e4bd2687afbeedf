import type { ComponentChildren } from 'preact';
import { gatheringName, voiceRoutes } from '#modules/voices/index.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode, titleOf } from '../rules.ts';
import { StateBadge } from '../views.tsx';
import { type Compared, isToCome } from './list.rules.ts';

interface SeriesProps {
  series: readonly Compared[];
  mayEdit: boolean;
  /** The unit the series belongs to. */
  owner: ComponentChildren;
}

/** The series for the office: what came of each conference, one beside the other. */
export function SeriesView({ series, mayEdit, owner }: SeriesProps) {
  const { t } = useWords();
  const add = mayEdit ? (
    <LinkButton kind="primary" href={routes.conferenceNew.href({})}>
      {t('conferences.conference.new')}
    </LinkButton>
  ) : null;
  const file = (format: string) => routes.conferences.href({}, { format });
  return (
    <>
      <PageHead
        title={t('conferences.navigation')}
        lead={t('conferences.lead')}
        actions={
          series.length > 0 && (
            <>
              <PrintButton />
              <Menu label={t('conferences.export')} end>
                <a href={file('xlsx')}>{t('conferences.xlsx')}</a>
                <a href={file('csv')}>{t('conferences.csv')}</a>
              </Menu>
              {add}
            </>
          )
        }
      />
      {owner}
      {series.length === 0 ? (
        <EmptyState
          title={t('conferences.none')}
          why={t('conferences.none-hint')}
          first={mayEdit && { href: routes.conferenceNew.href({}), label: t('conferences.conference.new') }}
        />
      ) : (
        <SeriesTable
          series={series}
          withKinds
          hrefOf={(number) => routes.conference.href({ number })}
          findingsHref={({ number }) => findingsLink(conferenceCode(number))}
          state={({ conference }) => <StateBadge state={conference.state} />}
        />
      )}
    </>
  );
}

/** The findings with cards of a conference, as many as the series counts. */
const findingsLink = (code: string) => voiceRoutes.findings.href({}, { [gatheringName]: code, ['ohne']: 'entwurf' });

interface SeriesTableProps {
  /** Cards by question, too: the office compares, readers look. */
  withKinds?: boolean;
  series: readonly Compared[];
  hrefOf: (number: string) => string;
  /** Where the findings of a conference stand; undefined where nobody reads them yet. */
  findingsHref: (conference: Conference) => string | undefined;
  state: Column<Compared>['cell'];
}

/** Conferences beside each other, for the office and for readers. */
export function SeriesTable({ series, hrefOf, findingsHref, state, withKinds }: SeriesTableProps) {
  const words = useWords();
  const { t, format } = words;
  return (
    <Table
      caption={t('conferences.public.series')}
      rows={series}
      rowKey={({ conference }) => conference.id}
      columns={[
        {
          label: t('conferences.public.conference'),
          header: true,
          cell: ({ conference }) => (
            <a href={hrefOf(String(conference.number))}>
              <bdi lang="de">{titleOf(conference)}</bdi>
            </a>
          ),
        },
        { label: t('conferences.public.day'), cell: ({ conference }) => format.day(conference.heldOn) },
        {
          label: t('conferences.public.participants'),
          numeric: true,
          cell: (one) => (isToCome(one) ? '' : peopleText(one, words)),
        },
        { label: t('conferences.public.rooms'), numeric: true, cell: (one) => collected(one, one.rooms, words) },
        { label: t('conferences.public.cards'), numeric: true, cell: (one) => collected(one, one.tally.all, words) },
        ...(withKinds ? kindColumns(words) : []),
        {
          label: t('conferences.public.findings'),
          numeric: true,
          cell: (one) => {
            const href = one.findings > 0 ? findingsHref(one.conference) : undefined;
            const count = collected(one, one.findings, words);
            return href ? <a href={href}>{count}</a> : count;
          },
        },
        {
          label: t('conferences.public.answered'),
          numeric: true,
          cell: (one) => {
            const { answered, all } = one.tally;
            return all === 0 ? collected(one, 0, words) : t('conferences.public.n-of', { count: answered, all });
          },
        },
        { label: t('conferences.public.stands'), cell: state },
      ]}
    />
  );
}

function kindColumns(words: Words): Column<Compared>[] {
  return (['works-well', 'must-improve', 'idea'] as const).map((kind) => ({
    label: words.t(`conferences.kind.${kind}`),
    title: words.t(`voices.kind.${kind}`),
    numeric: true,
    cell: (one) => collected(one, one.tally.kinds[kind], words),
  }));
}

function peopleText({ conference, change }: Compared, { t, format }: Words): string {
  if (conference.participants === null) return '–';
  const people = format.number(conference.participants);
  if (change === null || change === 0) return people;
  const more = format.number(Math.abs(change));
  return t(change > 0 ? 'conferences.public.more-people' : 'conferences.public.fewer-people', { people, more });
}

/** A dash and no zero where nothing was collected; nothing at all before there was anything to collect. */
function collected(one: Compared, count: number, { format }: Words): string {
  if (count > 0) return format.number(count);
  return isToCome(one) ? '' : '–';
}
