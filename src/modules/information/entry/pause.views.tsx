import type { Pause } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { ltr } from './card.views.tsx';
import { GermanText } from './german.views.tsx';

/** Above an entry: that it pauses now, and until when. Nothing where no pause runs. */
export function RunningPause({ pauses, today }: { pauses: readonly Pause[]; today: string }) {
  const running = pauses.filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn);
  if (running.length === 0) return null;
  return (
    <Alert kind="warning">
      <PauseDays pauses={running} />
    </Alert>
  );
}

/** When it pauses, and why, in the words of whoever wrote it down. */
export function PauseDays({ pauses }: { pauses: readonly Pause[] }) {
  const { t, format } = useWords();
  return (
    <>
      {pauses.map(({ id, fromOn, untilOn, reason }) => (
        <p key={id}>
          {t('information.open.pause-days', { from: ltr(format.day(fromOn)), until: ltr(format.day(untilOn)) })}:{' '}
          <GermanText>{reason}</GermanText>
        </p>
      ))}
    </>
  );
}
