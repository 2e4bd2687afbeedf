import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import type { ConferenceState } from './rules.ts';

const signs: Record<ConferenceState, SignName> = {
  planned: 'ring',
  running: 'half',
  closed: 'tick',
  documented: 'disc',
};

/** Where a conference stands, in a word. */
export function StateBadge({ state }: { state: ConferenceState }) {
  const { t } = useWords();
  return <Badge sign={signs[state]}>{t(`conferences.public.state.${state}`)}</Badge>;
}

interface RefusedProps {
  refusal: Refusal;
  /** Where the cards that it names can be sorted; undefined for whoever may not. */
  cardsHref: string | undefined;
}

/** A refusal at the top, with the way to the cards that it names. */
export function Refused({ refusal, cardsHref }: RefusedProps) {
  const { t } = useWords();
  const namesCards = refusal.values?.codes !== undefined;
  return (
    <Alert
      kind="danger"
      live
      title={t('conferences.refused')}
      action={namesCards && cardsHref ? <a href={cardsHref}>{t('conferences.to-triage')}</a> : undefined}
    >
      {t(refusal.key, refusal.values)}
    </Alert>
  );
}
