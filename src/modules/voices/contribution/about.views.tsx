import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Section, SectionHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';

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

/** In the workspace: how many voices speak of this, and the way to them. */
export function VoicesAbout({ code, count }: { code: string; count: number }) {
  const { t } = useWords();
  return (
    <Section title={t('voices.about.title')} id="stimmen">
      {count === 0 ? (
        <p class="qs-quiet">{t('voices.about.none')}</p>
      ) : (
        <p>
          <a href={routes.cards.href({}, { zu: code })}>{t('voices.about.count', { count })}</a>
        </p>
      )}
    </Section>
  );
}
