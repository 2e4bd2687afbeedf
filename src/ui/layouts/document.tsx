import type { ComponentChildren } from 'preact';
import type { DocumentProps } from './layout-props.ts';

/** The outermost element of every page; the renderer puts `<!doctype html>` before it. No inline script or style. */
export function Document({
  children,
  bodyClass,
  ...props
}: DocumentProps & { children: ComponentChildren; bodyClass?: string | undefined }) {
  return (
    <html lang={props.lang} dir={props.dir} {...(props.theme && { 'data-kern-theme': props.theme })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {props.noindex && <meta name="robots" content="noindex, nofollow" />}
        {props.canonical && <link rel="canonical" href={props.canonical} />}
        {props.alternates?.map(({ tag, href }) => (
          <link key={tag} rel="alternate" hreflang={tag} href={href} />
        ))}
        {props.manifest && <link rel="manifest" href={props.manifest} />}
        {props.icon && <link rel="icon" href={props.icon} />}
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
