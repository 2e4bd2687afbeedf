import type { Words } from '#platform/i18n/words.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { TextField } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { Band, Columns } from '#ui/section-head/section-head.tsx';
import { Stitches, type StitchGroup } from '#ui/stitches/stitches.tsx';
import { routes } from '../routes.ts';
import type { FateCount } from './data.ts';

interface StartBandProps {
  lang: string;
  counts: readonly FateCount[];
  all: number;
  answered: number;
}

/** On the start page: the way to speak, the way to one's answer, and the count of answers given and owed. */
export function StartBand({ lang, counts, all, answered }: StartBandProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Band tone="paper" id="mitreden" label={t('voices.speak.title')}>
      <Columns split="5-7">
        <div>
          <h2>{t('voices.speak.title')}</h2>
          <p>{t('voices.speak.lead')}</p>
          <p>
            <LinkButton kind="primary" href={routes.speak.href({ lang })}>
              {t('voices.start.write')}
            </LinkButton>
          </p>
          <Form action={routes.receipt.href({ lang })} label={t('voices.start.have-receipt')}>
            <TextField name="code" label={t('voices.start.have-receipt')} />
            <p>
              <Button>{t('voices.receipt.open')}</Button>
            </p>
          </Form>
        </div>
        {all > 0 ? (
          <div>
            <p class="qs-figure-big">{t('voices.start.of', { answered, all })}</p>
            <p>{t('voices.start.answered')}</p>
            <Stitches groups={groupsOf(words, counts)} />
          </div>
        ) : null}
      </Columns>
    </Band>
  );
}

const shapes = {
  'in-finding': 'taken',
  existing: 'exists',
  'same-as': 'exists',
  forwarded: 'onward',
  parked: 'parked',
  'not-pursued': 'no',
  withheld: 'no',
  open: 'open',
} as const;

/** One stitch for every voice, open ones too: what is owed is shown beside what was done. */
function groupsOf({ t }: Words, counts: readonly FateCount[]): StitchGroup[] {
  return counts.map(({ fate, count }) => ({ shape: shapes[fate], count, label: t(`voices.stitch.${fate}`) }));
}
