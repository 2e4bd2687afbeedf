import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { List } from '#ui/list/list.tsx';
import { SectionHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { German } from '../views.tsx';
import type { LeadingStatement } from './tie.data.ts';
import type { TiedThing } from './tie.rules.ts';

interface Within {
  /** Names the edition in links where it is not the one in force. */
  inOther: Record<string, string>;
}

/** On the public page of a goal or measure: the guidelines and recommendations that lead there. */
export function PublicLeading({ statements, inOther }: Within & { statements: readonly LeadingStatement[] }) {
  const { t, language } = useWords();
  if (statements.length === 0) return null;
  const href = `${routes.publicConcept.href({ lang: language.tag }, inOther)}#texte`;
  const rows = statements.map(({ code, title }) => ({
    title: <German>{title}</German>,
    href,
    note: <Bdi>{code}</Bdi>,
  }));
  return (
    <section>
      <SectionHead title={t('concept.public.leading')} />
      <List rows={rows} />
    </section>
  );
}

/** Below the words of a guideline or recommendation: the goals and measures that it leads to. */
export function PublicTies({ ties, inOther }: Within & { ties: readonly TiedThing[] }) {
  const { t, language } = useWords();
  if (ties.length === 0) return null;
  const lang = language.tag;
  const rows = ties.map(({ kind, code, title }) => ({
    title: <German>{title}</German>,
    href: (kind === 'goal' ? routes.publicGoal : routes.publicMeasure).href({ lang, code }, inOther),
    note: <Bdi>{code}</Bdi>,
  }));
  return (
    <>
      <p>{t('concept.public.leads-to')}</p>
      <List rows={rows} />
    </>
  );
}
