import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';

/** One language this page can be read in. */
export interface Language {
  /** BCP 47: `de`, `de-DE-x-einfach`, `fa-AF` */
  tag: string;
  /** its own name: `العربية` */
  name: string;
  dir: 'ltr' | 'rtl';
  href: string;
  current?: boolean | undefined;
}

/** The menu in the page head. Opens without script. */
export function LanguageMenu({ languages }: { languages: readonly Language[] }) {
  const { t } = useWords();
  const current = languages.find((language) => language.current);
  return (
    <details class="qs-lang" name="kopf">
      <summary>
        <Icon name="language" />
        <span>
          <span class="kern-sr-only">{t('ui.language.label')}: </span>
          {current?.name}
        </span>
      </summary>
      <LanguageLinks languages={languages} />
    </details>
  );
}

/** All languages open above the first heading: for the start page. No flags. */
export function LanguageList({ languages }: { languages: readonly Language[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('ui.language.choose')} class="qs-tongues">
      <p class="qs-kicker">{t('ui.language.question')}</p>
      <LanguageLinks languages={languages} />
    </nav>
  );
}

function LanguageLinks({ languages }: { languages: readonly Language[] }) {
  return (
    <ul>
      {languages.map(({ tag, name, dir, href, current }) => (
        <li key={tag}>
          <a
            href={href}
            lang={tag}
            hreflang={tag}
            dir={dir}
            rel="alternate"
            {...(current && { 'aria-current': 'true' as const })}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
