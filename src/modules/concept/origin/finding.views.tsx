import type { Neighbour } from '#modules/thread/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { type Edition, linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';

/** A goal or measure with the edition that it stands in. */
interface Heir extends Neighbour {
  edition: Edition | undefined;
}

export interface FindingHeirsProps {
  /** The finding. */
  code: string;
  goals: readonly Heir[];
  measures: readonly Heir[];
  mayMake: boolean;
  mayRead: boolean;
}

/** What came of a finding, and the two buttons that make something of it: its words stand in the form already. */
export function FindingHeirs({ code, goals, measures, mayMake, mayRead }: FindingHeirsProps) {
  const { t } = useWords();
  const rowsOf = (things: readonly Heir[], route: typeof routes.goal | typeof routes.measure) =>
    things.map(({ code: own, title, edition }) => ({
      title: `${own} ${title}`,
      ...(mayRead ? { href: route.href({ code: own }, edition ? linkWithin(edition) : {}) } : {}),
      ...(edition && edition.state !== 'adopted'
        ? { note: `${edition.code} · ${t(`concept.edition.state.${edition.state}`)}` }
        : {}),
    }));
  return (
    <>
      <Section title={t('concept.finding.goals')}>
        {goals.length === 0 ? (
          <p class="qs-quiet">{t('concept.finding.no-goals')}</p>
        ) : (
          <List rows={rowsOf(goals, routes.goal)} />
        )}
      </Section>
      {measures.length > 0 && (
        <Section title={t('concept.finding.measures')}>
          <List rows={rowsOf(measures, routes.measure)} />
        </Section>
      )}
      {mayMake && (
        <Actions>
          <LinkButton href={routes.goalNew.href({}, { ['befund']: code })}>{t('concept.finding.make-goal')}</LinkButton>
          <LinkButton href={routes.measureNew.href({}, { ['befund']: code })}>
            {t('concept.finding.make-measure')}
          </LinkButton>
        </Actions>
      )}
    </>
  );
}
