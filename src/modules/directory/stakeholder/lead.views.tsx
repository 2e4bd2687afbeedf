import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { routes } from '../routes.ts';
import type { LeadUnit } from './lead.data.ts';

export interface OwnerProps {
  unit: LeadUnit | undefined;
  /** Whether this person may open the page of a unit, and name the lead unit. */
  may: { read: boolean; name: boolean };
}

/** The unit that a page belongs to; where none is named that it is missing, with the way for whoever may. */
export function OwnerLine({ unit, may }: OwnerProps) {
  const { t } = useWords();
  if (!unit) return <NoLeadUnit mayName={may.name} />;
  return (
    <p class="qs-quiet">
      {t('directory.owner.label')}{' '}
      {may.read ? <a href={routes.unit.href({ code: unit.code })}>{unit.name}</a> : unit.name}
    </p>
  );
}

/** That nobody is named yet. */
export function NoLeadUnit({ mayName }: { mayName: boolean }) {
  const { t } = useWords();
  const name = mayName && <LinkButton href={routes.unitList.href({})}>{t('directory.owner.name-unit')}</LinkButton>;
  return (
    <Alert kind="info" title={t('directory.owner.missing')} action={name}>
      {t(mayName ? 'directory.owner.missing-then' : 'directory.owner.missing-ask')}
    </Alert>
  );
}
