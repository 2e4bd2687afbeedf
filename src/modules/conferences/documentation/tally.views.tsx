import type { Ending } from '#modules/voices/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Stitches, type StitchShape } from '#ui/stitches/stitches.tsx';
import { endings, type Tally } from './rules.ts';

const shapes: Record<Ending, StitchShape> = {
  'in-finding': 'taken',
  existing: 'exists',
  'same-as': 'exists',
  parked: 'parked',
  forwarded: 'onward',
  'not-pursued': 'no',
  withheld: 'no',
  open: 'open',
};

/** One stitch for every card and what became of it; open ones too, so that nothing rests unseen. */
export function EndingsView({ tally, hrefOf }: { tally: Tally; hrefOf?: (ending: Ending) => string | undefined }) {
  const { t } = useWords();
  if (tally.all === 0) return <p class="qs-quiet">{t('conferences.public.no-cards')}</p>;
  const groups = endings
    .filter((ending) => tally.endings[ending] > 0)
    .map((ending) => ({
      shape: shapes[ending],
      count: tally.endings[ending],
      label: t(`voices.stitch.${ending}`),
      ...hrefFor(hrefOf?.(ending)),
    }));
  return <Stitches groups={groups} perRow={30} />;
}

const hrefFor = (href: string | undefined) => (href === undefined ? {} : { href });
