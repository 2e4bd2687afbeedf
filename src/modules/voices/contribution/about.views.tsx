import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { List } from '#ui/list/list.tsx';
import { Section, SectionHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Card } from './data.ts';
import { CardText } from './list.views.tsx';

/** On the public page of a measure or an offer: the way to say something about it, with the number filled in (E15). */
export function SpeakAbout({ code }: { code: string }) {
  const { t, language } = useWords();
  return (
    <section id="mitreden">
      <SectionHead title={t('voices.speak.about-title')}>{t('voices.speak.about-lead')}</SectionHead>
      <p>
        <LinkButton href={routes.speak.href({ lang: language.tag }, { zu: code })}>
          {t('voices.speak.about-link')}
        </LinkButton>
      </p>
    </section>
  );
}

interface VoicesAboutProps {
  code: string;
  count: number;
  cards?: readonly Card[];
  /** The reader may open the list of all that are counted. */
  mayList: boolean;
}

/** In the workspace: how many voices speak of this, and the way to them. */
export function VoicesAbout({ code, count, cards = [], mayList }: VoicesAboutProps) {
  const { t } = useWords();
  return (
    <Section title={t('voices.about.title')} id="stimmen">
      {count === 0 ? (
        <p class="qs-quiet">{t('voices.about.none')}</p>
      ) : (
        <>
          {cards.length > 0 ? (
            <List
              label={t('voices.about.title')}
              rows={cards.map((card) => ({
                title: (
                  <a href={routes.card.href({ code: card.code })}>
                    <Bdi>{card.code}</Bdi> <CardText card={card} />
                  </a>
                ),
                note: t(card.isAnswered ? 'voices.answers.answered-ja' : 'voices.answers.answered-nein'),
              }))}
            />
          ) : null}
          <p>
            {mayList ? (
              <a href={routes.cards.href({}, { zu: code })}>{t('voices.about.count', { count })}</a>
            ) : (
              t('voices.about.spoken', { count })
            )}
          </p>
        </>
      )}
    </Section>
  );
}
