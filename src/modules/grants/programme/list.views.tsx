import { useWords, type Words } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { isCheckOverdue, type Programme } from './rules.ts';
import type { Template } from './template.data.ts';

interface ProgrammesProps {
  /** Those that were looked for. */
  programmes: readonly Programme[];
  /** How many there are at all. */
  count: number;
  words: string;
  today: string;
  templates: readonly Template[];
  mayEdit: boolean;
}

/** The programmes that money comes from, found by their present and their former names. */
export function ProgrammesView(props: ProgrammesProps) {
  const { t } = useWords();
  const { programmes, count, words, mayEdit } = props;
  if (count === 0) return <NoProgrammes {...props} />;
  return (
    <>
      <PageHead
        title={t('grants.programmes.title')}
        lead={t('grants.programmes.lead')}
        actions={mayEdit && <MakeProgramme />}
      />
      <FilterBar
        action={routes.programmes.href({})}
        filters={[]}
        search={{ label: t('grants.programmes.search'), value: words }}
        result={t('grants.programmes.count', { count: programmes.length })}
      />
      {programmes.length > 0 ? (
        <ProgrammeTable {...props} />
      ) : (
        <EmptyState
          title={t('grants.programmes.not-found', { words })}
          others={[{ href: routes.programmes.href({}), label: t('grants.programmes.all') }]}
        />
      )}
    </>
  );
}

function NoProgrammes({ mayEdit }: Pick<ProgrammesProps, 'mayEdit'>) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('grants.programmes.title')} lead={t('grants.programmes.lead')} />
      <EmptyState
        title={t('grants.programmes.none')}
        why={t('grants.programmes.none-why')}
        {...(mayEdit && firstProgramme(t))}
      />
    </>
  );
}

/** The first one by hand, or from a template; on the way to a grant one comes back to it. */
export function firstProgramme(t: Words['t'], back?: 'zuwendung') {
  return {
    first: { href: routes.newProgramme.href({}, { zurueck: back }), label: t('grants.programme.first') },
    others: [{ href: routes.programmeTemplate.href({}, { zurueck: back }), label: t('grants.template.take') }],
  };
}

/** Making one by hand, or taking over a template. */
function MakeProgramme() {
  const { t } = useWords();
  return (
    <>
      <LinkButton kind="primary" href={routes.newProgramme.href({})}>
        {t('grants.programme.new')}
      </LinkButton>
      <LinkButton href={routes.programmeTemplate.href({})}>{t('grants.template.take')}</LinkButton>
    </>
  );
}

function ProgrammeTable({ programmes, today }: Pick<ProgrammesProps, 'programmes' | 'today'>) {
  const { t, format } = useWords();
  return (
    <Table
      caption={t('grants.programmes.title')}
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        { label: t('grants.grant.number'), cell: ({ code }) => <Bdi>{code}</Bdi>, quiet: true, narrow: 'plain' },
        { label: t('grants.grant.programme'), header: true, cell: (one) => <ProgrammeName of={one} /> },
        { label: t('grants.grant.funder'), cell: ({ funder }) => funder },
        { label: t('grants.programme.parts'), numeric: true, cell: ({ parts }) => format.number(parts.length) },
        { label: t('grants.grants.title'), numeric: true, cell: (one) => <GrantCount of={one} /> },
        { label: t('grants.programme.check-by'), cell: (one) => <CheckDay programme={one} today={today} /> },
      ]}
    />
  );
}

function ProgrammeName({ of: { code, title, names, ending } }: { of: Programme }) {
  const { t, format } = useWords();
  return (
    <>
      <a href={routes.programme.href({ code })}>{title}</a>{' '}
      {ending && <Badge>{t('grants.programme.ended-on', { day: format.day(ending.endedOn) })}</Badge>}
      {names.length > 0 && (
        <div class="qs-small qs-quiet">
          {t('grants.programme.formerly', { names: format.list(names.map((former) => former.title)) })}
        </div>
      )}
    </>
  );
}

function GrantCount({ of: { code, grants } }: { of: Programme }) {
  const { format } = useWords();
  return grants > 0 ? (
    <a href={routes.grants.href({}, { programm: code })}>{format.number(grants)}</a>
  ) : (
    <span>{format.number(0)}</span>
  );
}

/** The day by which the rules are checked again, with its sign once it has passed. */
export function CheckDay({ programme, today }: { programme: Programme; today: string }) {
  const { t, format } = useWords();
  if (programme.checkBy === null) return <span class="qs-quiet">{t('grants.programme.no-check')}</span>;
  return (
    <>
      {isCheckOverdue(programme, today) && <Sign name="late" />} <bdi>{format.day(programme.checkBy)}</bdi>
    </>
  );
}
