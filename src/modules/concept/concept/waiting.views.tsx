import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { type Edition, inEdition, waitingEdition } from '../edition/rules.ts';
import { routes } from '../routes.ts';

/** Resolved for a later day: from when on it counts, and what does until then; on both editions. */
export function Waiting({ edition, editions }: { edition: Edition; editions: readonly Edition[] }) {
  const { t, format } = useWords();
  const dayOf = ({ validFrom, stateSince }: Edition) => format.day(validFrom ?? stateSince);
  const inForce = editions.find(({ state }) => state === 'adopted');
  const next = waitingEdition(editions);
  if (edition.state === 'resolved') {
    return (
      <Alert kind="info" title={t('concept.edition.waiting.title', { day: dayOf(edition) })}>
        {t('concept.edition.waiting.text')}{' '}
        {inForce && <a href={routes.concept.href({})}>{t('concept.edition.waiting.until', { code: inForce.code })}</a>}
      </Alert>
    );
  } else if (edition.state === 'adopted' && next) {
    const { code } = next;
    return (
      <Alert kind="info" title={t('concept.edition.waiting.next', { day: dayOf(next), code })}>
        {t('concept.edition.waiting.next-text')}{' '}
        <a href={routes.concept.href({}, inEdition(code))}>{t('concept.edition.waiting.open', { code })}</a>
      </Alert>
    );
  } else {
    return null;
  }
}
