import type { Edition } from '#modules/concept/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { countAnswered, type Point } from '../point/rules.ts';
import { PointWithAnswer } from './link.views.tsx';
import type { Statement } from './rules.ts';

export interface PublicStatementsProps {
  edition: Edition;
  /** Those whose body agreed to be named. */
  statements: readonly Statement[];
  /** How many got their answer without being named. */
  unnamed: number;
  points: readonly Point[];
}

/** What associations and boards said on a draft, point by point, and what became of it. */
export function PublicStatementsView({ edition, statements, unnamed, points }: PublicStatementsProps) {
  const { t, format } = useWords();
  const pointsOf = ({ id }: Statement) => points.filter(({ statementId }) => statementId === id);
  return (
    <Stack gap="l">
      <PageHead
        title={t('participation.public.statements')}
        kicker={
          <span lang="de" dir="auto">
            {edition.title}
          </span>
        }
        lead={t('participation.public.statements-lead')}
      />
      {statements.length === 0 && <EmptyState title={t('participation.public.statements-none')} />}
      {statements.map((statement) => (
        <Section
          key={statement.id}
          id={statement.code}
          title={
            <span lang="de" dir="auto">
              {statement.party.name}
            </span>
          }
          aside={
            <>
              {statement.receivedOn && format.day(statement.receivedOn)} ·{' '}
              {t('participation.public.points', { count: countAnswered(pointsOf(statement)).all })}
            </>
          }
        >
          <Stack>
            {pointsOf(statement).map((point) => (
              <PointWithAnswer key={point.id} point={point} />
            ))}
          </Stack>
        </Section>
      ))}
      {unnamed > 0 && <p class="qs-quiet">{t('participation.public.unnamed', { count: unnamed })}</p>}
    </Stack>
  );
}
