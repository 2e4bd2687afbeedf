import { useWords } from '#platform/i18n/words.ts';
import { ProductMark } from '#ui/brand/brand.tsx';
import { Breadcrumb } from '#ui/breadcrumb/breadcrumb.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { SearchField } from '#ui/search/search.tsx';
import { SkipLinks } from '#ui/skip-link/skip-links.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import type { LayoutProps, Link, NavigationItem, Person } from './layout-props.ts';
import { NoticesAbove, NoticesDone } from './notices.tsx';
import { ThreadNavigation } from './thread-navigation.tsx';

export interface WorkspaceLayoutProps extends LayoutProps {
  /** items before the first `onThread` stand above the red line, the others below it */
  navigation: readonly NavigationItem[];
  person: Person;
  search: { action: string; value?: string | undefined; placeholder?: string | undefined };
  /** the name of the product in the corner */
  product?: string | undefined;
  /** quiet link below the content: the history of what the page shows */
  foot?: Link | undefined;
  /** folds the menu to its knots, for boards and maps that need the room */
  rail?: boolean | undefined;
}

/** Every page of the staff side. The navigation is the thread. */
export function WorkspaceLayout({
  children,
  navigation,
  person,
  search,
  product = 'Querschnitt',
  rail,
  foot,
  ...props
}: WorkspaceLayoutProps) {
  const { t } = useWords();
  const { county, notices, breadcrumbs, demo } = props;
  const where = demo ? `${county.name} · ${demo}` : county.name;
  return (
    <Document {...props} noindex title={`${props.title} – ${product}, ${county.name}`} bodyClass="qs-workspace">
      <SkipLinks navigation search />
      <div class={`qs-shell${rail ? ' qs-rail' : ''}`}>
        <nav class="qs-side" id="navigation" aria-label={t('ui.navigation.workspace')} tabindex={-1}>
          <a class="qs-product" href={props.homeHref} aria-label={product}>
            <ProductMark />
            <span>{product}</span>
          </a>
          <a class="qs-close" href="#inhalt">
            {t('ui.menu.close')}
          </a>
          <ThreadNavigation navigation={navigation} />
        </nav>
        <TopBar search={search} person={person} where={where} />
        <div class="qs-page">
          <main id="inhalt" tabindex={-1} class="qs-main">
            {breadcrumbs && <Breadcrumb crumbs={breadcrumbs} />}
            <NoticesAbove notices={notices} />
            {children}
            {foot && (
              <p class="qs-small qs-noprint">
                <a href={foot.href}>{foot.label}</a>
              </p>
            )}
            <p class="qs-print-only qs-small qs-quiet">{`${product} · ${where}`}</p>
          </main>
          <NoticesDone notices={notices} />
          <Footer legal={props.legal} />
        </div>
      </div>
    </Document>
  );
}

function TopBar({ search, person, where }: Pick<WorkspaceLayoutProps, 'search' | 'person'> & { where: string }) {
  const { t } = useWords();
  return (
    <header class="qs-top">
      <a class="qs-menu" href="#navigation">
        <Icon name="menu" />
        {t('ui.menu.open')}
      </a>
      <SearchField look="bar" action={search.action} value={search.value} placeholder={search.placeholder} />
      <span class="qs-demo">{where}</span>
      <a class="qs-search-link" href={search.action}>
        <Icon name="search" label={t('ui.search.label')} />
      </a>
      <AccountMenu person={person} />
    </header>
  );
}
