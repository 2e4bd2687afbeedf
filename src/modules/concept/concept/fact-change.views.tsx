import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { German } from '../views.tsx';
import type { FactChange, Pair } from './comparison.rules.ts';

/** The number of what lives on, with those of others that it also carries on: “M-112 → M-111”. */
export function mergedCode({ before, after }: Pick<Pair, 'before' | 'after'>): string {
  const others = before.map(({ code }) => code).filter((code) => code !== after.code);
  return others.length === 0 ? after.code : `${others.join(', ')} → ${after.code}`;
}

/** Money, days and people that are others now, each as it was and as it is. */
export function FactLines({ pair: { facts } }: { pair: Pick<Pair, 'facts'> }) {
  const { t } = useWords();
  if (facts.length === 0) return null;
  return (
    <>
      {facts.map((change) => (
        <span key={change.name} class="qs-block">
          {t(`concept.comparison.fact.${change.name}`)}: <Value change={change} value={change.from} /> →{' '}
          <Value change={change} value={change.to} />
        </span>
      ))}
    </>
  );
}

function Value({ change: { name }, value }: { change: FactChange; value: string | number | null }) {
  const { t, format } = useWords();
  if (value === null) return <>{t('concept.comparison.fact.none')}</>;
  if (typeof value === 'number') return <Bdi>{format.euros(value)}</Bdi>;
  return name.endsWith('On') ? <Bdi>{format.day(value)}</Bdi> : <German>{value}</German>;
}
