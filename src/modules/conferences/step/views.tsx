import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { DueBadge } from '#ui/badge/due-badge.tsx';
import { Actions, Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Timeline, type TimelineItem } from '#ui/timeline/timeline.tsx';
import type { ReasonFields } from '../form.ts';
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
      aside={mayEdit && !mayUndo ? <a href={routes.steps.href({ number })}>{t('conferences.step.edit')}</a> : undefined}
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
    fact:
      step.doneOn !== null
        ? t('conferences.public.done-on', { day: format.day(step.doneOn) })
        : step.isReached
          ? t('conferences.step.reached')
          : undefined,
    end: (
      <>
        {state === 'done' ? null : <DueBadge daysLeft={daysBetween(today, step.dueOn)} />}
        {mayEdit && (step.doneOn === null || mayUndo) ? button : null}
        {mayEdit && mayUndo ? (
          <a href={`${routes.steps.href({ number }, { schritt: step.id })}#schritt`}>
            {t('conferences.edit')}
            <span class="kern-sr-only"> {step.title}</span>
          </a>
        ) : null}
      </>
    ),
  };
}

interface EditStepsProps extends StepsProps {
  form: BoundForm<StepFields>;
  reason: BoundForm<ReasonFields>;
  /** The step that the form changes; otherwise it adds one. */
  editing: Step | undefined;
  /** Why nobody changes anything here now. */
  refusal: Refusal | undefined;
}

/** The process with one form to add or change a step, and a way to take one out. */
export function EditStepsView(props: EditStepsProps) {
  const { t } = useWords();
  const { editing } = props;
  return (
    <>
      <PageHead code={conferenceCode(props.conference.number)} title={t('conferences.public.steps')} />
      {props.refusal ? (
        <Alert kind="warning" refuses>
          {t(props.refusal.key, props.refusal.values)}
        </Alert>
      ) : null}
      <StepsView {...props} mayUndo />
      {props.refusal ? null : <StepForm {...props} />}
      {editing && !props.refusal ? <DropStep {...props} editing={editing} /> : null}
    </>
  );
}

function StepForm({ conference, form, editing }: EditStepsProps) {
  const { t } = useWords();
  const number = String(conference.number);
  const action = editing ? routes.stepFacts.href({ number, step: editing.id }) : routes.steps.href({ number });
  const back = editing ? routes.steps.href({ number }) : routes.conference.href({ number });
  return (
    <Section id="schritt" title={t(editing ? 'conferences.step.change' : 'conferences.step.add')}>
      <Form action={action} of={form} hidden={{ id: form.control('id').value }}>
        <Control of={form.control('title')} label={t('conferences.step.title')} />
        <Control of={form.control('dueOn')} label={t('conferences.step.due')} />
        <SaveBar sticky={false} cancelHref={back} />
      </Form>
    </Section>
  );
}

function DropStep({ conference, reason, editing }: EditStepsProps & { editing: Step }) {
  const { t } = useWords();
  const number = String(conference.number);
  return (
    <Section title={t('conferences.step.drop')} aside={t('conferences.step.drop-hint')}>
      <Form
        action={routes.stepFacts.href({ number, step: editing.id })}
        prefix="streichen"
        hidden={{ _method: 'delete' }}
        of={reason}
        label={t('conferences.step.drop')}
      >
        <Control of={reason.control('reason')} label={t('conferences.field.reason')} rows={2} />
        <Actions>
          <Button>{t('conferences.step.drop')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
