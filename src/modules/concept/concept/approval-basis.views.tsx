import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import type { StepConcern } from '../edition/step.rules.ts';
import { routes } from '../routes.ts';
import type { Comparison } from './comparison.rules.ts';
import { type Defect, defectKinds } from './completeness.rules.ts';
import { FactLines, mergedCode } from './fact-change.views.tsx';

export interface BasisProps {
  edition: Edition;
  /** Undefined for the first edition. */
  compared: { before: Edition; goals: Comparison; measures: Comparison } | undefined;
  counts: { fields: number; goals: number; measures: number };
  /** Hard ones only. */
  defects: readonly Defect[];
  /** Measures for which not everybody is named. */
  unowned: number;
  /** What still waits for an answer on this draft, the same that is asked before it goes to the council. */
  concerns: readonly StepConcern[];
  may: { answer: boolean };
}

/** What the head needs to know to decide: what changes, which answers are owed, what the check finds. */
export function BasisOfApproval(props: BasisProps) {
  return (
    <>
      {props.compared ? <Changes {...props} compared={props.compared} /> : <FirstOne {...props} />}
      <Answers {...props} />
      <Defects {...props} />
    </>
  );
}

/** As many titles are shown; all of them stand in the comparison. */
const mostShown = 5;

function Changes({ edition, compared }: BasisProps & { compared: NonNullable<BasisProps['compared']> }) {
  const { t } = useWords();
  const { before, goals, measures } = compared;
  const all = <T,>(of: (one: Comparison) => readonly T[]) => [...of(goals), ...of(measures)];
  const place = routes.comparison.href({ code: edition.code });
  const added = all((one) => one.added).map((thing) => ({ thing, anchor: 'neu' as const }));
  const changed = all((one) => one.changed).map((pair) => ({
    thing: { ...pair.after, code: mergedCode(pair) },
    anchor: 'geaendert' as const,
    note: <FactLines pair={pair} />,
  }));
  const ended = all((one) => one.ended).map(({ thing }) => ({ thing, anchor: 'beendet' as const }));
  const words = {
    neu: t('concept.comparison.added'),
    geaendert: t('concept.comparison.changed'),
    beendet: t('concept.comparison.ended'),
  };
  const rows = [added, changed, ended].flatMap((things) =>
    things.slice(0, mostShown).map(({ thing: { code, title }, anchor, ...more }) => ({
      ...more,
      title: `${code} ${title}`,
      href: `${place}#${anchor}`,
      end: words[anchor],
    })),
  );
  return (
    <Section
      title={t('concept.approval.changes')}
      id="aenderungen"
      aside={t('concept.approval.changes-against', { title: before.title })}
    >
      <Stats
        stats={[
          { value: added.length, label: words.neu, href: `${place}#neu` },
          { value: changed.length, label: words.geaendert, href: `${place}#geaendert` },
          { value: ended.length, label: words.beendet, href: `${place}#beendet` },
        ]}
      />
      <List rows={rows} />
      <Actions>
        <LinkButton href={place}>{t('concept.approval.compare-all')}</LinkButton>
      </Actions>
    </Section>
  );
}

function FirstOne({ edition, counts }: BasisProps) {
  const { t } = useWords();
  const link = inEdition(edition.code);
  return (
    <Section title={t('concept.approval.changes')} id="aenderungen" aside={t('concept.approval.first')}>
      <Stats
        stats={[
          { value: counts.fields, label: t('concept.field.plural'), href: routes.concept.href({}, link) },
          { value: counts.goals, label: t('concept.goal.plural'), href: routes.goals.href({}, link) },
          {
            value: counts.measures,
            label: t('concept.measure.plural'),
            href: routes.measures.href({}, { ansicht: 'alle', ...link }),
          },
        ]}
      />
    </Section>
  );
}

function Answers({ concerns, may }: BasisProps) {
  const { t } = useWords();
  const rows = concerns.map(({ text, values, href }) => ({ title: t(text, values), ...(may.answer && { href }) }));
  return (
    <Section title={t('concept.approval.answers')} id="antworten">
      {rows.length > 0 ? <List rows={rows} /> : <p>{t('concept.approval.no-concerns')}</p>}
    </Section>
  );
}

function Defects({ edition, defects, unowned }: BasisProps) {
  const { t } = useWords();
  const place = routes.completeness.href({}, inEdition(edition.code));
  const kinds = defectKinds.map((kind) => ({ kind, count: defects.filter((one) => one.kind === kind).length }));
  const rows = [
    ...kinds.map(({ kind, count }) => ({ title: t(`concept.check.${kind}`), href: `${place}#${kind}`, end: count })),
    { title: t('concept.check.owners'), href: `${place}#offen`, end: unowned },
  ].filter(({ end }) => end > 0);
  return (
    <Section title={t('concept.approval.defects')} id="maengel" aside={t('concept.approval.defects-why')}>
      {rows.length > 0 ? <List rows={rows} /> : <p>{t('concept.approval.no-defects')}</p>}
    </Section>
  );
}
