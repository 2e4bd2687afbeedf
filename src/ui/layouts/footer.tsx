import { useWords } from '#platform/i18n/words.ts';
import type { LegalLinks, Link, NavigationItem } from './layout-props.ts';

export interface FooterProps {
  legal: LegalLinks | undefined;
  /** repeated here on narrow screens, where the head has no room for it */
  navigation?: readonly NavigationItem[] | undefined;
  links?: readonly Link[] | undefined;
  note?: string | undefined;
}

/** Imprint, privacy, accessibility and the way to report a barrier: on every page. */
export function Footer({ legal, navigation = [], links = [], note }: FooterProps) {
  const { t } = useWords();
  return (
    <footer class="qs-foot">
      <div class="qs-wrap">
        {navigation.length > 0 && (
          <nav class="qs-narrow-only" aria-label={t('ui.navigation.areas')}>
            <ul>
              {navigation.map(({ label, href }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ul>
          {legal && <LegalItems legal={legal} />}
          {links.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {note && <p>{note}</p>}
      </div>
    </footer>
  );
}

function LegalItems({ legal }: { legal: LegalLinks }) {
  const { t } = useWords();
  return (
    <>
      {(['imprint', 'privacy', 'accessibility', 'reportBarrier'] as const).map((page) => (
        <li key={page}>
          <a href={legal[page]}>{t(`ui.footer.${page}`)}</a>
        </li>
      ))}
    </>
  );
}
