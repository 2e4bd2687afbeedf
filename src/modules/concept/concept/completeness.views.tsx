import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { type Edition, inEdition, linkWithin } from '../edition/rules.ts';
import type { Measure, OwnerPart } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import type { CheckedMore } from '../slots.ts';
import { type Score as CheckScore, type Defect, defectKinds, isHard } from './completeness.rules.ts';

export interface CompletenessProps {
  edition: Edition;
  editions: readonly Edition[];
  defects: readonly Defect[];
  score: CheckScore;
  /** Measures that do not name who stands for them. */
  unowned: readonly { measure: Measure; missing: readonly OwnerPart[] }[];
  /** What other modules find. */
  more: readonly CheckedMore[];
  /** Links of a person who only reads lead to things, not to their forms. */
  mayEdit: boolean;
}

/** "Hand und Fuß": how complete an edition is, and every gap with the place where it is closed. */
export function CompletenessView(props: CompletenessProps) {
  const { t } = useWords();
  const { edition, editions, defects, unowned, more, mayEdit } = props;
  const tabs = editions.map((other) => ({
    label: other.code,
    href: routes.completeness.href({}, inEdition(other.code)),
    current: other.id === edition.id,
  }));
  const isWhole = defects.length === 0 && unowned.length === 0 && more.every(({ things }) => things.length === 0);
  return (
    <Stack>
      <PageHead title={t('concept.check.title')} kicker={edition.title} lead={t('concept.check.lead')} />
      <Tabs label={t('concept.edition.plural')} tabs={tabs} />
      <Score {...props} />
      {isWhole && <EmptyState title={t('concept.check.complete')} why={t('concept.check.complete-why')} />}
      {defectKinds.map((kind) => (
        <DefectList
          key={kind}
          kind={kind}
          edition={edition}
          defects={defects.filter((defect) => defect.kind === kind)}
        />
      ))}
      <Unowned {...props} />
      {more
        .filter(({ things }) => things.length > 0)
        .map(({ kind, title, things }) => (
          <Section key={kind} id={kind} title={`${t(title)} · ${things.length}`} aside={t('concept.check.is-soft')}>
            <List
              rows={things.map((thing) => ({
                title: `${thing.code} ${thing.title}`,
                href: mayEdit ? thing.editHref : thing.href,
              }))}
            />
          </Section>
        ))}
    </Stack>
  );
}

/** How many of the questions are answered, and how many gaps of each weight; each number leads to its list. */
function Score({ score, defects, unowned }: CompletenessProps) {
  const { t } = useWords();
  const [hard, soft] = [defects.filter(({ kind }) => isHard(kind)), defects.filter(({ kind }) => !isHard(kind))];
  const placeOf = ([first]: readonly Defect[]) => (first ? { href: `#${first.kind}` } : {});
  const stats = [
    {
      value: `${score.percent} %`,
      base: t('concept.check.of', { passed: score.passed, questions: score.questions }),
      label: t('concept.check.score'),
    },
    { value: hard.length, label: t('concept.check.hard'), ...placeOf(hard) },
    { value: unowned.length, label: t('concept.check.owners'), ...(unowned.length > 0 ? { href: '#offen' } : {}) },
    { value: soft.length, label: t('concept.check.soft'), ...placeOf(soft) },
  ];
  return <Stats stats={stats} />;
}

/** A measure becomes public only with its people; those that were public before stay, and their gaps stand here. */
function Unowned({ edition, unowned, mayEdit }: CompletenessProps) {
  const { t, format } = useWords();
  if (unowned.length === 0) return null;
  const inOther = linkWithin(edition);
  const rows = unowned.map(({ measure: { code, title }, missing }) => ({
    title: `${code} ${title}`,
    href: (mayEdit ? routes.measureEdit : routes.measure).href({ code }, inOther),
    end: format.list(missing.map((part) => t(`concept.check.owner.${part}`))),
  }));
  return (
    <Section
      id="offen"
      title={`${t('concept.check.owners')} · ${unowned.length}`}
      aside={t('concept.check.owners-why')}
    >
      <List rows={rows} />
    </Section>
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
  const inOther = linkWithin(edition);
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
