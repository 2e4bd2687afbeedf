import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { Stack } from '#ui/section-head/section-head.tsx';
import type { Edition, EditionState } from '../edition/rules.ts';
import { besidesShared, type StepConcern } from '../edition/step.rules.ts';
import { routes } from '../routes.ts';
import type { EditionStateFields } from './form.ts';

/** A step that can be taken by hand, what stands against it, and its form. */
export interface ShownStep {
  to: EditionState;
  concerns: readonly StepConcern[];
  form: BoundForm<EditionStateFields>;
}

interface StepsProps {
  edition: Edition;
  steps: readonly ShownStep[];
  /** What stands against more than one step: said once, above them. */
  shared: readonly StepConcern[];
}

/** The next steps of an edition: a button each; a form with tick and reason where something stands against it. */
export function Steps({ edition, steps, shared }: StepsProps) {
  const { t } = useWords();
  const free = steps.filter(({ concerns }) => concerns.length === 0);
  return (
    <Stack>
      {free.length > 0 && (
        <>
          {free.map(({ to: state }) => (
            <Then key={state}>
              {free.length > 1 && `${t(`concept.edition.to.${state as 'draft'}`)}: `}
              {t(`concept.edition.then.${state as 'draft'}`)}
            </Then>
          ))}
          <Actions>
            {free.map(({ to: state }) => (
              <ActionForm key={state} action={routes.editionState.href({ code: edition.code })} hidden={{ state }}>
                <Button>{t(`concept.edition.to.${state as 'draft'}`)}</Button>
              </ActionForm>
            ))}
          </Actions>
        </>
      )}
      {steps
        .filter(({ concerns }) => concerns.length > 0)
        .map((step) => (
          <StepDespite key={step.to} edition={edition} step={step} shared={shared} />
        ))}
    </Stack>
  );
}

function StepDespite({ edition, step, shared }: Pick<StepsProps, 'edition' | 'shared'> & { step: ShownStep }) {
  const { t } = useWords();
  const { to: state, concerns, form } = step;
  const name = t(`concept.edition.to.${state as 'draft'}`);
  const labels = { isAware: t('concept.edition.step.aware'), reason: t('concept.edition.step.reason') };
  return (
    <Form
      action={routes.editionState.href({ code: edition.code })}
      of={form}
      labels={labels}
      label={name}
      hidden={{ state }}
      prefix={state}
    >
      <Against concerns={besidesShared(concerns, shared)} />
      <Control of={form.control('isAware')} label={labels.isAware} />
      <Control
        of={form.control('reason')}
        label={labels.reason}
        hint={t('concept.edition.step.reason-hint')}
        rows={2}
      />
      <Then>{t(`concept.edition.then.${state as 'draft'}`)}</Then>
      <SaveBar save={name} sticky={false} />
    </Form>
  );
}

/** What stands against a step, and the way to it. */
export function Against({ concerns }: { concerns: readonly StepConcern[] }) {
  const { t } = useWords();
  if (concerns.length === 0) return null;
  return (
    <Alert kind="warning" title={t('concept.edition.step.against')}>
      <ul>
        {concerns.map(({ text, values, href }) => (
          <li key={href}>
            <a href={href}>{t(text, values)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
