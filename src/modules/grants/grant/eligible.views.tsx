import { useWords } from '#platform/i18n/words.ts';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { Deadline } from '../programme/deadline.rules.ts';
import { capOf } from '../programme/part.views.tsx';
import type { Programme } from '../programme/rules.ts';
import { routes } from '../routes.ts';

interface WhoMayApplyProps {
  programmes: readonly Programme[];
  /** The part that is chosen; empty where none is. */
  partId: string;
  /** Does choosing a part begin the form with it? */
  mayBegin: boolean;
}

/** Who may apply, and until when, beside the form in which an application begins. */
export function WhoMayApply({ programmes, partId, mayBegin }: WhoMayApplyProps) {
  const { t } = useWords();
  return (
    <Section title={t('grants.eligible.title')} id="wer-darf">
      {programmes.map((programme) => (
        <OneProgramme key={programme.id} {...{ programme, partId, mayBegin }} />
      ))}
    </Section>
  );
}

function OneProgramme({
  programme,
  partId,
  mayBegin,
}: Omit<WhoMayApplyProps, 'programmes'> & { programme: Programme }) {
  const words = useWords();
  const { t } = words;
  const { code, title, parts, deadlines } = programme;
  const shown = parts.some(({ id }) => id === partId) ? parts.filter(({ id }) => id === partId) : parts;
  const rows = shown.map((part) => ({
    title: part.title,
    ...(mayBegin && part.id !== partId && { href: routes.newGrant.href({}, { programm: code, teil: part.number }) }),
    note: [
      part.eligible === '' ? t('grants.part.eligible-unknown') : t('grants.part.who', { who: part.eligible }),
      capOf(part, words),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <>
      <p>
        <b>{title}</b>
        <ApplyBy deadlines={deadlines} />
      </p>
      {rows.length > 0 ? <List rows={rows} label={title} /> : <p class="qs-quiet">{t('grants.eligible.none')}</p>}
    </>
  );
}

function ApplyBy({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useWords();
  const rules = deadlines.filter(({ kind }) => kind === 'application').map(({ rule }) => rule);
  if (rules.length === 0) return null;
  return <span class="qs-small qs-quiet"> {t('grants.eligible.apply-by', { rule: rules.join(', ') })}</span>;
}
