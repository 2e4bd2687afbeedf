import type { Words } from '#platform/i18n/words.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { CodeField } from '#ui/search/code-field.tsx';
import { Band, Columns } from '#ui/section-head/section-head.tsx';
import { BigNumber } from '#ui/stats/stats.tsx';
import { Stitches, type StitchGroup } from '#ui/stitches/stitches.tsx';
import { gatheringName } from '../occasion/gathering.rules.ts';
import { routes } from '../routes.ts';
import type { FateCount } from './data.ts';

interface StartBandProps {
  lang: string;
  /** Somebody takes what is said; otherwise the way there would end at a closed door. */
  isOpen: boolean;
  counts: readonly FateCount[];
  all: number;
  answered: number;
}

/** On the start page: the way to speak, the way to one's answer, and the count of answers given and owed. */
export function StartBand({ lang, isOpen, counts, all, answered }: StartBandProps) {
  const { t } = useWords();
  return (
    <Band tone="paper" id="mitreden" label={t('voices.speak.title')}>
      <Columns split="5-7">
        <div>
          <h2>{t('voices.speak.title')}</h2>
          <p>{t(isOpen ? 'voices.speak.lead' : 'voices.speak.nothing-open')}</p>
          {isOpen && (
            <p>
              <LinkButton kind="primary" icon="pen" href={routes.speak.href({ lang })}>
                {t('voices.start.write')}
              </LinkButton>
            </p>
          )}
          <CodeField
            action={routes.receipt.href({ lang })}
            name="code"
            label={t('voices.start.have-receipt')}
            button={t('voices.receipt.open')}
          />
        </div>
        {all > 0 ? (
          <div>
            <BigNumber>{t('voices.start.of', { answered, all })}</BigNumber>
            <p>{t('voices.start.answered')}</p>
            <Stitches groups={stitchGroups(t, counts, lang)} />
            <p class="qs-small">
              <a href={routes.answers.href({ lang })}>{t('voices.start.all-answers')}</a>
            </p>
          </div>
        ) : null}
      </Columns>
    </Band>
  );
}

const shapes = {
  'in-finding': 'taken',
  'in-draft': 'taken',
  existing: 'exists',
  'same-as': 'exists',
  forwarded: 'onward',
  parked: 'parked',
  'not-pursued': 'no',
  withheld: 'no',
  sorted: 'open',
  open: 'open',
} as const;

/** One stitch for every voice, open ones too: what is owed is shown beside what was done. Each opens its voices. */
export function stitchGroups(
  t: Words['t'],
  counts: readonly FateCount[],
  lang: string,
  gathering?: string,
): StitchGroup[] {
  return counts.map(({ fate, count }) => ({
    shape: shapes[fate],
    count,
    label: t(`voices.stitch.${fate}`),
    // What is withheld for protection is counted and never shown, so there is nothing to open.
    ...(fate === 'withheld'
      ? {}
      : { href: `${routes.answers.href({ lang }, { [gatheringName]: gathering, ergebnis: fate })}#stimmen` }),
  }));
}
