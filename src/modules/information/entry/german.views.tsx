import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';

/** Words of the office or the owner, which are German whatever language the page is in. */
export function GermanText({ children }: { children: ComponentChildren }) {
  const { language } = useWords();
  return language.tag === 'de' ? (
    children
  ) : (
    <bdi lang="de" dir="ltr">
      {children}
    </bdi>
  );
}

/** Tells readers of other languages, once on a page, that some of its words are German. */
export function GermanNote() {
  const { t, language } = useWords();
  return language.tag === 'de' || language.tag === 'de-einfach' ? null : (
    <p class="qs-small qs-quiet">{t('information.german')}</p>
  );
}
