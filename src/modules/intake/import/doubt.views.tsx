import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Section, Stack } from '#ui/section-head/section-head.tsx';
import type { Doubt } from './meaning.data.ts';
import { problemWords } from './remark.views.tsx';
import { Settle } from './result.views.tsx';

/** On the page of an entry: what a list said about it and nobody could place. */
export function DoubtsOfEntry({ doubts, maySettle }: { doubts: readonly Doubt[]; maySettle: boolean }) {
  const { t } = useWords();
  return (
    <Section title={t('intake.doubt.plural')}>
      <Stack>
        {doubts.map((doubt) => (
          <div key={doubt.id}>
            <Badge sign="late">{problemWords(t, doubt)}</Badge> {maySettle && <Settle doubt={doubt} back="entry" />}
          </div>
        ))}
      </Stack>
    </Section>
  );
}
