import { useWords } from '#platform/i18n/words.ts';

/** First things on every page for people who use a keyboard: content, and what else the page has. */
export function SkipLinks({ navigation, search }: { navigation?: boolean | undefined; search?: boolean | undefined }) {
  const { t } = useWords();
  return (
    <div class="qs-skips">
      <a class="kern-sr-only qs-skip" href="#inhalt">
        {t('ui.skip.content')}
      </a>
      {navigation && (
        <a class="kern-sr-only qs-skip" href="#navigation">
          {t('ui.skip.navigation')}
        </a>
      )}
      {search && (
        <a class="kern-sr-only qs-skip" href="#suche">
          {t('ui.skip.search')}
        </a>
      )}
    </div>
  );
}
