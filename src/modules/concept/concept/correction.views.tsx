import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import type { CorrectionFields } from './form.ts';

/** Correcting the day of the council's resolution: the right one, and why it was wrong. */
export function CorrectionView({ edition, form }: { edition: Edition; form: BoundForm<CorrectionFields> }) {
  const { t } = useWords();
  const { code, title } = edition;
  const back = routes.concept.href({}, inEdition(code));
  const labels = { on: t('concept.edition.adopted-on'), reason: t('concept.measure.reason') };
  return (
    <Stack>
      <PageHead
        code={code}
        title={title}
        kicker={<a href={back}>{t('concept.origin.back')}</a>}
        lead={t('concept.edition.correct-day-lead')}
      />
      <Form action={routes.resolutionDay.href({ code })} of={form} labels={labels}>
        <Control of={form.control('on')} label={labels.on} />
        <Control of={form.control('reason')} label={labels.reason} rows={2} />
        <SaveBar save={t('concept.edition.correct-day')} cancelHref={back} sticky={false} />
      </Form>
    </Stack>
  );
}
