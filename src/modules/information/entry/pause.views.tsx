import type { Pause } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { ltr } from './card.views.tsx';
import { GermanText } from './german.views.tsx';

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
