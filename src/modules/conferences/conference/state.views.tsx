import { voiceRoutes } from '#modules/voices/index.ts';
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

/** A refusal at the top, with the way to the cards that it names. */
export function Refused({ refusal, room }: { refusal: Refusal; room?: string }) {
  const { t } = useWords();
  const namesCards = refusal.values?.codes !== undefined;
  const href = voiceRoutes.cards.href({}, { raum: room, ergebnis: 'open' });
  return (
    <Alert
      kind="danger"
      live
      title={t('conferences.refused')}
      action={namesCards ? <a href={href}>{t('conferences.to-triage')}</a> : undefined}
    >
      {t(refusal.reason, refusal.values)}
    </Alert>
  );
}
