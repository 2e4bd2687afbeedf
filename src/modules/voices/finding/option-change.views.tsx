import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill } from '#platform/forms/form.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { routes } from '../routes.ts';
import type { Finding } from './data.ts';
import { optionForm, removalForm } from './form.ts';
import type { FindingOption } from './rules.ts';

/** A solution that was to be changed or taken away, with what was sent and not taken. */
export interface ChangedOption {
  id: string;
  words?: FormResult<(typeof optionForm)['fields']>;
  removal?: FormResult<(typeof removalForm)['fields']>;
}

interface ChangeOptionProps {
  finding: Finding;
  option: FindingOption;
  changed: ChangedOption | undefined;
}

/** Other words for a solution, and taking it away with a reason; both only until one is chosen. */
export function ChangeOption({ finding, option, changed }: ChangeOptionProps) {
  const { t } = useWords();
  const params = { code: finding.code, option: option.id };
  const own = changed?.id === option.id ? changed : undefined;
  const { title, text, position } = option;
  const words = bind(optionForm, own?.words ?? prefill({ title, text }));
  const removal = bind(removalForm, own?.removal ?? {});
  const at = routes.finding.href({ code: finding.code });
  const action = routes.option.href(params);
  return (
    <>
      <Form
        prefix={`loesung-${position}`}
        action={action}
        opener={{ at, label: t('voices.finding.option-change', { title }) }}
        of={words}
        label={t('voices.finding.option-change', { title })}
      >
        <Control of={words.control('title')} label={t('voices.finding.option-title')} />
        <Control of={words.control('text')} label={t('voices.finding.field.text')} optional rows={2} />
        <SaveBar sticky={false} />
      </Form>
      <Form
        prefix={`loesung-${position}-streichen`}
        action={action}
        hidden={{ _method: 'delete' }}
        opener={{ at, label: t('voices.finding.option-drop', { title }) }}
        of={removal}
        label={t('voices.finding.option-drop', { title })}
      >
        <Control of={removal.control('reason')} label={t('voices.finding.removal-reason')} rows={2} />
        <SaveBar save={t('voices.finding.option-drop', { title })} sticky={false} />
      </Form>
    </>
  );
}
