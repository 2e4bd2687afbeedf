import type { FormError } from '#platform/forms/form.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { TextField } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { Register } from './import.ts';
import type { RegisterCounty, RegisterMatch } from './register.rules.ts';
import type { Municipality } from './rules.ts';

export interface RegisterViewProps {
  register: Register;
  /** What the county of these pages is called. */
  county: string;
  words: string | null;
  /** Counties that fit, where none is chosen. */
  hits: readonly RegisterCounty[];
  chosen: RegisterCounty | undefined;
  matches: readonly RegisterMatch<Municipality>[];
  errors: readonly FormError[];
}

/** Looks a county up in the register, shows what would come, and takes it over. */
export function RegisterView({ register, county, words, hits, chosen, matches, errors }: RegisterViewProps) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('directory.register.title')}
        kicker={<a href={routes.municipalityList.href({})}>{t('directory.municipality.plural')}</a>}
        lead={t('directory.register.lead')}
      />
      <RegisterSearch words={words ?? chosen?.name ?? county} errors={errors} isDone={chosen !== undefined} />
      {chosen ? (
        <Preview chosen={chosen} matches={matches} />
      ) : hits.length > 0 ? (
        <Hits hits={hits} />
      ) : (
        words && (
          <EmptyState
            title={t('directory.register.none', { words })}
            others={[{ href: routes.newMunicipality.href({}), label: t('directory.municipality.new') }]}
            why={t('directory.register.none-why')}
          />
        )
      )}
      <RegisterSource register={register} />
    </Stack>
  );
}

interface RegisterSearchProps {
  words: string;
  errors?: readonly FormError[];
  /** The county is found; what comes next is another button. */
  isDone?: boolean;
}

/** The question which county it is; also in the empty list of municipalities. */
export function RegisterSearch({ words, errors = [], isDone = false }: RegisterSearchProps) {
  const { t } = useWords();
  return (
    <Form method="get" action={routes.municipalityRegister.href({})} errors={errors}>
      <TextField
        name="q"
        label={t('directory.register.search')}
        hint={t('directory.register.search-hint')}
        value={words}
        span={6}
      />
      <Button kind={isDone ? 'secondary' : 'primary'} icon="search">
        {t('directory.register.go')}
      </Button>
    </Form>
  );
}

/** Whose data it is and of which day: the licence asks for it, and names and borders change. */
export function RegisterSource({ register }: { register: Pick<Register, 'territorialState' | 'attribution'> }) {
  const { t, format } = useWords();
  const { territorialState, attribution } = register;
  return (
    <p class="qs-small qs-quiet">
      {t('directory.register.state-of', { day: format.day(territorialState), attribution })}
    </p>
  );
}

function Hits({ hits }: { hits: readonly RegisterCounty[] }) {
  const { t } = useWords();
  return (
    <Section title={t('directory.register.hits', { count: hits.length })}>
      <List
        rows={hits.map(({ ags, name, municipalities }) => ({
          title: name,
          href: routes.municipalityRegister.href({}, { ags }),
          note: ags,
          end: t('directory.register.places', { count: municipalities.length }),
        }))}
      />
    </Section>
  );
}

function Preview({ chosen, matches }: Pick<RegisterViewProps, 'matches'> & { chosen: RegisterCounty }) {
  const { t, format } = useWords();
  const known = matches.filter((match) => match.known).length;
  const fresh = matches.length - known;
  return (
    <Section title={`${chosen.name} (${chosen.ags})`}>
      <Stack>
        <p>{t('directory.register.preview', { count: matches.length, known })}</p>
        {fresh > 0 ? (
          <Form action={routes.municipalityRegister.href({})} hidden={{ ags: chosen.ags }}>
            <Button kind="primary">{t('directory.register.take', { count: fresh })}</Button>
          </Form>
        ) : (
          <p>
            {t('directory.register.all-known')}{' '}
            <a href={routes.municipalityList.href({})}>{t('directory.register.back')}</a>
          </p>
        )}
        <Table
          caption={chosen.name}
          rows={matches}
          rowKey={({ facts }) => facts.regionalKey ?? facts.name}
          columns={[
            { label: t('directory.field.name'), header: true, cell: ({ facts }) => facts.name },
            { label: t('directory.field.type'), cell: ({ facts }) => facts.type, narrow: 'plain' },
            { label: t('directory.field.regional-key'), cell: ({ facts }) => facts.regionalKey, quiet: true },
            { label: t('directory.field.postal-code'), cell: ({ facts }) => facts.postalCode ?? '–' },
            {
              label: t('directory.field.population'),
              numeric: true,
              cell: ({ facts }) => (facts.population === null ? '–' : format.number(facts.population)),
            },
            { label: t('directory.register.column-state'), cell: (match) => <Here match={match} /> },
          ]}
        />
      </Stack>
    </Section>
  );
}

function Here({ match: { known } }: { match: RegisterMatch<Municipality> }) {
  const { t } = useWords();
  if (!known) return <Badge sign="ring">{t('directory.register.new')}</Badge>;
  return (
    <Badge sign="tick">
      <a href={routes.municipality.href({ code: known.code })}>{t('directory.register.known')}</a>
    </Badge>
  );
}
