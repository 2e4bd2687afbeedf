import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { type Defect, defectKinds, isHard, type Score } from './rules.ts';

export interface CompletenessProps {
  edition: Edition;
  editions: readonly Edition[];
  defects: readonly Defect[];
  score: Score;
}

/** "Hand und Fuß": how much of an edition is said, and every gap with the place where it is closed. */
export function CompletenessView({ edition, editions, defects, score }: CompletenessProps) {
  const { t } = useWords();
  const hard = defects.filter(({ kind }) => isHard(kind)).length;
  const tabs = editions.map((other) => ({
    label: other.code,
    href: routes.completeness.href({}, inEdition(other.code)),
    current: other.id === edition.id,
  }));
  const stats = [
    {
      value: `${score.percent} %`,
      base: t('concept.check.of', { passed: score.passed, asked: score.asked }),
      label: t('concept.check.score'),
    },
    { value: hard, label: t('concept.check.hard') },
    { value: defects.length - hard, label: t('concept.check.soft') },
  ];
  return (
    <Stack>
      <PageHead title={t('concept.check.title')} kicker={edition.title} lead={t('concept.check.lead')} />
      <Tabs label={t('concept.edition.plural')} tabs={tabs} />
      <Stats stats={stats} />
      {defects.length === 0 && (
        <EmptyState title={t('concept.check.complete')}>{t('concept.check.complete-why')}</EmptyState>
      )}
      {defectKinds.map((kind) => (
        <DefectList
          key={kind}
          kind={kind}
          edition={edition}
          defects={defects.filter((defect) => defect.kind === kind)}
        />
      ))}
    </Stack>
  );
}

function DefectList({
  kind,
  edition,
  defects,
}: {
  kind: Defect['kind'];
  edition: Edition;
  defects: readonly Defect[];
}) {
  const { t } = useWords();
  if (defects.length === 0) return null;
  const inOther = inEdition(edition.state === 'adopted' ? undefined : edition.code);
  const rows = defects.map(({ thing }) => ({
    title: `${thing.code} ${thing.title}`,
    href: (thing.kind === 'goal' ? routes.goal : routes.measure).href({ code: thing.code }, inOther),
  }));
  return (
    <Section
      id={kind}
      title={`${t(`concept.check.${kind}`)} · ${defects.length}`}
      aside={t(isHard(kind) ? 'concept.check.is-hard' : 'concept.check.is-soft')}
    >
      <List rows={rows} />
    </Section>
  );
}
