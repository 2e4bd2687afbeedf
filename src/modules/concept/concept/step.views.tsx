import { directoryRoutes } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { type Edition, type EditionState, inEdition, nextEditionStates } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import type { Waiting } from '../slots.ts';
import type { EditionStateFields } from './form.ts';
import type { EditionViewProps } from './views.tsx';

interface StepsProps {
  edition: Edition;
  move: BoundForm<EditionStateFields>;
  waiting: readonly Waiting[];
}

/** Where the edition can go next: one button each, or a form where people still wait for an answer. */
export function Steps(props: StepsProps) {
  const { t } = useWords();
  const { edition, move, waiting } = props;
  const next = nextEditionStates(edition.state);
  const isUnowned = move.errors.length > 0 && !move.errors.some(({ field }) => field);
  return (
    <>
      {isUnowned && <Unowned {...props} />}
      {waiting.length > 0 ? (
        next.map((state) => <KnowingStep key={state} {...props} state={state} />)
      ) : (
        <Actions>
          {next.map((state) => (
            <ActionForm key={state} action={routes.editionState.href({ code: edition.code })} hidden={{ state }}>
              <Button>{t(`concept.edition.to.${state as 'draft'}`)}</Button>
            </ActionForm>
          ))}
        </Actions>
      )}
    </>
  );
}

/** Measures that name nobody keep the edition from becoming public. */
function Unowned({ edition, move }: StepsProps) {
  const { t } = useWords();
  return (
    <Alert kind="danger" title={move.errors.map(({ key, values }) => t(key, values)).join(' ')}>
      <a href={`${routes.completeness.href({}, inEdition(edition.code))}#offen`}>{t('concept.check.owners-open')}</a>
    </Alert>
  );
}

/** A step while people wait for an answer: with a tick and a reason, so that it is never silent. */
function KnowingStep({ edition, move, waiting, state }: StepsProps & { state: EditionState }) {
  const { t } = useWords();
  const isRefused = move.control('state').value === state;
  const label = t(`concept.edition.to.${state as 'draft'}`);
  return (
    <Form
      action={routes.editionState.href({ code: edition.code })}
      prefix={`nach-${state}`}
      opener={{ at: routes.concept.href({}, inEdition(edition.code)), label }}
      hidden={{ state }}
      errors={isRefused ? move.errors : []}
      labels={{ isAcknowledged: t('concept.edition.acknowledge'), reason: t('concept.measure.reason') }}
      label={label}
    >
      <Acknowledgement control={move.control} waiting={waiting} />
      <SaveBar save={label} sticky={false} />
    </Form>
  );
}

interface AcknowledgementProps {
  control: BoundForm<Pick<EditionStateFields, 'isAcknowledged' | 'reason'>>['control'];
  waiting: readonly Waiting[];
}

/** Who waits for an answer, the way to them, and what whoever goes on all the same says to that. */
function Acknowledgement({ control, waiting }: AcknowledgementProps) {
  const { t } = useWords();
  return (
    <>
      <Alert kind="warning" title={t('concept.edition.waiting')}>
        <ul>
          {waiting.map(({ label, count, href }) => (
            <li key={href}>
              <a href={href}>{t(label, { count })}</a>
            </li>
          ))}
        </ul>
        {t('concept.edition.waiting-rule')}
      </Alert>
      <Control of={control('isAcknowledged')} label={t('concept.edition.acknowledge')} />
      <Control
        of={control('reason')}
        label={t('concept.measure.reason')}
        hint={t('concept.edition.reason-kept')}
        rows={2}
      />
    </>
  );
}

/** The council's resolution, for whoever records it. */
export function Adoption({
  edition,
  adoption,
  bodies,
  waiting,
}: Pick<EditionViewProps, 'edition' | 'adoption' | 'bodies' | 'waiting'>) {
  const { t } = useWords();
  const noBody = (
    <>
      {t('concept.edition.no-body')} <a href={directoryRoutes.newBody.href({})}>{t('concept.edition.new-body')}</a>
    </>
  );
  const labels = {
    on: t('concept.edition.adopted-on'),
    byId: t('concept.edition.adopted-by'),
    isAcknowledged: t('concept.edition.acknowledge'),
    reason: t('concept.measure.reason'),
  };
  return (
    <Form
      action={routes.adoption.href({ code: edition.code })}
      errors={adoption.errors}
      labels={labels}
      label={t('concept.edition.adopt')}
    >
      {edition.isTakenOver && <p>{t('concept.edition.taken-over-adoption')}</p>}
      <Control of={adoption.control('on')} label={labels.on} />
      <Control
        of={adoption.control('byId')}
        label={labels.byId}
        hint={bodies.length === 0 ? noBody : undefined}
        choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {waiting.length > 0 && <Acknowledgement control={adoption.control} waiting={waiting} />}
      <SaveBar save={t('concept.edition.adopt')} sticky={false} />
    </Form>
  );
}
