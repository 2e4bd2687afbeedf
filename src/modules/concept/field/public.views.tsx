import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { PageHead, Section, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { German, GermanNote, type MeasureRow, PublicMeasures } from '../views.tsx';
import type { Field } from './rules.ts';

export interface PublicFieldProps {
  field: Field;
  goals: readonly Goal[];
  rows: readonly MeasureRow[];
  inOther: Record<string, string>;
  /** That it belongs to a draft, and what other modules say there. */
  notice: ComponentChildren;
}

/** A field of action as everybody may see it: its goals, each with what is done for it, and the fields it leans on. */
export function PublicFieldView({ field, goals, rows, inOther, notice }: PublicFieldProps) {
  const { t, language, format } = useWords();
  const lang = language.tag;
  const kicker = [
    t('concept.public.field', { number: field.position }),
    ...(field.isPriority ? [t('concept.public.priority')] : []),
  ];
  const further = rows.filter(({ measure }) => measure.field.id !== field.id);
  const related = field.relations.map(({ toCode, toTitle, kind }) => ({
    href: routes.publicField.href({ lang, code: toCode }, inOther),
    title: <German>{toTitle}</German>,
    text: t(`concept.public.relation.${kind}`),
  }));
  return (
    <Stack gap="l">
      <div>
        <PageHead
          title={<German>{field.title}</German>}
          kicker={kicker.join(' · ')}
          lead={<German>{field.description}</German>}
        />
        <GermanNote />
      </div>
      {notice}
      {goals.map((goal) => (
        <Section
          key={goal.code}
          id={goal.code}
          title={
            <a href={routes.publicGoal.href({ lang, code: goal.code }, inOther)}>
              <Bdi>{goal.code}</Bdi> <German>{goal.title}</German>
            </a>
          }
          aside={goal.horizonOn ? t('concept.public.until', { day: format.day(goal.horizonOn) }) : undefined}
        >
          <PublicMeasures rows={rows.filter(({ measure }) => measure.goal.id === goal.id)} inOther={inOther} />
        </Section>
      ))}
      {further.length > 0 && (
        <Section title={t('concept.public.further')} aside={t('concept.public.further-why')} id="weitere">
          <PublicMeasures rows={further} inOther={inOther} />
        </Section>
      )}
      {related.length > 0 && (
        <section>
          <SectionHead title={t('concept.public.related')} />
          <IndexList items={related} columns={2} />
        </section>
      )}
    </Stack>
  );
}
