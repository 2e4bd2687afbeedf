import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { StillNaming } from '../slots.ts';

/** So few are shown at once; more of one kind open on a click. */
const mostShown = 3;

/** What hangs on a party: before it ends so that nobody is surprised, afterwards until each has gone to somebody else. */
export function StillNamed({ naming, hasEnded }: { naming: readonly StillNaming[]; hasEnded: boolean }) {
  const { t } = useWords();
  if (naming.length === 0) return null;
  const labels = [...new Set(naming.map(({ label }) => label))];
  return (
    <Section
      title={t(hasEnded ? 'directory.naming.ended' : 'directory.naming.title')}
      aside={t(hasEnded ? 'directory.naming.ended-lead' : 'directory.naming.lead')}
      id="haengt-daran"
    >
      {labels.map((label) => (
        <OfOneKind key={label} label={label} naming={naming.filter((one) => one.label === label)} isOpen={hasEnded} />
      ))}
    </Section>
  );
}

interface OfOneKindProps {
  label: string;
  naming: readonly StillNaming[];
  isOpen: boolean;
}

function OfOneKind({ label, naming, isOpen }: OfOneKindProps) {
  const { t } = useWords();
  return (
    <Disclosure
      open={isOpen && naming.length <= mostShown}
      summary={t('directory.naming.kind', { label, count: naming.length })}
    >
      <List rows={naming.map(({ title, href }) => ({ title, href }))} />
    </Disclosure>
  );
}
