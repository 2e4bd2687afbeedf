import type { ComponentChildren } from 'preact';
import type { DocumentProps } from './layout-props.ts';

/** The product's mark, so that no browser asks for a picture that is not there. */
const mark =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20' fill='none'%3E%3Cpath d='M10 1v18' stroke='%23b8153b' stroke-width='2.4'/%3E%3Cpath d='M1.5 5.5h17M1.5 10h17M1.5 14.5h17' stroke='%23717799' stroke-width='1.8'/%3E%3Ccircle cx='10' cy='10' r='2.9' fill='%23b8153b'/%3E%3C/svg%3E";

/** The outermost element of every page; the renderer puts `<!doctype html>` before it. No inline script or style. */
export function Document({
  children,
  bodyClass,
  ...props
}: DocumentProps & { children: ComponentChildren; bodyClass?: string | undefined }) {
  return (
    <html
      lang={props.lang}
      dir={props.dir}
      {...(props.theme && { 'data-kern-theme': props.theme })}
      {...(props.who && { 'data-who': props.who })}
      {...(props.saved && { 'data-saved': props.saved })}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {props.refreshSeconds && (
          <noscript>
            <meta http-equiv="refresh" content={String(props.refreshSeconds)} />
          </noscript>
        )}
        {props.noindex && <meta name="robots" content="noindex, nofollow" />}
        {props.canonical && <link rel="canonical" href={props.canonical} />}
        {props.alternates?.map(({ tag, href }) => (
          <link key={tag} rel="alternate" hreflang={tag} href={href} />
        ))}
        {props.manifest && <link rel="manifest" href={props.manifest} />}
        <link rel="icon" href={props.icon ?? mark} />
        {props.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {props.scripts?.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class={bodyClass}>{children}</body>
    </html>
  );
}
