import { targetGroups } from '#modules/directory/index.ts';
import type { AroundStage } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { type AsideStation, ThreadAside } from '#ui/thread-aside/thread-aside.tsx';
import { type Edition, inEdition, isDraft } from '../edition/rules.ts';
import type { Field } from '../field/rules.ts';
import { MeasureLights, StateBadge } from '../measure/frame.views.tsx';
import { routes } from '../routes.ts';
import type { GoalFields } from './form.ts';
import type { MeasureRow } from './public.views.tsx';
import { type Goal, goalKinds } from './rules.ts';

/** Links stay in the edition unless it is the one in force. */
const linkTo = (edition: Edition) => inEdition(edition.state === 'adopted' ? undefined : edition.code);

/** All goals of an edition, field by field, each with its measures counted. */
export function GoalListView({
  edition,
  fields,
  goals,
  rows,
}: {
  edition: Edition;
  fields: readonly Field[];
  goals: readonly Goal[];
  rows: readonly MeasureRow[];
}) {
  const { t, format } = useWords();
  return (
    <Stack>
      <PageHead title={t('concept.goal.plural')} kicker={edition.title} />
      {fields.map((field) => (
        <Section
          key={field.code}
          id={field.code}
          title={<a href={routes.field.href({ code: field.code }, linkTo(edition))}>{field.title}</a>}
          aside={field.code}
        >
          <List
            rows={goals
              .filter(({ fieldId }) => fieldId === field.id)
              .map((goal) => ({
                title: `${goal.code} ${goal.title}`,
                href: routes.goal.href({ code: goal.code }, linkTo(edition)),
                note: goal.horizonOn ? t('concept.public.until', { day: format.day(goal.horizonOn) }) : undefined,
                end: t('concept.list.count', {
                  count: rows.filter(({ measure }) => measure.goal.id === goal.id).length,
                }),
              }))}
          />
        </Section>
      ))}
    </Stack>
  );
}

export interface GoalViewProps {
  edition: Edition;
  goal: Goal;
  rows: readonly MeasureRow[];
  around: readonly AroundStage[];
  mayEdit: boolean;
  mayTie: boolean;
}

/** A goal with its measures, and the thread beside it. */
export function GoalView({ edition, goal, rows, around, mayEdit, mayTie }: GoalViewProps) {
  const { t, format } = useWords();
  const params = { code: goal.code };
  const until = goal.horizonOn ? ` · ${t('concept.public.until', { day: format.day(goal.horizonOn) })}` : '';
  return (
    <>
      <PageHead
        code={goal.code}
        title={goal.title}
        kicker={
          <>
            <a href={routes.field.href({ code: goal.fieldCode }, linkTo(edition))}>{goal.fieldTitle}</a> ·{' '}
            {t(`concept.goal.kind.${goal.kind}`)}
            {until}
          </>
        }
        lead={goal.text}
        actions={
          <>
            {mayTie && (
              <LinkButton href={routes.goalOrigin.href(params, linkTo(edition))}>
                {t('concept.origin.title')}
              </LinkButton>
            )}
            {mayEdit && (
              <LinkButton href={routes.goalEdit.href(params, linkTo(edition))}>
                {t('concept.measure.tab.edit')}
              </LinkButton>
            )}
          </>
        }
      />
      <Columns split="aside">
        <Section title={t('concept.measure.plural')}>
          <MeasureRows edition={edition} rows={rows} />
        </Section>
        <aside>
          <Section title={t('concept.measure.thread')} id="faden">
            <ThreadAside label={t('concept.measure.thread')} stations={useStations(goal, around)} />
          </Section>
        </aside>
      </Columns>
    </>
  );
}

/** Measures below each other with state and lights. */
export function MeasureRows({ edition, rows }: { edition: Edition; rows: readonly MeasureRow[] }) {
  const list = rows.map(({ measure, derived }) => ({
    title: `${measure.code} ${measure.title}`,
    href: routes.measure.href({ code: measure.code }, linkTo(edition)),
    note: measure.lead?.name,
    end: (
      <>
        <StateBadge derived={derived} /> <MeasureLights derived={derived} />
      </>
    ),
  }));
  return <List rows={list} />;
}

function useStations(goal: Goal, around: readonly AroundStage[]): AsideStation[] {
  const { t } = useWords();
  const kinds = declaredNodeKinds();
  return around
    .filter(({ isHere, nodes }) => isHere || nodes.length > 0)
    .map(({ stage, isHere, nodes }): AsideStation => {
      const label = t(`thread.stage.${stage}`);
      if (isHere) return { stage: label, state: 'here', children: <b>{`${goal.code} ${goal.title}`}</b> };
      const shown = nodes.slice(0, 4).map(({ kind, id, code, title }) => {
        const href = kinds.get(kind)?.href?.(code);
        return (
          <div key={id}>
            {href ? <a href={href}>{code}</a> : code} {title === code ? '' : title}
          </div>
        );
      });
      const more = nodes.length > 4 ? t('concept.measure.more-nodes', { count: nodes.length - 4 }) : undefined;
      return { stage: label, state: 'there', children: shown, fact: more };
    });
}

export interface GoalEditProps {
  edition: Edition;
  goal: Goal;
  form: BoundForm<GoalFields>;
}

/** Changing a goal of a draft; a resolved one says why it stays. */
export function GoalEditView({ edition, goal, form }: GoalEditProps) {
  const { t } = useWords();
  const params = { code: goal.code };
  const back = routes.goal.href(params, linkTo(edition));
  if (!isDraft(edition)) {
    return (
      <>
        <PageHead code={goal.code} title={goal.title} />
        <Alert kind="info" action={<LinkButton href={back}>{t('concept.goal.back')}</LinkButton>}>
          {t('concept.edition.refused.resolved')}
        </Alert>
      </>
    );
  }
  const labels = {
    title: t('concept.measure.title'),
    text: t('concept.goal.text'),
    kind: t('concept.goal.kind'),
    horizonOn: t('concept.goal.horizon'),
    targetGroups: t('concept.measure.groups'),
  };
  return (
    <>
      <PageHead code={goal.code} title={goal.title} kicker={edition.title} />
      <Form
        action={routes.goalEdit.href(params, linkTo(edition))}
        errors={form.errors}
        labels={labels}
        draft={`goal-${goal.code}`}
      >
        <Control of={form.control('title')} label={labels.title} />
        <Control of={form.control('text')} label={labels.text} rows={3} />
        <Control
          of={form.control('kind')}
          label={labels.kind}
          choices={goalKinds.map((value) => ({ value, label: t(`concept.goal.kind.${value}`) }))}
        />
        <Control of={form.control('horizonOn')} label={labels.horizonOn} />
        <Control
          of={form.control('targetGroups')}
          label={labels.targetGroups}
          look="row"
          choices={targetGroups.map((value) => ({ value, label: t(`concept.group.${value}`) }))}
        />
        <SaveBar cancelHref={back} />
      </Form>
    </>
  );
}
