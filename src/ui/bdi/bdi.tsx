import type { ComponentChildren } from 'preact';

export interface BdiProps {
  children: ComponentChildren;
  /** language of a foreign name or sentence; without it the content counts as a code, date, hour or phone number */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
}

/**
 * Keeps a foreign piece in its own direction: codes, dates, hours and phone numbers stay left-to-right inside Arabic,
 * names and sentences in another language carry their `lang`.
 */
export function Bdi({ children, lang, dir }: BdiProps) {
  if (lang) {
    return (
      <bdi lang={lang} dir={dir ?? 'auto'}>
        {children}
      </bdi>
    );
  } else {
    return (
      <bdi class="qs-ltr qs-nb" dir="ltr">
        {children}
      </bdi>
    );
  }
}
