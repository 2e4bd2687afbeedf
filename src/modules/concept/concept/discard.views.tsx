import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import type { StepConcern } from '../edition/step.rules.ts';
import { routes } from '../routes.ts';
import type { DiscardFields } from './form.ts';

export interface DiscardProps {
  edition: Edition;
  /** What else goes: whom others asked about it, what they said. */
  goingWith: readonly StepConcern[];
  /** Why it cannot go, whatever the reason. */
  refusal: Refusal | undefined;
  form: BoundForm<DiscardFields>;
}

/** Throwing a draft away: what goes with it, that this is known, and why. */
export function DiscardView({ edition, goingWith, refusal, form }: DiscardProps) {
  const { t } = useWords();
  const { code, title } = edition;
  const back = routes.concept.href({}, inEdition(code));
  const general = refusal ?? form.errors.find(({ field }) => field === undefined);
  const labels = { reason: t('concept.removal.reason'), isAware: t('concept.edition.discard-aware') };
  return (
    <Stack>
      <PageHead
        code={code}
        title={title}
        kicker={<a href={back}>{t('concept.origin.back')}</a>}
        lead={t('concept.edition.discard-lead')}
      />
      {general && <Alert kind="warning">{t(general.key, general.values)}</Alert>}
      {!refusal && (
        <Form action={routes.editionDiscard.href({ code })} of={form} labels={labels}>
          {goingWith.length > 0 && <GoingWith goingWith={goingWith} />}
          {goingWith.length > 0 && <Control of={form.control('isAware')} label={labels.isAware} />}
          <Control of={form.control('reason')} label={labels.reason} hint={t('concept.removal.reason-hint')} rows={3} />
          <SaveBar save={t('concept.edition.discard')} cancelHref={back} sticky={false} />
        </Form>
      )}
    </Stack>
  );
}

function GoingWith({ goingWith }: Pick<DiscardProps, 'goingWith'>) {
  const { t } = useWords();
  return (
    <Alert kind="warning" title={t('concept.edition.goes-with')}>
      <ul>
        {goingWith.map(({ text, values, href }) => (
          <li key={text}>
            <a href={href}>{t(text, values)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
