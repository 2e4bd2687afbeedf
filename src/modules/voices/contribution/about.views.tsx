import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { SectionHead } from '#ui/section-head/section-head.tsx';
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
