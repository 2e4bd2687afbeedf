import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import type { ReasonFields } from './form.ts';

interface RemovalProps {
  /** where the removal is sent to */
  action: string;
  /** the page that it stands on */
  at: string;
  label: string;
  removal: BoundForm<ReasonFields>;
}

/** What was entered by mistake is removed, with a reason; why it must stay is said above the form. */
export function Removal({ action, at, label, removal }: RemovalProps) {
  const { t } = useWords();
  const general = removal.errors.find(({ field }) => field === undefined);
  return (
    <>
      {general && <Alert kind="warning" title={t(general.key, general.values)} />}
      <Form prefix="entfernen" action={action} opener={{ at, label }} hidden={{ _method: 'delete' }} of={removal}>
        <Control of={removal.control('reason')} label={t('exchange.reason')} rows={2} />
        <SaveBar save={label} sticky={false} />
      </Form>
    </>
  );
}
