import { directoryRoutes } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { beginsToCount, countsOn } from '../edition/rules.ts';
import { besidesShared, type StepConcern } from '../edition/step.rules.ts';
import { routes } from '../routes.ts';
import { Against } from './step.views.tsx';
import type { EditionViewProps } from './views.tsx';

type AdoptionProps = Pick<EditionViewProps, 'edition' | 'adoption' | 'bodies' | 'against' | 'editions' | 'today'> & {
  /** What is said already, above all steps. */
  shared: readonly StepConcern[];
};

/** The council's resolution, for whoever records it. */
export function Adoption({ edition, adoption, bodies, against, editions, today, shared }: AdoptionProps) {
  const { t, format } = useWords();
  const inForce = editions.find(({ state }) => state === 'adopted');
  const noBody = (
    <>
      {t('concept.edition.no-body')} <a href={directoryRoutes.newBody.href({})}>{t('concept.edition.new-body')}</a>
    </>
  );
  // Where nothing is in force, the first one counts at once, whatever day it names (decision 0516).
  const isEarly = beginsToCount(edition, inForce, today) && !countsOn(edition, today);
  const labels = {
    on: t('concept.edition.adopted-on'),
    byId: t('concept.edition.adopted-by'),
    isAware: t('concept.edition.step.aware'),
    reason: t('concept.edition.step.reason'),
  };
  return (
    <Form
      action={routes.adoption.href({ code: edition.code })}
      of={adoption}
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
      {against.length > 0 && <Despite adoption={adoption} against={besidesShared(against, shared)} />}
      <Then>
        {beginsToCount(edition, inForce, today)
          ? t('concept.edition.then.adopted')
          : t('concept.edition.then.resolved', { day: format.day(edition.validFrom ?? '') })}
        {isEarly && ` ${t('concept.edition.then.early', { day: format.day(edition.validFrom ?? '') })}`}
      </Then>
      <SaveBar save={t('concept.edition.adopt')} sticky={false} />
    </Form>
  );
}

/** What stands against the resolution, the way to it, and what whoever records it says to that. */
function Despite({ adoption, against }: Pick<AdoptionProps, 'adoption' | 'against'>) {
  const { t } = useWords();
  return (
    <>
      <Against concerns={against} />
      <Control of={adoption.control('isAware')} label={t('concept.edition.step.aware')} />
      <Control
        of={adoption.control('reason')}
        label={t('concept.edition.step.reason')}
        hint={t('concept.edition.step.reason-hint')}
        rows={2}
      />
    </>
  );
}
