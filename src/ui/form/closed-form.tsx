import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';

export interface ClosedFormProps {
  /** what would have been changed */
  title: string;
  /** what the rule says that would refuse the form */
  refusal: Refusal;
  /** the thing itself, from which it can be opened again where that is possible */
  back: { href: string; label: string };
}

/** Stands in place of a form that could not be saved: nobody writes into one to hear afterwards that it was closed. */
export function ClosedForm({ title, refusal, back }: ClosedFormProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={title} />
      <Alert title={t(refusal.key, refusal.values)} />
      <div class="qs-acts">
        <LinkButton kind="primary" href={back.href}>
          {back.label}
        </LinkButton>
      </div>
    </>
  );
}
