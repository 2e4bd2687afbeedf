import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { GapHint } from '#ui/list/list.tsx';
import { MarkList } from '#ui/mark-list/mark-list.tsx';
import { LightBar, LightLegend } from '#ui/marks/marks.tsx';
import { Columns, PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { BigNumber, Stats } from '#ui/stats/stats.tsx';
import { PublicTies } from '../edition/leading.views.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import type { Statement } from '../edition/statement.rules.ts';
import type { TiedThing } from '../edition/tie.rules.ts';
import type { Field } from '../field/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { isMissing, lightParams, type MissingName, missingNames, type TracedMeasure } from '../list/rules.ts';
import { worksIn } from '../measure/field.rules.ts';
import { routes } from '../routes.ts';
import { countLights, lightNames } from '../rules.ts';
import { German, GermanNote } from '../views.tsx';
import { lightRows } from './light-rows.views.tsx';

export interface PublicConceptProps {
  edition: Edition;
  /** That it is a draft, and what other modules say there. */
  notice: ComponentChildren;
  older: readonly Edition[];
  fields: readonly Field[];
  goals: readonly Goal[];
  rows: readonly TracedMeasure[];
  statements: readonly Statement[];
  /** Sections that other modules add. */
  more: readonly ComponentChildren[];
  /** What each guideline and recommendation leads to, by its id. */
  ties: ReadonlyMap<string, readonly TiedThing[]>;
  inOther: Record<string, string>;
}

/** The concept: what is known and, larger, what is not; every field with one sign per measure. */
export function PublicConceptView(props: PublicConceptProps) {
  const { t } = useWords();
  const { edition, fields } = props;
  const mission = props.statements.find(({ kind }) => kind === 'mission');
  return (
    <Stack gap="l">
      <div>
        <PageHead
          title={<German>{mission?.title ?? edition.title}</German>}
          kicker={<EditionLine edition={edition} />}
          lead={t('concept.public.lead')}
        />
        <Extent {...props} />
        <GermanNote />
      </div>
      {props.notice}
      {props.rows.length > 0 && <Unknown {...props} />}
      <section id="felder">
        <SectionHead title={t('concept.public.fields', { count: fields.length })}>
          {t('concept.public.marks-rule')}
        </SectionHead>
        <Fields {...props} />
      </section>
      {props.rows.length > 0 && <Missing {...props} />}
      <Statements {...props} />
      {props.more}
      <Older {...props} />
    </Stack>
  );
}

function EditionLine({ edition }: { edition: Edition }) {
  const { t, format } = useWords();
  const line = edition.adoptedOn
    ? t('concept.public.edition-adopted', { number: edition.number, day: format.longDay(edition.adoptedOn) })
    : t('concept.public.edition-draft', { number: edition.number });
  return (
    <>
      <German>{edition.title}</German> · {line}
      {edition.validFrom && <> · {t('concept.public.counts-from', { day: format.longDay(edition.validFrom) })}</>}
    </>
  );
}

/** The list of the measures behind a figure, in the edition that is shown. */
function useListHref({ inOther }: Pick<PublicConceptProps, 'inOther'>): (query?: Record<string, string>) => string {
  const { language } = useWords();
  return (query = {}) => routes.publicMeasures.href({ lang: language.tag }, { ...query, ...inOther });
}

/** How much it is, each number leading to its list. */
function Extent(props: PublicConceptProps) {
  const { t, language } = useWords();
  const { fields, goals, rows, inOther } = props;
  const found = useListHref(props);
  const added = rows.filter(({ measure }) => measure.isAdditional).length;
  const resolved = rows.length - added;
  return (
    <p>
      <a href="#felder">{t('concept.public.fields', { count: fields.length })}</a> ·{' '}
      <a href={routes.publicGoals.href({ lang: language.tag }, inOther)}>
        {t('concept.public.goals', { count: goals.length })}
      </a>{' '}
      ·{' '}
      <a href={found(added > 0 ? { beschluss: 'beschlossen' } : {})}>
        {t('concept.public.measures', { count: resolved })}
      </a>
      {added > 0 && (
        <>
          {' '}
          · <a href={found({ beschluss: 'zusaetzlich' })}>{t('concept.public.additional-count', { count: added })}</a>
        </>
      )}
    </p>
  );
}

/** The one large number of the page: of how many measures nobody knows yet whether they help. */
function Unknown(props: PublicConceptProps) {
  const { t } = useWords();
  const { rows } = props;
  const found = useListHref(props);
  const shown = rows.map(({ derived }) => derived.lights);
  const unknown = countLights(shown, 'effect').unknown;
  return (
    <Columns split="5-7">
      <div>
        <BigNumber href={found({ [lightParams.effect]: 'unknown' })}>
          {t('concept.public.of', { part: unknown, whole: rows.length })}
        </BigNumber>
        <p class="qs-lead">{t('concept.public.unknown-effect', { count: unknown })}</p>
      </div>
      <Stack>
        {lightNames.map((name) => (
          <LightBar
            key={name}
            label={`${t(`concept.light.${name}`)}: ${t(`concept.light.${name}.question`)}`}
            counts={countLights(shown, name)}
            hrefOf={(light) => found({ [lightParams[name]]: light })}
          />
        ))}
        <LightLegend />
      </Stack>
    </Columns>
  );
}

function Fields(props: PublicConceptProps) {
  const { t, language } = useWords();
  const { fields, goals, rows, inOther } = props;
  const found = useListHref(props);
  const marks = fields.map((field) => {
    const own = rows.filter(({ measure }) => worksIn(measure, field.id));
    const href = routes.publicField.href({ lang: language.tag, code: field.code }, inOther);
    const ownGoals = goals.filter(({ fieldId }) => fieldId === field.id).length;
    const within = (query: Record<string, string>) => found({ ['feld']: field.code, ...query });
    return {
      id: field.code,
      number: field.position,
      name: field.shortTitle,
      title: (
        <a href={href}>
          <German>{field.shortTitle}</German>
        </a>
      ),
      note: (
        <>
          <a href={href}>{t('concept.public.goals', { count: ownGoals })}</a>,{' '}
          <a href={within({})}>{t('concept.public.measures', { count: own.length })}</a>
          {field.isPriority && ` · ${t('concept.public.priority')}`}
        </>
      ),
      lights: lightRows(t, own, within),
      hints: <FieldHints rows={own} hrefOf={within} />,
    };
  });
  return <MarkList rows={marks} />;
}

/** What somebody should know about a field: starts that are overdue, old assessments, measures without a voice. */
function FieldHints({
  rows,
  hrefOf,
}: {
  rows: readonly TracedMeasure[];
  hrefOf(query: Record<string, string>): string;
}) {
  const { t } = useWords();
  const lacks = (name: MissingName) => ({
    found: rows.filter((row) => isMissing(row, name)),
    query: { ['fehlt']: name },
  });
  const stalled = {
    found: rows.filter(({ derived }) => derived.lights.doing.value === 'stop'),
    query: { [lightParams.doing]: 'stop' },
  };
  const hints = [
    { key: 'overdue', kind: 'act', ...lacks('start') },
    { key: 'stalled', kind: 'act', ...stalled },
    { key: 'silent', kind: 'act', ...lacks('voice') },
    { key: 'stale', kind: 'unknown', ...lacks('assessment') },
  ] as const;
  return (
    <>
      {hints
        .filter(({ found }) => found.length > 0)
        .map(({ key, kind, found, query }) => (
          <GapHint key={key} kind={kind}>
            <a href={hrefOf(query)}>{t(`concept.public.hint.${key}`, { count: found.length })}</a>{' '}
            <Bdi>{found.map(({ measure }) => measure.code).join(', ')}</Bdi>
          </GapHint>
        ))}
    </>
  );
}

function Missing(props: PublicConceptProps) {
  const { t } = useWords();
  const found = useListHref(props);
  const stats = missingNames.map((name) => ({
    value: props.rows.filter((row) => isMissing(row, name)).length,
    label: t(`concept.public.missing.${name}`),
    href: found({ ['fehlt']: name }),
  }));
  return (
    <section>
      <SectionHead title={t('concept.public.missing')}>{t('concept.public.missing-rule')}</SectionHead>
      <Stats stats={stats} />
    </section>
  );
}

function Statements({ statements, ties, inOther }: PublicConceptProps) {
  const { t } = useWords();
  if (statements.length === 0) return null;
  return (
    <section id="texte">
      <SectionHead title={t('concept.public.statements')} />
      {statements.map((statement) => (
        <Disclosure
          key={statement.code}
          summary={<German>{statement.title}</German>}
          open={statement.kind === 'mission'}
        >
          {statement.text
            .split('\n')
            .filter(Boolean)
            .map((line) => (
              <p key={line}>
                <German>{line}</German>
              </p>
            ))}
          <PublicTies ties={ties.get(statement.id) ?? []} inOther={inOther} />
        </Disclosure>
      ))}
    </section>
  );
}

function Older({ older, edition }: PublicConceptProps) {
  const { t, language, format } = useWords();
  if (older.length === 0) return null;
  const items = older.map(({ code, title, number, state, adoptedOn }) => ({
    href: routes.publicConcept.href({ lang: language.tag }, inEdition(code)),
    title: <German>{title}</German>,
    // Beside a draft, the one before it is still in force.
    text:
      state === 'adopted' && adoptedOn
        ? t('concept.public.edition-adopted', { number, day: format.longDay(adoptedOn) })
        : t('concept.public.edition-older', { number }),
  }));
  return (
    <section>
      <SectionHead title={t('concept.public.older')} />
      <p>
        <a href={routes.publicComparison.href({ lang: language.tag, code: edition.code })}>
          {t('concept.comparison.link')}
        </a>
      </p>
      <IndexList items={items} />
    </section>
  );
}
