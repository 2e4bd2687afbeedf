import type { BoundForm } from '#platform/forms/bind.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { DueBadge } from '#ui/badge/due-badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Timeline, type TimelineItem } from '#ui/timeline/timeline.tsx';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode } from '../rules.ts';
import type { StepFields } from './form.ts';
import { type Step, stepState } from './rules.ts';

interface StepsProps {
  conference: Conference;
  steps: readonly Step[];
  /** Steps can be reported as done; on the page where they are added (`mayUndo`) also as not done. */
  mayEdit: boolean;
  mayUndo?: boolean;
  today: string;
}

/** What follows from the conference: its day, then every step with how it stands (E13). */
export function StepsView({ conference, steps, mayEdit, mayUndo = false, today }: StepsProps) {
  const words = useWords();
  const { t } = words;
  const number = String(conference.number);
  const day: TimelineItem = {
    day: conference.heldOn,
    withYear: true,
    sign: conference.heldOn <= today ? 'disc' : 'ring',
    strong: true,
    children: t('conferences.public.the-day'),
  };
  return (
    <Section
      title={t('conferences.public.steps')}
      id="schritte"
      aside={mayEdit && !mayUndo ? <a href={routes.steps.href({ number })}>{t('conferences.step.add')}</a> : undefined}
    >
      <Timeline
        label={t('conferences.public.steps')}
        items={[day, ...steps.map((step) => itemOf(words, step, { number, mayEdit, mayUndo, today }))]}
      />
    </Section>
  );
}

interface Around {
  number: string;
  mayEdit: boolean;
  mayUndo: boolean;
  today: string;
}

function itemOf({ t, format }: Words, step: Step, { number, mayEdit, mayUndo, today }: Around): TimelineItem {
  const state = stepState(step, today);
  const action = routes.step.href({ number, step: step.id });
  const button = (
    <ActionForm action={action} hidden={step.doneOn === null ? undefined : { _method: 'delete' }}>
      <Button kind="tertiary">
        {t(step.doneOn === null ? 'conferences.step.complete' : 'conferences.step.reopen')}
        <span class="kern-sr-only"> {step.title}</span>
      </Button>
    </ActionForm>
  );
  return {
    day: step.dueOn,
    withYear: true,
    sign: state === 'done' ? 'tick' : state === 'overdue' ? 'stop' : 'ring',
    children: step.title,
    fact: step.doneOn === null ? undefined : t('conferences.public.done-on', { day: format.day(step.doneOn) }),
    end: (
      <>
        {state === 'done' ? null : <DueBadge daysLeft={daysBetween(today, step.dueOn)} />}
        {mayEdit && (step.doneOn === null || mayUndo) ? button : null}
      </>
    ),
  };
}

interface AddStepProps extends StepsProps {
  form: BoundForm<StepFields>;
}

/** The process with a form for one more step. */
export function AddStepView({ form, ...props }: AddStepProps) {
  const { t } = useWords();
  const number = String(props.conference.number);
  const labels = { title: t('conferences.step.title'), dueOn: t('conferences.step.due') };
  return (
    <>
      <PageHead code={conferenceCode(props.conference.number)} title={t('conferences.public.steps')} />
      <StepsView {...props} mayUndo />
      <Section title={t('conferences.step.add')}>
        <Form action={routes.steps.href({ number })} errors={form.errors} labels={labels}>
          <Control of={form.control('title')} label={labels.title} />
          <Control of={form.control('dueOn')} label={labels.dueOn} />
          <SaveBar sticky={false} cancelHref={routes.conference.href({ number })} />
        </Form>
      </Section>
    </>
  );
}
