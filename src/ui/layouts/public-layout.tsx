import { useWords } from '#platform/i18n/words.ts';
import { CountyBrand, hasLongWord } from '#ui/brand/brand.tsx';
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx';
import { Emergency, type Hotline } from '#ui/emergency/emergency.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { type Language, LanguageMenu } from '#ui/languages/languages.tsx';
import { SkipLinks } from '#ui/skip-link/skip-links.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import type { LayoutProps, Link, NavigationItem } from './layout-props.ts';
import { NoticesAbove, NoticesDone } from './notices.tsx';

export interface PublicLayoutProps extends LayoutProps {
  /** three to five areas; on a phone they stand in the footer and behind "Menü" */
  navigation: readonly NavigationItem[];
  languages: readonly Language[];
  /** emergency numbers right under the head: start page and topics about health or protection */
  hotlines?: readonly Hotline[] | undefined;
  /** more links for the footer */
  footerLinks?: readonly Link[] | undefined;
  /** one line at the very end: licence of the texts, state of the page */
  footerNote?: string | undefined;
  /** `wrap` puts the content into the page width; `full` for pages made of `Band`s */
  width?: 'wrap' | 'full' | undefined;
}

/** Every public page: reads without script, cookie, web font or sign-in. */
export function PublicLayout({
  children,
  navigation,
  languages,
  hotlines,
  width = 'wrap',
  ...props
}: PublicLayoutProps) {
  const { county, breadcrumbs = [], notices } = props;
  const title = props.title === county.name ? props.title : `${props.title} · ${county.name}`;
  return (
    <Document {...props} title={title} alternates={props.alternates ?? languages} bodyClass="qs-public">
      <SkipLinks />
      <PublicHead
        county={county}
        homeHref={props.homeHref}
        demo={props.demo}
        navigation={navigation}
        languages={languages}
      />
      {hotlines && hotlines.length > 0 && <Emergency hotlines={hotlines} />}
      {breadcrumbs.length > 0 && (
        <div class="qs-wrap">
          <Breadcrumb crumbs={breadcrumbs} />
        </div>
      )}
      <main id="inhalt" tabindex={-1} class={width === 'wrap' ? 'qs-wrap qs-main' : 'qs-main'}>
        <KeptNote />
        <NoticesAbove notices={notices} />
        {children}
      </main>
      <NoticesDone notices={notices} />
      <Footer legal={props.legal} navigation={navigation} links={props.footerLinks} note={props.footerNote} />
    </Document>
  );
}

/** Shown by the worker that gives a kept page without a network: from when it is. */
function KeptNote() {
  const { t } = useWords();
  return (
    <p data-kept-note hidden class="qs-quiet">
      {t('ui.kept.note')}{' '}
      <bdi>
        <time data-kept-since />
      </bdi>
    </p>
  );
}

type PublicHeadProps = Pick<PublicLayoutProps, 'county' | 'homeHref' | 'demo' | 'navigation' | 'languages'>;

/** Whose page this is, the areas, the language. On a phone the areas stand behind one button. */
function PublicHead({ county, homeHref, demo, navigation, languages }: PublicHeadProps) {
  const { t } = useWords();
  return (
    <header>
      <div class="kern-kopfzeile">
        <div class="qs-wrap">
          {t('ui.head.official', { county: county.name })}
          {demo && <span class="qs-quiet"> · {demo}</span>}
        </div>
      </div>
      <div class={hasLongWord(county.name) ? 'qs-head qs-head--long' : 'qs-head'}>
        <div class="qs-wrap">
          <CountyBrand county={county} href={homeHref} />
          <nav class="qs-nav qs-wide-only" aria-label={t('ui.navigation.areas')}>
            <AreaLinks navigation={navigation} />
          </nav>
          <LanguageMenu languages={languages} />
          <details class="qs-areas qs-narrow-only" name="kopf">
            <summary>
              <Icon name="menu" label={t('ui.menu.open')} />
            </summary>
            <nav aria-label={t('ui.navigation.areas')}>
              <AreaLinks navigation={navigation} />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

function AreaLinks({ navigation }: { navigation: readonly NavigationItem[] }) {
  return (
    <ul>
      {navigation.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} {...(current && { 'aria-current': 'page' as const })}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
