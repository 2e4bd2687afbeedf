import { PublicName } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { BigNumber } from '#ui/stats/stats.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { type Area, areaState } from './rules.ts';

/** Which areas have named somebody, by function; and who is who among the roles that people mix up. */
export function PublicAreasView({ areas }: { areas: readonly Area[] }) {
  const { t } = useWords();
  const nominated = areas.filter((area) => areaState(area) === 'nominated').length;
  return (
    <Stack gap="l">
      <PageHead title={t('responsibilities.public.title')} lead={t('responsibilities.public.lead')} />
      <section>
        <SectionHead title={t('responsibilities.public.areas')}>{t('responsibilities.public.areas-lead')}</SectionHead>
        {areas.length === 0 ? (
          <EmptyState title={t('responsibilities.public.none-yet')} level={3} />
        ) : (
          <Stack>
            <p>
              <BigNumber>{t('responsibilities.public.count', { named: nominated, all: areas.length })}</BigNumber>
            </p>
            <Areas areas={areas} />
          </Stack>
        )}
      </section>
      <Roles />
    </Stack>
  );
}

function Areas({ areas }: { areas: readonly Area[] }) {
  const { t, format } = useWords();
  const columns: Column<Area>[] = [
    {
      label: t('responsibilities.public.area'),
      header: true,
      cell: ({ party }) => <PublicName party={party} />,
    },
    { label: t('responsibilities.public.function'), narrow: 'plain', cell: (area) => <PublicPerson area={area} /> },
    {
      label: t('responsibilities.public.named-on'),
      cell: (area) =>
        area.nomination && areaState(area) === 'nominated' ? format.day(area.nomination.state.sinceOn) : '–',
    },
  ];
  return (
    <Table
      caption={t('responsibilities.public.areas')}
      columns={columns}
      rows={areas}
      rowKey={({ party }) => party.code}
    />
  );
}

function PublicPerson({ area }: { area: Area }) {
  const { t } = useWords();
  const { nomination } = area;
  if (nomination && areaState(area) === 'nominated')
    return (
      <Badge sign="tick">
        <bdi lang="de">{nomination.functionTitle}</bdi>
      </Badge>
    );
  return <Badge sign="unknown">{t('responsibilities.public.open')}</Badge>;
}

const roles = ['officer', 'lead', 'coordination', 'responsible'] as const;

/** The roles that people mix up, each with its mandate and what one can ask it (D12). */
function Roles() {
  const { t } = useWords();
  return (
    <section>
      <SectionHead title={t('responsibilities.public.roles')}>{t('responsibilities.public.roles-lead')}</SectionHead>
      <Table
        caption={t('responsibilities.public.roles')}
        rows={roles}
        rowKey={(role) => role}
        columns={[
          {
            label: t('responsibilities.public.role'),
            header: true,
            cell: (role) => t(`responsibilities.public.role.${role}`),
          },
          {
            label: t('responsibilities.public.mandate'),
            cell: (role) => t(`responsibilities.public.mandate.${role === 'officer' ? 'political' : 'operational'}`),
          },
          {
            label: t('responsibilities.public.does'),
            cell: (role) => t(`responsibilities.public.role.${role}.does`),
          },
          {
            label: t('responsibilities.public.ask'),
            cell: (role) => t(`responsibilities.public.role.${role}.ask`),
          },
        ]}
      />
    </section>
  );
}
