import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { GapHint } from '#ui/list/list.tsx';
import { MarkList } from '#ui/mark-list/mark-list.tsx';
import { LightBar, LightLegend } from '#ui/marks/marks.tsx';
import { Columns, PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { BigNumber, Stats } from '#ui/stats/stats.tsx';
import { countLights, lightNames } from '../assessment/rules.ts';
import type { Field } from '../field/rules.ts';
import type { Goal } from '../goal/rules.ts';
import type { Derived } from '../measure/derived.rules.ts';
import type { Measure } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import type { Statement } from '../statement/rules.ts';
import { German, GermanNote } from './german.views.tsx';
import { type Edition, inEdition } from './rules.ts';

/** A measure with what everybody sees of it. */
export interface PublicRow {
  measure: Measure;
  derived: Derived;
  hasVoice: boolean;
}

export interface PublicConceptProps {
  edition: Edition;
  older: readonly Edition[];
  fields: readonly Field[];
  goals: readonly Goal[];
  rows: readonly PublicRow[];
  statements: readonly Statement[];
  inOther: Record<string, string>;
}

/** The concept: what is known and, larger, what is not; every field with one sign per measure. */
export function PublicConceptView(props: PublicConceptProps) {
  const { t } = useWords();
  const { edition, fields, goals, rows } = props;
  const mission = props.statements.find(({ kind }) => kind === 'mission');
  const lead = t('concept.public.lead', { fields: fields.length, goals: goals.length, measures: rows.length });
  return (
    <Stack gap="l">
      <div>
        <PageHead
          title={<German>{mission?.title ?? edition.title}</German>}
          kicker={<EditionLine edition={edition} />}
          lead={lead}
        />
        <GermanNote />
      </div>
      <Unknown {...props} />
      <section>
        <SectionHead title={t('concept.public.fields', { count: fields.length })}>
          {t('concept.public.marks-rule')}
        </SectionHead>
        <Fields {...props} />
      </section>
      <Missing {...props} />
      <Statements {...props} />
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
    </>
  );
}

/** The one large number of the page: of how many measures nobody knows yet whether they help. */
function Unknown({ rows }: PublicConceptProps) {
  const { t } = useWords();
  const shown = rows.map(({ derived }) => derived.lights);
  const unknown = countLights(shown, 'effect').unknown;
  return (
    <Columns split="5-7">
      <div>
        <BigNumber>{t('concept.public.of', { part: unknown, whole: rows.length })}</BigNumber>
        <p class="qs-lead">{t('concept.public.unknown-effect', { count: unknown })}</p>
      </div>
      <Stack>
        {lightNames.map((name) => (
          <LightBar
            key={name}
            label={`${t(`concept.light.${name}`)}: ${t(`concept.light.${name}.question`)}`}
            counts={countLights(shown, name)}
          />
        ))}
        <LightLegend />
      </Stack>
    </Columns>
  );
}

function Fields({ fields, goals, rows, inOther }: PublicConceptProps) {
  const { t, language } = useWords();
  const marks = fields.map((field) => {
    const own = rows.filter(({ measure }) => measure.field.id === field.id);
    const counts = { goals: goals.filter(({ fieldId }) => fieldId === field.id).length, measures: own.length };
    return {
      id: field.code,
      number: field.position,
      title: (
        <a href={routes.publicField.href({ lang: language.tag, code: field.code }, inOther)}>
          <German>{field.shortTitle}</German>
        </a>
      ),
      note: [
        t('concept.public.field-counts', counts),
        ...(field.isPriority ? [t('concept.public.priority')] : []),
      ].join(' · '),
      lights: lightNames.map((name) => ({
        label: t(`concept.light.${name}`),
        counts: countLights(
          own.map(({ derived }) => derived.lights),
          name,
        ),
      })),
      hints: <FieldHints rows={own} />,
    };
  });
  return <MarkList rows={marks} />;
}

/** What somebody should know about a field: starts that are overdue, old assessments, measures nobody asked for. */
function FieldHints({ rows }: { rows: readonly PublicRow[] }) {
  const { t } = useWords();
  const codes = (fits: (row: PublicRow) => boolean) => rows.filter(fits).map(({ measure }) => measure.code);
  const hints = [
    { key: 'overdue', kind: 'act', found: codes(({ derived }) => derived.isStartOverdue) },
    { key: 'stalled', kind: 'act', found: codes(({ derived }) => derived.lights.doing.value === 'stop') },
    { key: 'silent', kind: 'act', found: codes(({ hasVoice }) => !hasVoice) },
    { key: 'stale', kind: 'unknown', found: codes(({ derived }) => derived.attention.includes('stale')) },
  ] as const;
  return (
    <>
      {hints
        .filter(({ found }) => found.length > 0)
        .map(({ key, kind, found }) => (
          <GapHint key={key} kind={kind}>
            {t(`concept.public.hint.${key}`, { count: found.length })} <Bdi>{found.join(', ')}</Bdi>
          </GapHint>
        ))}
    </>
  );
}

function Missing({ rows }: PublicConceptProps) {
  const { t } = useWords();
  const count = (fits: (row: PublicRow) => boolean) => rows.filter(fits).length;
  const stats = [
    { value: count(({ hasVoice }) => !hasVoice), label: t('concept.public.missing.voice') },
    { value: count(({ measure }) => measure.lead === null), label: t('concept.public.missing.lead') },
    { value: count(({ measure }) => measure.budgetCents === null), label: t('concept.public.missing.budget') },
    { value: count(({ derived }) => derived.isStartOverdue), label: t('concept.public.missing.start') },
  ];
  return (
    <section>
      <SectionHead title={t('concept.public.missing')}>{t('concept.public.missing-rule')}</SectionHead>
      <Stats stats={stats} />
    </section>
  );
}

function Statements({ statements }: PublicConceptProps) {
  const { t } = useWords();
  if (statements.length === 0) return null;
  return (
    <section>
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
        </Disclosure>
      ))}
    </section>
  );
}

function Older({ older }: PublicConceptProps) {
  const { t, language } = useWords();
  if (older.length === 0) return null;
  const items = older.map(({ code, title, number }) => ({
    href: routes.publicConcept.href({ lang: language.tag }, inEdition(code)),
    title: <German>{title}</German>,
    text: t('concept.public.edition-older', { number }),
  }));
  return (
    <section>
      <SectionHead title={t('concept.public.older')} />
      <IndexList items={items} />
    </section>
  );
}
