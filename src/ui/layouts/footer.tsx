import { useWords } from '#platform/i18n/words.ts';
import type { LegalLinks, Link, NavigationItem } from './layout-props.ts';

export interface FooterProps {
  legal: LegalLinks;
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
          <li>
            <a href={legal.imprint}>{t('ui.footer.imprint')}</a>
          </li>
          <li>
            <a href={legal.privacy}>{t('ui.footer.privacy')}</a>
          </li>
          <li>
            <a href={legal.accessibility}>{t('ui.footer.accessibility')}</a>
          </li>
          <li>
            <a href={legal.reportBarrier}>{t('ui.footer.reportBarrier')}</a>
          </li>
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
