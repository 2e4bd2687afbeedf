import { type ComponentChildren, Fragment } from 'preact';
import { type AroundStage, editionMark, nodeHref } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { type AsideStation, ThreadAside } from '#ui/thread-aside/thread-aside.tsx';
import { type Edition, isDraft, linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { type MeasureRow, MeasureRows } from '../views.tsx';
import { GoalControls, useGoalLabels } from './controls.views.tsx';
import type { GoalField } from './data.ts';
import type { GoalEditFields } from './form.ts';
import type { Goal } from './rules.ts';

export interface GoalViewProps {
  edition: Edition;
  goal: Goal;
  rows: readonly MeasureRow[];
  around: readonly AroundStage[];
  /** Guidelines and recommendations that lead here. */
  leading?: ComponentChildren;
  mayEdit: boolean;
  mayTie: boolean;
  /** Sections of higher modules: the indicators that measure it. */
  more: readonly ComponentChildren[];
}

/** A goal with its measures, and the thread beside it. */
export function GoalView({ edition, goal, rows, around, leading, mayEdit, mayTie, more }: GoalViewProps) {
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
            <a href={routes.field.href({ code: goal.fieldCode }, linkWithin(edition))}>{goal.fieldTitle}</a> ·{' '}
            {t(`concept.goal.kind.${goal.kind}`)}
            {until}
          </>
        }
        lead={goal.text}
        actions={
          <>
            {mayTie && (
              <LinkButton href={routes.goalOrigin.href(params, linkWithin(edition))}>
                {t('concept.origin.title')}
              </LinkButton>
            )}
            {mayEdit && <GoalDraftActions edition={edition} goal={goal} />}
          </>
        }
      />
      <Columns split="aside">
        <div>
          <Section title={t('concept.measure.plural')}>
            {rows.length === 0 && <p class="qs-quiet">{t('concept.goal.no-measures')}</p>}
            <MeasureRows rows={rows} inOther={linkWithin(edition)} />
            {leading}
          </Section>
          {more.map((section, index) => (
            <Fragment key={index}>{section}</Fragment>
          ))}
        </div>
        <aside>
          <Section title={t('concept.measure.thread')} id="faden">
            <ThreadAside label={t('concept.measure.thread')} stations={useStations(goal, around)} />
          </Section>
        </aside>
      </Columns>
    </>
  );
}

/** What can be done with a goal while its edition is a draft. */
function GoalDraftActions({ edition, goal }: { edition: Edition; goal: Goal }) {
  const { t } = useWords();
  const params = { code: goal.code };
  const link = linkWithin(edition);
  return (
    <>
      <LinkButton href={routes.goalEdit.href(params, link)}>{t('concept.measure.tab.edit')}</LinkButton>
      <LinkButton kind="tertiary" href={routes.goalRemoval.href(params, link)}>
        {t('concept.removal.button')}
      </LinkButton>
      <LinkButton kind="primary" href={routes.measureNew.href({}, { ['ziel']: goal.code })}>
        {t('concept.measure.new')}
      </LinkButton>
    </>
  );
}

function useStations(goal: Goal, around: readonly AroundStage[]): AsideStation[] {
  const words = useWords();
  const { t } = words;
  return around
    .filter(({ isHere, nodes }) => isHere || nodes.length > 0)
    .map(({ stage, isHere, nodes }): AsideStation => {
      const label = t(`thread.stage.${stage}`);
      if (isHere) return { stage: label, state: 'here', children: <b>{`${goal.code} ${goal.title}`}</b> };
      const shown = nodes.slice(0, 4).map((node) => {
        const { id, code, title } = node;
        const href = nodeHref(node);
        return (
          <div key={id}>
            {href ? <a href={href}>{code}</a> : code} {title === code ? '' : title}{' '}
            <span class="qs-quiet">{editionMark(node, words)}</span>
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
  form: BoundForm<GoalEditFields>;
  fields: readonly GoalField[];
}

/** Changing a goal of a draft; a resolved one says why it stays. */
export function GoalEditView({ edition, goal, form, fields }: GoalEditProps) {
  const { t } = useWords();
  const params = { code: goal.code };
  const back = routes.goal.href(params, linkWithin(edition));
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
  const labels = { ...useGoalLabels(), fieldId: t('concept.measure.field') };
  return (
    <>
      <PageHead code={goal.code} title={goal.title} kicker={edition.title} />
      <Form action={routes.goalEdit.href(params, linkWithin(edition))} of={form} labels={labels}>
        <GoalControls form={form} />
        <Control
          of={form.control('fieldId')}
          label={labels.fieldId}
          hint={t('concept.goal.keeps-code')}
          choices={fields.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
        <SaveBar cancelHref={back} />
      </Form>
    </>
  );
}
