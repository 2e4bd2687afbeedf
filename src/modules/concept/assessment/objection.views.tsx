import { useWords } from '#platform/i18n/words.ts';
import { GapHint } from '#ui/list/list.tsx';
import type { Measure } from '../measure/rules.ts';
import type { Objection } from './data.ts';

/** Partners who see a light differently. Shown wherever the lights are shown, also in public. */
export function Objections({ measure, objections }: { measure: Measure; objections: readonly Objection[] }) {
  const { t, format } = useWords();
  const nameOf = (id: string) =>
    measure.partners.find((partner) => partner.id === id)?.name ?? t('concept.public.former-partner');
  return (
    <>
      {objections.map(({ id, light, stakeholderId, text, raisedOn }) => (
        <GapHint key={id}>
          <b>{t('concept.public.objection', { name: nameOf(stakeholderId), light: t(`concept.light.${light}`) })}</b>{' '}
          <span lang="de" dir="auto">
            {text}
          </span>{' '}
          <span class="qs-small qs-quiet">{format.day(raisedOn)}</span>
        </GapHint>
      ))}
    </>
  );
}
