import { conceptRoutes, type Edition, inEdition, isPublicEdition } from '#modules/concept/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { ImportSession } from './rules.ts';
import type { Obstacle } from './undo.verbs.ts';

export interface ConceptDoneProps {
  session: ImportSession;
  edition: Edition;
  obstacles: readonly Obstacle[];
}

/** What comes after a concept was taken: look at it, record its resolution; or why it cannot be taken back any more. */
export function ConceptDone({ session, edition, obstacles }: ConceptDoneProps) {
  const { t } = useWords();
  const isOwed = session.target.standing === 'adopted' && edition.isTakenOver && !isPublicEdition(edition);
  return (
    <>
      <Section title={`${edition.code} ${edition.title}`}>
        {isOwed && (
          <>
            <p>{t('intake.target.not-adopted')}</p>
            <Then>{t('concept.edition.then.adopted')}</Then>
          </>
        )}
        <Actions>
          {isOwed && <Adoption session={session} edition={edition} />}
          <LinkButton href={conceptRoutes.concept.href({}, inEdition(edition.code))}>
            {t('intake.target.open-edition')}
          </LinkButton>
        </Actions>
      </Section>
      {obstacles.length > 0 && (
        <Section title={t('intake.obstacle.title')}>
          <p>{t('intake.obstacle.lead')}</p>
          <List rows={obstacles.map(({ code, title, why }) => ({ title: [code, title].join(' '), note: t(why) }))} />
        </Section>
      )}
    </>
  );
}

/** The same form as on the page of the edition, filled in with what was said about the table. */
function Adoption({ session: { target }, edition: { code } }: Pick<ConceptDoneProps, 'session' | 'edition'>) {
  const { t, format } = useWords();
  const on = target.resolvedOn ?? '';
  const hidden = { on, ...(target.resolvedById && { byId: target.resolvedById }) };
  return (
    <ActionForm action={conceptRoutes.adoption.href({ code })} hidden={hidden}>
      <Button kind="primary">{t('intake.target.adopt', { day: format.day(on) })}</Button>
    </ActionForm>
  );
}
