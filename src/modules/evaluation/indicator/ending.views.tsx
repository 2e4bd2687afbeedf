import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { routes } from '../routes.ts';
import type { EndingFields } from './form.ts';
import type { Indicator } from './rules.ts';

/** That it is measured no longer, since when and why; for whoever may, the way back. */
export function Ended({ indicator: { code, ending }, mayEdit }: { indicator: Indicator; mayEdit: boolean }) {
  const { t, format } = useWords();
  if (!ending) return null;
  const resume = (
    <ActionForm action={routes.indicatorEnding.href({ code })} hidden={{ _method: 'delete' }}>
      <Button>{t('evaluation.ending.resume')}</Button>
    </ActionForm>
  );
  return (
    <Alert title={t('evaluation.public.ended', { day: format.day(ending.on) })} action={mayEdit && resume}>
      <span lang="de">{ending.reason}</span>
    </Alert>
  );
}

/** Ending it, with the day and the reason that readers see. */
export function EndIndicator({ indicator, form }: { indicator: Indicator; form: BoundForm<EndingFields> }) {
  const { t } = useWords();
  const { code, ending } = indicator;
  if (ending) return null;
  return (
    <Form
      prefix="ende"
      action={routes.indicatorEnding.href({ code })}
      opener={{ at: routes.indicator.href({ code }), label: t('evaluation.ending.end') }}
      of={form}
      label={t('evaluation.ending.end')}
    >
      <Control of={form.control('on')} label={t('evaluation.ending.on')} />
      <Control
        of={form.control('reason')}
        label={t('evaluation.ending.reason')}
        hint={t('evaluation.ending.hint')}
        rows={2}
      />
      <SaveBar save={t('evaluation.ending.end')} sticky={false} />
    </Form>
  );
}
