import type { ComponentChildren } from 'preact';
import { CountyBrand } from '#ui/brand/brand.tsx';
import { type Language, LanguageMenu } from '#ui/languages/languages.tsx';
import { SkipLinks } from '#ui/skip-link/skip-links.tsx';
import { Document } from './document.tsx';
import { Footer } from './footer.tsx';
import type { LayoutProps } from './layout-props.ts';
import { NoticesAbove, NoticesDone } from './notices.tsx';

export interface PlainLayoutProps extends LayoutProps {
  languages?: readonly Language[] | undefined;
  /** second, larger column: demo roles on the sign-in page */
  beside?: ComponentChildren;
}

/** Pages with one thing to do: sign in, an invitation, a link for guests, an error. */
export function PlainLayout({ children, beside, languages, ...props }: PlainLayoutProps) {
  return (
    <Document {...props} noindex title={`${props.title} · ${props.county.name}`} bodyClass="qs-plain">
      <SkipLinks />
      <div class={beside ? 'qs-door qs-door--two' : 'qs-door'}>
        <div class="qs-door__in">
          <header class="qs-door__head">
            <CountyBrand county={props.county} href={props.homeHref} />
            {languages && languages.length > 1 && <LanguageMenu languages={languages} />}
          </header>
          <main id="inhalt" tabindex={-1}>
            <NoticesAbove notices={props.notices} />
            {children}
          </main>
          <NoticesDone notices={props.notices} />
          <Footer legal={props.legal} note={props.demo} />
        </div>
        {beside && <aside class="qs-door__beside">{beside}</aside>}
      </div>
    </Document>
  );
}
