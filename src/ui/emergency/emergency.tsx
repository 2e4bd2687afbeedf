import { useWords } from '#platform/i18n/words.ts';

/** One number that helps now. */
export interface Hotline {
  /** as it is read: `116 117` */
  number: string;
  /** `Arzt nachts, kein Notfall` */
  label: string;
  /** one or two words for a phone: `Arzt nachts` */
  short: string;
}

/** Emergency numbers in one row, one tap each. */
export function Emergency({ hotlines }: { hotlines: readonly Hotline[] }) {
  const { t } = useWords();
  return (
    <nav class="qs-sos" aria-label={t('ui.emergency.label')}>
      <div class="qs-wrap">
        <ul>
          {hotlines.map(({ number, label, short }) => (
            <li key={number}>
              <a href={`tel:${number.replace(/\s/g, '')}`}>
                <b>
                  <bdi class="qs-ltr">{number}</bdi>
                </b>
                <span class="qs-wide-only">{label}</span>
                <span class="qs-narrow-only">{short}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
