import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { type Edition, isDraft } from '../edition/rules.ts';
import { statementKinds } from '../edition/statement.rules.ts';
import { routes } from '../routes.ts';

/** What comes into a draft next: from field to goal to measure, the next step first. */
export function DraftActions({ hasGoals }: { hasGoals: boolean }) {
  const { t } = useWords();
  return (
    <Actions>
      <LinkButton kind={hasGoals ? 'secondary' : 'primary'} href={routes.goalNew.href({})}>
        {t('concept.goal.new')}
      </LinkButton>
      {hasGoals && <LinkButton href={routes.measureNew.href({})}>{t('concept.measure.new')}</LinkButton>}
      <LinkButton href={routes.fieldNew.href({})}>{t('concept.field.new')}</LinkButton>
    </Actions>
  );
}

/** The texts that may come in: all kinds into a draft, an area's own also into the edition in force. */
export function StatementActions({ edition, hasMission }: { edition: Edition; hasMission: boolean }) {
  const { t } = useWords();
  const kinds = statementKinds.filter((kind) =>
    kind === 'area' ? hasMission : isDraft(edition) && !(kind === 'mission' && hasMission),
  );
  return (
    <Actions>
      {kinds.map((kind) => (
        <LinkButton key={kind} kind="tertiary" href={routes.statementNew.href({}, { ['art']: kind })}>
          {t(`concept.statement.add.${kind}`)}
        </LinkButton>
      ))}
    </Actions>
  );
}
