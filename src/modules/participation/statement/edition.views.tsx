import type { Edition } from '#modules/concept/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Heard } from './heard.rules.ts';
import type { Statement } from './rules.ts';

export interface EditionStatementsProps {
  edition: Edition;
  all: readonly Statement[];
  points: { answered: number; all: number };
  mayInvite: boolean;
}

/** On the page of an edition in the workspace: how many said something, how many points have their answer. */
export function EditionStatements({ edition, all, points, mayInvite }: EditionStatementsProps) {
  const { t } = useWords();
  const address = { code: edition.code };
  const received = all.filter(({ receivedOn }) => receivedOn !== null).length;
  return (
    <Section title={t('participation.statement.plural')} id="stellungnahmen">
      {all.length === 0 ? (
        <p>{t('participation.statement.none-why')}</p>
      ) : (
        <p>
          <a href={routes.statements.href(address, { ['stand']: 'received' })}>
            {t('participation.statement.received-of', { received, all: all.length })}
          </a>
          {points.all > 0 && (
            <>
              {' · '}
              <a href={routes.points.href(address, { ['zeigen']: 'beantwortet' })}>
                {t('participation.point.answered', { answered: points.answered, all: points.all })}
              </a>
            </>
          )}
        </p>
      )}
      <Actions>
        {mayInvite && (
          <LinkButton href={routes.statementInvitation.href(address)}>{t('participation.statement.invite')}</LinkButton>
        )}
        <LinkButton href={routes.statements.href(address)}>{t('participation.statement.to-list')}</LinkButton>
      </Actions>
    </Section>
  );
}

/** On the public page of an edition: which boards were heard and when, and where all statements stand. */
export function HeardOnEdition({
  edition,
  heard,
  hasPublished,
}: {
  edition: Edition;
  heard: readonly Heard[];
  hasPublished: boolean;
}) {
  const { t, format, language } = useWords();
  const address = { lang: language.tag, code: edition.code };
  return (
    <Section title={t('participation.public.heard')} id="gehoert">
      {heard.length > 0 && (
        <ul>
          {heard.map(({ code, name, on }) => (
            <li key={code}>
              <span lang="de" dir="auto">
                {name}
              </span>
              {': '}
              {t('participation.public.heard-on', { day: format.longDay(on) })}
            </li>
          ))}
        </ul>
      )}
      {hasPublished && (
        <p>
          <a href={routes.publicStatements.href(address)}>{t('participation.public.all-statements')}</a>
        </p>
      )}
    </Section>
  );
}
